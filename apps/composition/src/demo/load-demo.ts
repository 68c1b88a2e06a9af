import type { CommandResult, CommandRunner, EventStore, Invocation } from '@gensvar/event-store';
import { organisationId } from '@gensvar/identity';
import { HandlingInForce, type InputCommand, inputDecider, received } from '@gensvar/inputs';
import { nameBasedId, parseDay, type Sealer, startOfDay, streamName } from '@gensvar/kernel';
import { obligationId, type WaiverCommand, waiverDecider } from '@gensvar/policy';
import type { Words } from '../modules';
import { loadChannels } from './demo-channels';
import { DemoClock } from './demo-clock';
import { DIALOGUES_OPENED, loadDialogues, loadDialogueStories, STORYTELLER } from './demo-dialogues';
import type { DemoFile, DemoInput } from './demo-file';
import { DemoPlaces, personId } from './demo-places';
import { DemoProcesses } from './demo-processes';
import { planInput, type PlannedCommand, type PlannedWaiver } from './demo-steps';
import { ADOPTED_FROM, loadOrganisation } from './load-organisation';

export interface DemoTarget {
  readonly runner: CommandRunner;
  readonly store: EventStore;
  /** Opens what is carried from one input to another. */
  readonly sealer: Sealer;
  readonly words: Words;
  /** When the demo is loaded, ISO 8601 instant. */
  readonly now: string;
  /**
   * Called before each command with the moment it was recorded. With it the demo is played live: for specs on the memory
   * store, whose clock it sets.
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
 * Loads the demo organisations with their people, adoptions, dialogues and inputs, in the order in which things were
 * recorded. What an earlier load wrote is left as it is, with its own day 0: a demo is never moved in time.
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
  const clock = new DemoClock(target.now, words.calendar);
  for (const slug of Object.keys(demo.organisations)) {
    const invocation = invocationOf(organisationId(slug), undefined, places, recordAt && founded);
    await loadOrganisation(demo, slug, runner, words, places, invocation);
    await loadChannels(demo, slug, runner, places, founded, invocation);
  }
  const opened = clock.instant(DIALOGUES_OPENED);
  recordAt?.(opened);
  for (const slug of Object.keys(demo.organisations)) {
    const invocation = invocationOf(organisationId(slug), undefined, places, recordAt && opened);
    await loadDialogues(demo, slug, runner, opened, places, invocation);
  }
  const plays = demo.inputs
    .flatMap((input) => playsOf(input, clock, places))
    .sort((a, b) => Date.parse(a.command.recorded) - Date.parse(b.command.recorded));
  const processes = new DemoProcesses(target);
  const changed = new Set<string>();
  for (const [at, one] of plays.entries()) {
    recordAt?.(one.command.recorded);
    const result = await play(one, target, places);
    if (one.command.body.type !== 'WaiveObligation') await processes.follow(one.organisation, result, keyOf(one));
    if (result.position > head) changed.add(one.id);
    onProgress(at + 1, plays.length);
  }
  recordAt?.(target.now);
  const told = { ...invocationOf(organisationId(STORYTELLER), undefined, places, undefined), now: target.now };
  await loadDialogueStories(runner, clock, places, told);
  return demo.inputs.map((input) => {
    const { id, organisation } = landing(input, places);
    // A part is recorded by its letter's split.
    const isNew = changed.has(id) || (input.parent !== undefined && changed.has(places.input(input.parent)));
    return { id, organisation, input: input.id, expect: input.expect, isNew };
  });
}

function landing(input: DemoInput, places: DemoPlaces): { id: string; organisation: string } {
  return { organisation: organisationId(input.org), id: places.input(input.id) };
}

function playsOf(input: DemoInput, clock: DemoClock, places: DemoPlaces): Play[] {
  // The first makes the input, except where a split does.
  const first = input.parent === undefined ? 0 : 1;
  return planInput(input, clock, places).map((command, at) => {
    return { input, ...landing(input, places), step: first + at, command };
  });
}

function keyOf({ input, id, organisation, step }: Play): string {
  return step === 0 ? id : nameBasedId(organisation, 'demo', input.id, String(step));
}

async function play(
  one: Play,
  { runner, store, words, recordAt }: DemoTarget,
  places: DemoPlaces,
): Promise<CommandResult> {
  const { input, id, organisation, step, command } = one;
  const { body, by, recorded, unit } = command;
  const { actor, ...told } = invocationOf(organisation, by, places, recordAt && recorded);
  // The file lets its few people act for every body: they hold their roles there too.
  const acting = actor.body === undefined || step === 0 ? actor : { ...actor, body: places.holder(input.org, unit) };
  const invocation = { ...told, actor: acting, key: keyOf(one) };
  if (body.type === 'WaiveObligation') {
    const waiver = await waiverOf(body, id, organisation, store, words);
    const obligation = obligationId(organisation, waiver.rule, id, waiver.occurrence);
    return runner.create(waiverDecider, waiver, invocation, obligation);
  }
  if (step === 0) {
    const receipt = await handled(
      placed(body, places.holder(input.org, unit)),
      invocation,
      new HandlingInForce(store, words.events),
    );
    return runner.create(inputDecider, receipt, invocation, id);
  }
  if (body.type === 'CorrectAnswer') {
    const answers = received((await runner.load(inputDecider, organisation, id))!.state).answers;
    return runner.update(inputDecider, id, { ...body, corrects: answers.at(-1)!.event }, invocation);
  }
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
function placed(body: InputCommand, holder: string): InputCommand {
  if (body.type === 'ReceiveAndAnswerInput') return { ...body, receipt: { ...body.receipt, body: holder } };
  return { ...body, body: holder } as InputCommand;
}

/** The published handling that it falls under: what the handler adds to a request. */
async function handled(body: InputCommand, invocation: Invocation, handling: HandlingInForce): Promise<InputCommand> {
  if (body.type === 'ReceiveInput') return handling.noted(body, invocation);
  if (body.type !== 'ReceiveAndAnswerInput') return body;
  return { ...body, receipt: await handling.noted(body.receipt, invocation) };
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
