import {
  DomainError,
  EventCatalogue,
  nameBasedId,
  partPersonal,
  streamName,
  type Actor,
  type Decider,
  type DomainEvent,
  type EventDeclaration,
  type RecordedEvent,
} from '@gensvar/kernel';
import { ClearSealer, resolved, timeLookup, type Lookup, type Said } from '@gensvar/kernel/testing';
import { NoAdoptions } from '../src/adoptions';
import { CommandRunner } from '../src/command-runner';
import type { Invocation } from '../src/instruction';
import { MemoryEventStore } from './memory-event-store';

/** One command of a random sequence: which object, who says it, and how many hours after the one before. */
export interface LifeStep {
  readonly on: number;
  readonly by: number;
  readonly wait: number;
  readonly said: Said;
}

/** What a life is made of, besides its steps. */
export interface LifeOf<S, C, E extends DomainEvent> {
  readonly decider: Decider<S, C, E>;
  readonly declarations: readonly unknown[];
  readonly actors: readonly Actor[];
  /** What the references in a command stand for, and when the object began. */
  lookup(state: S): { readonly find: Lookup; readonly began: string | undefined };
  /** A command that says something new each time it is said, even at the same moment: only its key tells a repetition. */
  saysAnew(command: Said): boolean;
}

const ORGANISATION = nameBasedId('random', 'organisation');
export const lifeObject = (number: number) => nameBasedId('random', 'object', String(number));

/**
 * Sends random commands to a memory store, and expects of every one of them: the state folded from the stream as the store
 * gives it back is the state of who evolved it by what was decided; a refusal writes nothing; the same
 * command again writes nothing, by its key or without. What fails is told with the sequence up to there.
 */
export class RandomLife<S, C, E extends DomainEvent> {
  /** Outcomes by command type: how often it made events. */
  readonly made = new Map<string, number>();
  private readonly transcript: string[] = [];
  private now = Date.parse('2026-03-02T08:00:00.000Z');
  private readonly store = new MemoryEventStore({ now: () => new Date(this.now).toISOString() });
  private readonly catalogue: EventCatalogue;
  private readonly runner: CommandRunner;
  private readonly kept = new Map<string, S>();
  private decided: readonly E[] = [];
  private sent = 0;

  constructor(private readonly of: LifeOf<S, C, E>) {
    this.catalogue = new EventCatalogue(of.declarations as readonly EventDeclaration[]);
    this.runner = new CommandRunner(this.store, new ClearSealer(), this.catalogue, new NoAdoptions());
  }

  async live(steps: readonly LifeStep[]): Promise<void> {
    for (const step of steps) {
      try {
        await this.step(step);
      } catch (error) {
        throw new Error(`${this.transcript.join('\n')}\n${(error as Error).message}`, { cause: error });
      }
    }
  }

  private async step({ on, by, wait, said }: LifeStep): Promise<void> {
    this.now += wait * 3_600_000;
    const object = lifeObject(on);
    const { find, began } = this.of.lookup(this.stateOf(object));
    const times = timeLookup(this.now, began);
    const command = resolved(said, (kind, number) => times(kind, number) ?? find(kind, number));
    const actor = this.of.actors[by % this.of.actors.length]!;
    const invocation: Invocation = {
      organisation: ORGANISATION,
      actor,
      origin: said.type.startsWith('Import') ? 'import' : 'live',
      now: new Date(this.now).toISOString(),
      key: nameBasedId('random', String(++this.sent)),
      body: command,
    };
    this.transcript.push(`${this.sent} ${invocation.now} ${actor.role} on ${on}: ${JSON.stringify(command)}`);
    const wrote = await this.tell(object, command, invocation);
    if (wrote > 0) this.made.set(said.type, (this.made.get(said.type) ?? 0) + 1);
    this.expectNothing('the same key', await this.tell(object, command, invocation));
    const again = await this.tell(object, command, { ...invocation, key: nameBasedId('random', String(++this.sent)) });
    if (!this.of.saysAnew(command)) this.expectNothing('no key', again);
  }

  /** @returns how many events it wrote */
  private async tell(object: string, command: Said, invocation: Invocation): Promise<number> {
    const before = await this.store.head();
    const stream = streamName(this.of.decider.module, ORGANISATION, object);
    const revision = (await this.store.readStream(ORGANISATION, stream)).length;
    this.decided = [];
    try {
      await this.runner.createOrUpdate(this.watched(), object, command as unknown as C, invocation);
    } catch (error) {
      // A command that creates and makes no event has nothing to answer with.
      if (!(error instanceof DomainError)) throw error;
      this.transcript.push(`  refused: ${error.code}`);
      expect(await this.store.head()).toBe(before);
      return 0;
    }
    const stored = await this.store.readStream(ORGANISATION, stream, { from: revision });
    if (stored.length === 0) expect(await this.store.head()).toBe(before);
    else {
      this.transcript.push(`  made ${stored.map(({ type }) => type).join(', ')}`);
      expect(this.decided.map(({ type }) => type)).toEqual(stored.map(({ type }) => type));
    }
    this.evolve(
      object,
      stored.map((event) => this.catalogue.read(event) as unknown as RecordedEvent<E>),
    );
    const history = await this.store.readStream(ORGANISATION, stream);
    expect(this.fold(history.map((event) => this.catalogue.read(event) as unknown as RecordedEvent<E>))).toEqual(
      this.stateOf(object),
    );
    return stored.length;
  }

  /** By what was decided, as it was before it went through the store, without the words of people. */
  private evolve(object: string, stored: readonly RecordedEvent<E>[]): void {
    let state = this.stateOf(object);
    for (const [at, event] of stored.entries()) {
      state = frozen(this.of.decider.evolve(state, { ...event, data: this.clear(this.decided[at]!) }));
    }
    this.kept.set(object, state);
  }

  private clear({ type, data }: E): E['data'] {
    return partPersonal(this.catalogue.declaration(type), data).clear;
  }

  private fold(history: readonly RecordedEvent<E>[]): S {
    return history.reduce<S>((state, event) => this.of.decider.evolve(state, event), this.of.decider.initial);
  }

  private stateOf(object: string): S {
    return this.kept.get(object) ?? this.of.decider.initial;
  }

  private watched(): Decider<S, C, E> {
    const { decider } = this.of;
    return {
      ...decider,
      decide: (command, state, context) => (this.decided = decider.decide(frozen(command), frozen(state), context)),
    };
  }

  private expectNothing(how: string, wrote: number): void {
    if (wrote > 0) throw new Error(`the same again, with ${how}, wrote ${wrote} events`);
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
