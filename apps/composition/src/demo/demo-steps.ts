import { type InputCommand, ReceiveAndAnswerInputBody, ReceiveInputBody } from '@gensvar/inputs';
import { answerCommands, answerOf, deliveryOf } from './demo-answers';
import type { DemoClock } from './demo-clock';
import type { DemoInput, DemoMoment, DemoStep } from './demo-file';
import { handlingCommands } from './demo-handling';
import { type Details, make } from './demo-making';
import type { DemoPlaces } from './demo-places';
import { receiptOf } from './demo-receipt';
import { DEMO_RULES } from './demo-rules';

/** A waiver of one of the input's obligations. */
export interface PlannedWaiver {
  readonly type: 'WaiveObligation';
  readonly rule: string;
  readonly reason: string;
  readonly occurredAt: string;
}

/** What becomes of one demo input: commands in order, each with when it happened and when it was recorded. */
export interface PlannedCommand {
  readonly body: InputCommand | PlannedWaiver;
  readonly at: string;
  readonly recorded: string;
  /** Body and unit that have the input by then, as the file writes them. */
  readonly unit: string;
  /** Id in the demo's staff list; absent: the service. */
  readonly by?: string;
}

/** `link` waits for cases, and leaves every expected state as it is. */
const WAITING = new Set(['link']);

/** A part of another input begins with nothing of its own: the split receives it. */
export function planInput(input: DemoInput, clock: DemoClock, places: DemoPlaces): PlannedCommand[] {
  const steps = input.then.filter(([, event]) => !WAITING.has(event));
  const atOnce = isAnsweredAtOnce(input, steps[0]);
  const planned = input.parent === undefined ? opening(input, atOnce ? steps.shift() : undefined, clock, places) : [];
  let officer: string | undefined;
  let { unit } = input;
  for (const step of steps) {
    const [when, event, details = {}] = step;
    const at = clock.instant(when);
    const recorded = details.rec ? clock.instant(details.rec as DemoMoment) : at;
    const unitsFirst = places.firstOf(input.org, unit) ?? (unit === input.unit ? input.by : undefined);
    const who = actorOf(event, details, input, places) ?? officer ?? unitsFirst;
    if (event === 'asg') officer = String(details.to);
    for (const body of commandsOf(input, step, clock, places)) {
      const isService = details.auto === true;
      const told = { at, recorded, unit, ...by(isService ? undefined : who) };
      planned.push({ body: Object.assign(body, { occurredAt: at }), ...told });
    }
    // Another body is another authority: from here on its own people handle it.
    if (event === 'fwd') [officer, unit] = [undefined, String(details.to)];
  }
  return planned;
}

/** By phone and at the desk it is received and answered in one command (policy-packs.md, case 3). */
function isAnsweredAtOnce({ channel }: DemoInput, first: DemoStep | undefined): boolean {
  return first?.[1] === 'ans' && (channel === 'phone' || channel === 'desk');
}

function opening(
  input: DemoInput,
  answered: DemoStep | undefined,
  clock: DemoClock,
  places: DemoPlaces,
): PlannedCommand[] {
  const { unit } = input;
  const at = clock.instant(input.received);
  const receipt = receiptOf(input, at, places);
  if (answered === undefined) {
    return [{ body: make(ReceiveInputBody, receipt), at, recorded: at, unit, ...by(input.by) }];
  }
  const occurredAt = clock.instant(answered[0]);
  const answer = { ...answerOf(input, answered, clock, places), occurredAt };
  const delivery = Object.assign(deliveryOf(answered[2] ?? {}, input), { occurredAt });
  return [
    { body: make(ReceiveAndAnswerInputBody, { receipt, answer }), at, recorded: occurredAt, unit, ...by(input.by) },
    { body: delivery, at: occurredAt, recorded: occurredAt, unit, ...by(input.by) },
  ];
}

function commandsOf(
  input: DemoInput,
  step: DemoStep,
  clock: DemoClock,
  places: DemoPlaces,
): (InputCommand | PlannedWaiver)[] {
  const [when, event, details = {}] = step;
  if (event === 'waive') {
    const rule = DEMO_RULES[String(details.rule)]!;
    return [{ type: 'WaiveObligation', rule, reason: String(details.reason), occurredAt: clock.instant(when) }];
  }
  const commands = answerCommands(input, step, clock, places) ?? handlingCommands(input, step, clock, places);
  if (commands === undefined) throw new TypeError(`the demo's ${event} of ${input.id} is no step that is known`);
  return commands;
}

/** Whom the line names, or who must be another than the officer. `ack, {by: letter}` names a way, not a person. */
function actorOf(event: string, { by }: Details, { org }: DemoInput, places: DemoPlaces): string | undefined {
  if (typeof by === 'string' && places.isPerson(by)) return by;
  return event === 'approve' ? places.withRole(org, 'approver') : undefined;
}

function by(who: string | undefined): { by?: string } {
  return who === undefined ? {} : { by: who };
}
