import {
  COMMANDS,
  DomainError,
  newId,
  streamName,
  type CommandFacts,
  type Decider,
  type DecisionContext,
  type DomainEvent,
  type EventCatalogue,
  type Position,
  type RecordedEvent,
  type Sealer,
  type StoredEvent,
} from '@gensvar/kernel';
import type { AdoptionsInForce } from './adoptions';
import { type Enforcement, NoEnforcement } from './enforcement';
import { WrongExpectedRevision } from './errors';
import type { EventStore, ExpectedRevision } from './event-store';
import { EventWriter } from './event-writer';
import type { CommandResult, Invocation } from './instruction';
import { firstAnswer, markOf } from './repetition';

/** An object as folded from its stream, with the revision and position of its newest event. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
  readonly position: Position;
}

type Decided = Omit<CommandResult, 'id'> & { readonly outcome: CommandFacts['outcome'] };

/** How often a command is decided anew because somebody else wrote its stream in between. */
const ATTEMPTS = 20;

/** Load, fold, decide, seal, ask what stands against it, append: one command, one stream, one append (ADR 0002, events.md §5 and §6). */
export class CommandRunner {
  private readonly writer: EventWriter;

  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
    private readonly catalogue: EventCatalogue,
    private readonly adoptions: AdoptionsInForce,
    private readonly enforcement: Enforcement = new NoEnforcement(),
  ) {
    this.writer = new EventWriter(sealer, catalogue, adoptions);
  }

  /**
   * Makes a new object: its id is `id`, or the idempotency key, or new.
   * @throws DomainError from the decider; `<module>.exists` (conflict); `idempotency.body-differs`
   */
  async create<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    command: C,
    invocation: Invocation,
    id = invocation.key,
  ): Promise<CommandResult> {
    // An id that was made just now has no stream to read.
    const isNew = id === undefined;
    return this.run(decider, id ?? newId(), command, invocation, isNew, (history) => {
      if (history.length === 0) return 'none';
      throw new DomainError(`${decider.module}.exists`, `${id} exists already. Leave it, or update it.`, 'conflict');
    });
  }

  /**
   * Decides on an object as it stands; decided anew when somebody else wrote its stream in between.
   * @throws DomainError from the decider; `<module>.not-found`; `concurrency.stale` (`ifMatch`); `idempotency.body-differs`
   */
  async update<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    id: string,
    command: C,
    invocation: Invocation,
  ): Promise<CommandResult> {
    return this.run(decider, id, command, invocation, false, (history) => {
      const newest = history.at(-1);
      if (!newest)
        throw new DomainError(`${decider.module}.not-found`, `There is no ${id}. Check the id.`, 'not-found');
      refuseStale(history, newest.revision, invocation.ifMatch);
      return newest.revision;
    });
  }

  /** For an object whose id is known before it exists: its first command makes it, whoever comes first. @throws as create and update */
  async createOrUpdate<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    id: string,
    command: C,
    invocation: Invocation,
  ): Promise<CommandResult> {
    return this.run(decider, id, command, invocation, false, (history) => {
      const newest = history.at(-1);
      if (!newest) return 'none';
      refuseStale(history, newest.revision, invocation.ifMatch);
      return newest.revision;
    });
  }

  /** An object's state; undefined when there is none in this organisation. */
  async load<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    organisation: string,
    id: string,
  ): Promise<Loaded<S> | undefined> {
    const history = await this.store.readStream(organisation, streamName(decider.module, organisation, id));
    const newest = history.at(-1);
    return newest && { state: this.fold(decider, history), revision: newest.revision, position: newest.position };
  }

  private async run<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    id: string,
    command: C,
    invocation: Invocation,
    isNew: boolean,
    expect: (history: readonly StoredEvent[]) => ExpectedRevision,
  ): Promise<CommandResult> {
    const { organisation, correlation, causation } = invocation;
    const { module } = decider;
    const facts: CommandFacts = { module, command: nameOf(command), organisation, object: id, correlation, causation };
    const place = await COMMANDS.run(facts, async () => {
      const { outcome, ...decided } = await this.decide(decider, id, command, invocation, isNew, expect);
      facts.outcome = outcome;
      return decided;
    });
    return { id, ...place };
  }

  private async decide<S, C, E extends DomainEvent>(
    decider: Decider<S, C, E>,
    id: string,
    command: C,
    invocation: Invocation,
    isNew: boolean,
    expect: (history: readonly StoredEvent[]) => ExpectedRevision,
  ): Promise<Decided> {
    const { organisation, actor, origin } = invocation;
    const stream = streamName(decider.module, organisation, id);
    const mark = await markOf(invocation, this.sealer);
    const now = invocation.now ?? new Date().toISOString();
    const opens = (event: DomainEvent) => decider.opens?.(event as E);
    const adopted = decider.asksAdopted?.(command) ? await this.adoptions.values(organisation) : undefined;
    const context: DecisionContext = { id, organisation, actor, origin, now, newId, ...(adopted && { adopted }) };
    for (let attempt = 1; ; attempt++) {
      const history = isNew && attempt === 1 ? [] : await this.store.readStream(organisation, stream);
      const answer = firstAnswer(history, mark);
      if (answer) return { ...answer, outcome: 'repeated' };
      const expected = expect(history);
      const events = decider.decide(command, this.fold(decider, history), context);
      if (events.length === 0) return { ...placeOf(history), outcome: 'nothing' };
      const written = await this.writer.write(events, { opens, id, stream, invocation, now, mark });
      await this.enforcement.check({ organisation, stream, origin, now, history, events: written });
      try {
        const place = await this.store.append({ organisation, stream, expected, events: written });
        return { ...place, outcome: 'appended' };
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private fold<S, C, E extends DomainEvent>(decider: Decider<S, C, E>, history: readonly StoredEvent[]): S {
    return history.reduce<S>(
      (state, event) => decider.evolve(state, this.catalogue.read(event) as unknown as RecordedEvent<E>),
      decider.initial,
    );
  }
}

/** The command's name, as its class says; deciders of one command have none. */
function nameOf(command: unknown): string {
  const { type } = command as { readonly type?: unknown };
  return typeof type === 'string' ? type : 'unnamed';
}

function placeOf(history: readonly StoredEvent[]) {
  const newest = history.at(-1);
  if (!newest) throw new TypeError('a command that creates made no event');
  return { revision: newest.revision, position: newest.position };
}

function refuseStale(history: readonly StoredEvent[], revision: number, ifMatch: number | undefined): void {
  if (ifMatch === undefined || ifMatch === revision) return;
  const changed = history.filter((event) => event.revision > ifMatch).map((event) => event.type);
  throw new DomainError(
    'concurrency.stale',
    `It stands at revision ${revision} now, not ${ifMatch}. Read it again and decide anew.`,
    'stale',
    { revision, changed },
  );
}
