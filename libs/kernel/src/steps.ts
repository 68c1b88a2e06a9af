import type { AsyncLocalStorage } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import type { Position } from './envelope';

/** A step as those who watch see it. The facts are names, types, ids and counts: never what a person wrote. */
export interface Step<Facts> {
  readonly facts: Facts;
  /** Milliseconds of `performance.now()`. */
  readonly begun: number;
}

/** One that is over: it has thrown `error`, or come to `result`. */
export interface EndedStep<Facts, Result> extends Step<Facts> {
  readonly result?: Result;
  readonly error?: unknown;
  /** How long it took. */
  readonly milliseconds: number;
}

type Told<Facts, Result> = Step<Facts> & { readonly result?: Result; readonly error?: unknown };

/**
 * One kind of step that the service takes again and again, for whoever counts, logs or traces it. Libraries tell, and know
 * nothing of who listens; while nobody does, a step costs a tenth of a microsecond.
 */
export class Steps<Facts extends object, Result> {
  private readonly channel;

  /** @param name process-wide, as `node:diagnostics_channel` has it */
  constructor(readonly name: string) {
    this.channel = tracingChannel<unknown, Told<Facts, Result>>(name);
  }

  run(facts: Facts, work: () => Promise<Result>): Promise<Result> {
    return this.channel.tracePromise(work, { facts, begun: performance.now() });
  }

  /** @param listener must not throw. @returns what ends it */
  onEnd(listener: (step: EndedStep<Facts, Result>) => void): () => void {
    const ended = (told: unknown) => {
      const step = told as Told<Facts, Result>;
      listener({ ...step, milliseconds: performance.now() - step.begun });
    };
    this.channel.asyncEnd.subscribe(ended);
    return () => void this.channel.asyncEnd.unsubscribe(ended);
  }

  /** Runs each step with what `enter` gives in a store, and calls `leave` with that when it is over. @returns what ends it */
  within<Entered>(
    store: AsyncLocalStorage<unknown>,
    enter: (facts: Facts) => Entered,
    leave: (entered: Entered, step: Told<Facts, Result>) => void,
  ): () => void {
    const inside = new WeakMap<object, Entered>();
    const ended = (told: unknown) => leave(inside.get(told as object)!, told as Told<Facts, Result>);
    this.channel.start.bindStore(store, (told) => {
      const entered = enter(told.facts);
      inside.set(told, entered);
      return entered;
    });
    this.channel.asyncEnd.subscribe(ended);
    return () => {
      this.channel.start.unbindStore(store);
      this.channel.asyncEnd.unsubscribe(ended);
    };
  }
}

/** A command that the runner decides on (event-store). */
export interface CommandFacts {
  /** `inputs`, and `ReceiveInput`: words of the code. */
  readonly module: string;
  readonly command: string;
  readonly organisation: string;
  /** The object's id. */
  readonly object: string;
  readonly correlation: string | undefined;
  readonly causation: string | undefined;
  /** Once decided: events, none because it is so already, or the answer of the first time under the same key. */
  outcome?: 'appended' | 'nothing' | 'repeated';
}
export const COMMANDS = new Steps<CommandFacts, { readonly revision: number; readonly position: Position }>(
  'gensvar.command',
);

/** One append, from being asked for to being stored: it waits while another call is in flight. */
export interface AppendFacts {
  readonly module: string;
  readonly events: number;
}
export const APPENDS = new Steps<AppendFacts, { readonly revision: number; readonly position: Position }>(
  'gensvar.append',
);

/** One call to the database with all appends that waited for it. */
export interface AppendCallFacts {
  readonly appends: number;
  readonly events: number;
  readonly correlations: readonly string[];
}
export const APPEND_CALLS = new Steps<AppendCallFacts, unknown[]>('gensvar.append-call');

/** What a view or process does about a batch of new events: not what a rebuild reads. */
export interface ReactionFacts {
  readonly kind: 'view' | 'process';
  /** `inputs.register.v2` */
  readonly name: string;
  /** Those of the batch that it takes. */
  readonly events: number;
  /** Of the newest event of the batch. */
  readonly position: Position;
  readonly correlations: readonly string[];
}
export const REACTIONS = new Steps<ReactionFacts, void>('gensvar.reaction');

/** Most correlations that a step names: a link each. */
const MOST = 32;

/** The commands behind events: each correlation once. */
export function correlationsOf(events: Iterable<{ readonly meta: { readonly correlation: string } }>): string[] {
  const found = new Set<string>();
  for (const { meta } of events) {
    found.add(meta.correlation);
    if (found.size === MOST) break;
  }
  return [...found];
}
