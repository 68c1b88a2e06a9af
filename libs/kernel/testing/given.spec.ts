import { z } from 'zod';
import { DomainError } from '../src/domain-error';
import type { Decider } from '../src/decider';
import { declareEvent, type EventOf } from '../src/event-declaration';
import { given } from './given';

const Lit = declareEvent('lamps.LampLit.v1', z.strictObject({ by: z.string() }));
const Dimmed = declareEvent('lamps.LampDimmed.v1', z.strictObject({}));
type LampEvent = EventOf<typeof Lit> | EventOf<typeof Dimmed>;

const lamps: Decider<{ lit: boolean }, 'light' | 'dim' | 'break', LampEvent> = {
  module: 'lamps',
  initial: { lit: false },
  decide(command, state, context) {
    if (command === 'break') throw new TypeError('a fault, not a refusal');
    if (command === 'dim' && !state.lit) throw new DomainError('lamps.dark', 'Light it first.');
    if (command === 'light') return state.lit ? [] : [Lit.of({ by: context.newId() }), Dimmed.of({}, context.now)];
    return [Dimmed.of({})];
  },
  evolve: (_state, event) => ({ lit: event.type === Lit.type }),
};
const BY = '00000000-0000-4000-9000-000000000001';
const NOW = '2026-03-02T08:00:00.000Z';
const events = [Lit.of({ by: BY }), Dimmed.of({}, NOW)] as const;
const lit = given(lamps, Lit.of({ by: 'x' }));

test('folds the history, and takes exactly what was decided, with fixed clock and ids', () => {
  given(lamps)
    .when('light')
    .then(...events);
  lit.when('light').then();
  lit.when('dim').then(Dimmed.of({}));
  given(lamps)
    .when('light', { now: '2026-03-03T08:00:00.000Z' })
    .then(events[0], Dimmed.of({}, '2026-03-03T08:00:00.000Z'));
});

test.each<[string, () => void]>([
  ['an event less', () => given(lamps).when('light').then(events[0])],
  ['an event more', () => lit.when('light').then(Dimmed.of({}))],
  ['another order', () => given(lamps).when('light').then(events[1], events[0])],
  [
    'another payload',
    () =>
      given(lamps)
        .when('light')
        .then(Lit.of({ by: 'y' }), events[1]),
  ],
  ['another time', () => given(lamps).when('light').then(events[0], Dimmed.of({}))],
  ['a refusal where events were expected', () => given(lamps).when('dim').then()],
  ['events where a refusal was expected', () => lit.when('dim').refused('lamps.dark')],
  ['a refusal with another code', () => given(lamps).when('dim').refused('lamps.broken')],
  ['a fault where a refusal was expected', () => given(lamps).when('break').refused('lamps.dark')],
])('fails for %s', (_title, spec) => expect(spec).toThrow());

test('a refusal is known by its code', () => {
  given(lamps).when('dim').refused('lamps.dark');
});
