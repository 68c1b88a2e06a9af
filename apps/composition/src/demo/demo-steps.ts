import {
  AcknowledgeInputBody,
  AnswerInputBody,
  AssignInputBody,
  CloseInputBody,
  type InputCommand,
  ReceiveAndAnswerInputBody,
  ReceiveInputBody,
} from '@gensvar/inputs';
import type { DemoClock } from './demo-clock';
import type { DemoInput, DemoMoment, DemoStep } from './demo-file';
import { type DemoPlaces, personId } from './demo-places';
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
  /** Id in the demo's staff list; absent: the service. */
  readonly by?: string;
}

/** `link` waits for cases, and leaves every expected state as it is. */
const IGNORED = new Set(['link']);
const PLANNED = new Set(['ack', 'asg', 'ans', 'close', 'waive']);

/** Inputs whose every event exists by now; the rest come with Foundation B. */
export function isPlayable(input: DemoInput): boolean {
  if (input.parent !== undefined || input.dialogue !== undefined) return false;
  return input.then.every(([, event]) => PLANNED.has(event) || IGNORED.has(event));
}

export function planInput(input: DemoInput, clock: DemoClock, places: DemoPlaces): PlannedCommand[] {
  const steps = input.then.filter(([, event]) => PLANNED.has(event));
  const planned: PlannedCommand[] = [];
  const at = clock.instant(input.received);
  const receipt = receiptOf(input, at, places);
  const [first, ...rest] = steps;
  if (first?.[1] === 'ans' && (input.channel === 'phone' || input.channel === 'desk')) {
    // By phone and at the desk it is received and answered in one command (policy-packs.md, case 3).
    const answered = { ...answerOf(input, first, clock, places), occurredAt: clock.instant(first[0]) };
    const recorded = clock.instant(first[0]);
    planned.push({
      body: make(ReceiveAndAnswerInputBody, { receipt, answer: answered }),
      at,
      recorded,
      ...by(input.by),
    });
    steps.splice(0, steps.length, ...rest);
  } else {
    planned.push({ body: make(ReceiveInputBody, receipt), at, recorded: at, ...by(input.by) });
  }
  let officer: string | undefined;
  const unitsFirst = places.firstOf(input.org, input.unit) ?? input.by;
  for (const step of steps) {
    const [when, event, details = {}] = step;
    const occurredAt = clock.instant(when);
    const recorded = details.rec ? clock.instant(details.rec as DemoMoment) : occurredAt;
    const body = commandOf(event, input, step, clock, places);
    // `ack, {by: letter}` names a way, not a person.
    const named = typeof details.by === 'string' && places.isPerson(details.by) ? details.by : undefined;
    const who = details.auto === true ? undefined : (named ?? officer ?? unitsFirst);
    if (event === 'asg') officer = String(details.to);
    planned.push({ body: Object.assign(body, { occurredAt }), at: occurredAt, recorded, ...by(who) });
  }
  return planned;
}

function commandOf(
  event: string,
  input: DemoInput,
  step: DemoStep,
  clock: DemoClock,
  places: DemoPlaces,
): InputCommand | PlannedWaiver {
  const details = step[2] ?? {};
  switch (event) {
    case 'ack':
      return make(AcknowledgeInputBody, { mode: modeOf(details, input) });
    case 'asg':
      return make(AssignInputBody, { officer: personId(places.person(String(details.to))) });
    case 'ans':
      return make(AnswerInputBody, answerOf(input, step, clock, places));
    case 'close':
      return make(CloseInputBody, {
        reason: details.reason,
        ...(details.stance !== undefined && { stance: details.stance }),
        ...(details.reasons !== undefined && { reasons: details.reasons }),
      });
    case 'waive':
      return {
        type: 'WaiveObligation',
        rule: DEMO_RULES[String(details.rule)]!,
        reason: String(details.reason),
        occurredAt: clock.instant(step[0]),
      };
    default:
      throw new TypeError(`the demo's ${event} is not played yet`);
  }
}

function receiptOf(input: DemoInput, occurredAt: string, places: DemoPlaces) {
  const { addressee, from, contact, replyChannel } = input;
  const isProtected = input.sender === 'protectedIdentity';
  const way =
    contact === undefined
      ? {}
      : contact.includes('@')
        ? { email: contact }
        : /^07/.test(contact)
          ? { phone: contact }
          : { address: contact };
  const reach = {
    ...(from !== undefined && { name: from }),
    ...way,
    ...(replyChannel !== undefined && { agreedWay: replyChannel }),
    ...(isProtected && { protectedIdentity: true }),
  };
  return {
    occurredAt,
    kind: input.kind,
    channel: input.channel,
    sender: isProtected ? 'named' : input.sender,
    addressee: addressee?.kind ?? 'unknown',
    ...(addressee?.body !== undefined && { addresseeBody: places.body(input.org, addressee.body) }),
    unit: places.unit(input.org, input.unit),
    ...(Object.keys(reach).length > 0 && { contact: reach }),
    ...(input.tracking !== undefined && { tracking: input.tracking }),
    ...(input.language !== undefined && { language: input.language }),
    subject: input.subject,
    text: input.text ?? input.subject,
    ...(input.place !== undefined && { place: input.place }),
    ...(input.parts !== undefined && { parts: input.parts }),
    ...(input.flags !== undefined && { flags: [...input.flags] }),
  };
}

function answerOf(input: DemoInput, [, , details = {}]: DemoStep, clock: DemoClock, places: DemoPlaces) {
  const [bodyCode, unitCode] = input.unit.split('/');
  const unit = places.organisation(input.org).bodies[bodyCode!]!.units![unitCode!]!;
  const { nextStep, promise } = details as { nextStep?: string; promise?: { text: string; due: number } };
  const words =
    nextStep === undefined || nextStep === 'none'
      ? { nextStep: 'none' }
      : { nextStep: 'action', nextStepText: nextStep };
  return {
    stance: details.stance,
    mode: modeOf(details, input),
    ...(details.language !== undefined && { language: details.language }),
    reasons: details.reasons,
    ...words,
    contact: unit,
    ...(promise !== undefined && { promise: { text: promise.text, due: clock.day(promise.due) } }),
  };
}

function modeOf(details: Readonly<Record<string, unknown>>, input: DemoInput): string {
  if (typeof details.mode === 'string') return details.mode;
  return details.by === 'letter' || (details.by === undefined && input.channel === 'letter') ? 'letter' : 'message';
}

function by(who: string | undefined): { by?: string } {
  return who === undefined ? {} : { by: who };
}

function make<Body extends object>(of: new () => Body, fields: object): Body {
  return Object.assign(new of(), fields);
}
