import type { CommandResult, CommandRunner, EventStore, Invocation } from '@gensvar/event-store';
import { bodyId, organisationId } from '@gensvar/identity';
import { type InputCommand, inputDecider } from '@gensvar/inputs';
import { nameBasedId, startOfDay, parseDay, streamName } from '@gensvar/kernel';
import { obligationId, type WaiverCommand, waiverDecider } from '@gensvar/policy';
import type { Words } from '../modules';
import { DemoClock } from './demo-clock';
import type { DemoFile, DemoInput } from './demo-file';
import { DemoPlaces, personId } from './demo-places';
import { isPlayable, planInput, type PlannedCommand, type PlannedWaiver } from './demo-steps';
import { ADOPTED_FROM, loadOrganisation } from './load-organisation';

export interface DemoTarget {
  readonly runner: CommandRunner;
  readonly store: EventStore;
  readonly words: Words;
  /** When the demo is loaded, ISO 8601 instant. */
  readonly now: string;
  /**
   * Called before each command with the moment it was recorded. With it the demo is played as it happened, live and in
   * that order: for specs on the memory store, whose clock it sets.
   */
  readonly recordAt?: (instant: string) => void;
}

/** Where a demo input landed. */
export interface LoadedInput {
  readonly id: string;
  readonly organisation: string;
  readonly input: string;
  readonly expect: Readonly<Record<string, string>>;
  /** Whether this load recorded anything of it. */
  readonly isNew: boolean;
}

interface Play {
  readonly input: DemoInput;
  readonly id: string;
  readonly organisation: string;
  /** Which of its input's commands. */
  readonly step: number;
  readonly command: PlannedCommand;
}

/**
 * Loads the demo organisations with their people, adoptions and inputs. What an earlier load wrote is left as it is, with
 * its own day 0: a demo is never moved in time.
 */
export async function loadDemo(
  demo: DemoFile,
  target: DemoTarget,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<LoadedInput[]> {
  const { runner, words, store, recordAt } = target;
  const places = new DemoPlaces(demo);
  const founded = new Date(startOfDay(parseDay(ADOPTED_FROM))).toISOString();
  recordAt?.(founded);
  const head = await store.head();
  for (const slug of Object.keys(demo.organisations)) {
    const invocation = invocationOf(organisationId(slug), undefined, places, recordAt && founded);
    await loadOrganisation(demo, slug, runner, words, places, invocation);
  }
  const clock = new DemoClock(target.now, words.calendar);
  const playable = demo.inputs.filter(isPlayable);
  const plays = playable.flatMap((input) => playsOf(input, clock, places));
  if (recordAt) plays.sort((a, b) => Date.parse(a.command.recorded) - Date.parse(b.command.recorded));
  const changed = new Set<string>();
  for (const [at, one] of plays.entries()) {
    recordAt?.(one.command.recorded);
    const { position } = await play(one, target, places);
    if (position > head) changed.add(one.id);
    onProgress(at + 1, plays.length);
  }
  return playable.map((input) => {
    const { id, organisation } = landing(input);
    return { id, organisation, input: input.id, expect: input.expect, isNew: changed.has(id) };
  });
}

function landing(input: DemoInput): { id: string; organisation: string } {
  const organisation = organisationId(input.org);
  return { organisation, id: nameBasedId(organisation, 'demo', input.id) };
}

function playsOf(input: DemoInput, clock: DemoClock, places: DemoPlaces): Play[] {
  return planInput(input, clock, places).map((command, step) => ({ input, ...landing(input), step, command }));
}

async function play(
  { input, id, organisation, step, command }: Play,
  { runner, store, words, recordAt }: DemoTarget,
  places: DemoPlaces,
): Promise<CommandResult> {
  const { body, by, recorded } = command;
  const key = step === 0 ? id : nameBasedId(organisation, 'demo', input.id, String(step));
  const invocation = { ...invocationOf(organisation, by, places, recordAt && recorded), key };
  if (body.type === 'WaiveObligation') {
    const waiver = await waiverOf(body, id, organisation, store, words);
    const obligation = obligationId(organisation, waiver.rule, id, waiver.occurrence);
    return runner.create(waiverDecider, waiver, invocation, obligation);
  }
  if (step === 0) return runner.create(inputDecider, placed(body, input), invocation, id);
  return runner.update(inputDecider, id, body, invocation);
}

/** The duty arose with the receipt, the input's first event. */
async function waiverOf(
  waiver: PlannedWaiver,
  id: string,
  organisation: string,
  store: EventStore,
  { library }: Words,
): Promise<WaiverCommand> {
  const [receipt] = await store.readStream(organisation, streamName('inputs', organisation, id), { limit: 1 });
  const waivable = library.rule(waiver.rule).waivable ?? [];
  return { ...waiver, subject: { type: 'input', id }, occurrence: receipt!.id, waivable };
}

/** The body that holds it is its unit's: what the handler adds to a request. */
function placed(body: InputCommand, { org, unit }: DemoInput): InputCommand {
  const holder = bodyId(organisationId(org), unit.split('/')[0]!);
  if (body.type === 'ReceiveAndAnswerInput') return { ...body, receipt: { ...body.receipt, body: holder } };
  return { ...body, body: holder } as InputCommand;
}

/** @param recorded the moment it is played as if live; undefined: now, as a demo */
function invocationOf(
  organisation: string,
  by: string | undefined,
  places: DemoPlaces,
  recorded: string | undefined,
): Invocation {
  const person = by === undefined ? undefined : places.person(by);
  const actor = person
    ? { id: personId(person), role: person.roles[0] ?? person.seat ?? 'officer', body: places.homeOf(person) }
    : { id: nameBasedId(organisation, 'demo', 'service'), role: 'service' };
  if (recorded === undefined) return { organisation, actor, origin: 'demo' };
  return { organisation, actor, origin: 'live', now: recorded };
}
