import { DomainError } from '../src/domain-error';
import type { Decider, DecisionContext } from '../src/decider';
import type { DomainEvent } from '../src/event-declaration';
import type { RecordedEvent } from '../src/recorded-event';
import { streamName, type Actor } from '../src/envelope';

const ORGANISATION = '00000000-0000-4000-8000-000000000001';
const OBJECT = '00000000-0000-4000-8000-000000000002';

/** A context with a fixed clock (2026-03-02 09:00 in Stockholm) and counted ids. */
export function testContext(overrides: Partial<DecisionContext> = {}): DecisionContext {
  let count = 0;
  return {
    id: OBJECT,
    organisation: ORGANISATION,
    actor: { id: '00000000-0000-4000-8000-00000000000a', role: 'officer' },
    origin: 'live',
    now: '2026-03-02T08:00:00.000Z',
    newId: () => `00000000-0000-4000-9000-${String(++count).padStart(12, '0')}`,
    ...overrides,
  };
}

/** Dresses a bare event as the store would give it back, with its personal fields still in `data`. */
export function recorded<E extends DomainEvent>(
  event: E,
  revision: number,
  context: DecisionContext,
): RecordedEvent<E> {
  const at = event.occurredAt ?? context.now;
  const module = event.type.slice(0, event.type.indexOf('.'));
  return {
    ...event,
    id: `00000000-0000-4000-a000-${String(revision).padStart(12, '0')}`,
    organisation: context.organisation,
    stream: streamName(module, context.organisation, context.id),
    revision,
    position: String(revision).padStart(16, '0'),
    recordedAt: context.now,
    occurredAt: at,
    actor: (event as Partial<RecordedEvent>).actor ?? context.actor,
    origin: context.origin,
    sealed: (event as Partial<RecordedEvent>).sealed ?? [],
    meta: {
      org: context.organisation,
      actor: context.actor,
      origin: context.origin,
      correlation: '',
      causation: '',
      sealed: [],
      cm: [],
      salt: '',
    },
  } as unknown as RecordedEvent<E>;
}

/** An event of a history with personal fields filled (JSON pointers), for what is decided by that alone. */
export function withSealed<E extends DomainEvent>(event: E, ...sealed: readonly string[]): E {
  return { ...event, sealed };
}

/** An event of a history that somebody else recorded than who decides now. */
export function recordedBy<E extends DomainEvent>(event: E, actor: Actor): E {
  return { ...event, actor };
}

/**
 * given(decider, ...history).when(command).then(...events): exact and ordered (style.md, rule 8).
 * `.refused(code)` expects a DomainError with that code.
 */
export function given<S, C, E extends DomainEvent>(decider: Decider<S, C, E>, ...history: readonly E[]) {
  return {
    when(command: C, overrides: Partial<DecisionContext> = {}) {
      const context = testContext(overrides);
      const state = history.reduce<S>(
        (folded, event, at) => decider.evolve(folded, recorded(event, at, context)),
        decider.initial,
      );
      const decide = () => decider.decide(command, state, context);
      return {
        then(...expected: readonly DomainEvent[]) {
          expect(decide()).toEqual(expected);
        },
        refused(code: string) {
          let caught: unknown;
          try {
            decide();
          } catch (error) {
            caught = error;
          }
          expect(caught).toBeInstanceOf(DomainError);
          expect((caught as DomainError).code).toBe(code);
        },
      };
    },
  };
}
