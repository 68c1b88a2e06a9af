import { BodyEstablished, OrganisationRegistered } from '@gensvar/identity/contract';
import { dayText, groupBy, newId, parseDay, parseInstant, startOfDay } from '@gensvar/kernel';
import fc from 'fast-check';
import { adoptionOf, type Adoption } from '../adoption/adoption';
import { PackAdopted } from '../adoption/adoption.events';
import { adoptionFact } from '../adoption/adoption.facts';
import { INVENTED_PACK } from '../../testing/invented-pack';
import { obligationsHarness } from '../../testing/obligations-harness';
import { attestationsId } from '../attestation/attestation.commands';
import { AttestationGiven, AttestationWithdrawn } from '../attestation/attestation.events';
import { attestationFact } from '../attestation/attestation.facts';
import { evaluate } from '../evaluate/evaluate';
import type { Fact, SubjectRef } from '../facts/fact';
import { History } from '../facts/history';
import { IDENTITY_FACT_SOURCE } from '../facts/identity-source';
import type { Pack, Rule } from '../packs/pack';
import { Binder } from './binding';
import { OBLIGATIONS_VIEW } from './obligations.view';
import { openingOf } from './opening';
import { segmentsOf } from './segments';

const base = { ...INVENTED_PACK.rules[0]!, strength: 'duty', class: 'checked' } as const;
const shared = { clause: base.clause, title: base.title, owedBy: 'body', strength: 'duty' } as const;
const committees = { fact: 'body.established', where: { level: ['executiveBoard', 'committee'] } } as const;

/** Rules about a body's period, the organisation's period, and what must be there all the time. */
const RULES: readonly Rule[] = [
  {
    ...shared,
    id: 'invented.yearly',
    shape: 'attestation',
    class: 'attested',
    subject: 'unit-year',
    by: 'policyOwner',
    statement: 'It is easy.',
    onlyIf: committees,
    due: { per: '$param.often' },
  },
  {
    ...shared,
    id: 'invented.easy',
    shape: 'attestation',
    class: 'attested',
    subject: 'organisation-year',
    by: 'policyOwner',
    statement: 'It is easy.',
    grounds: true,
    due: { per: 'quarter' },
  },
  {
    ...shared,
    id: 'invented.adopted',
    shape: 'completeness',
    class: 'checked',
    subject: 'organisation-year',
    set: { members: committees, field: 'body' },
    each: { fact: 'pack.adopted', where: { body: '$member' } },
  },
];
const PACK: Pack = {
  ...INVENTED_PACK,
  parameters: { often: { type: 'choice', values: ['year', 'quarter', 'month'], title: base.title } },
  rules: RULES,
};

let h: Awaited<ReturnType<typeof obligationsHarness>>;
let organisation: string;
const KS = '00000000-0000-4000-8000-0000000000b0';
const TN = '00000000-0000-4000-8000-0000000000b1';
beforeEach(async () => {
  h = await obligationsHarness({ pack: PACK });
  organisation = newId();
});
afterEach(() => h.close());

const register = () =>
  h.record(organisation, organisation, [
    OrganisationRegistered.of({ slug: 'b', name: 'B', type: 'municipality', languages: ['sv'] }),
  ]);
const establish = (body: string, level: 'council' | 'executiveBoard' | 'committee') =>
  h.record(organisation, organisation, [BodyEstablished.of({ body, code: body, name: body, level })]);
const attest = (rule: string, subject: SubjectRef, occurredAt: string) =>
  h.record(
    organisation,
    attestationsId(organisation, rule, subject),
    [
      AttestationGiven.of(
        { rule, subject, role: 'policyOwner', statement: 'It is easy.', grounds: 'Tried.' },
        occurredAt,
      ),
    ],
    { origin: 'import' },
  );
const often = (value: string) => [{ name: 'often', value }];

async function told(subject: SubjectRef, rule: string, at: string, asOf?: string): Promise<string[]> {
  await h.catchUp();
  const { items } = await h.queries.list({ organisation, subject, rule, at, asOf, limit: 1_000 });
  return items.map(({ occurrence, state }) => `${occurrence} ${state}`).sort();
}

describe('what stands or comes again', () => {
  it('has a row for every period that the calendar covers, each from its own beginning, and no event for any', async () => {
    await register();
    await establish(KS, 'executiveBoard');
    await h.adopt(organisation, '2026-01-01', often('quarter'));
    const year: SubjectRef = { type: 'unit-year', id: KS };
    expect(await told(year, 'invented.yearly', '2025-12-31')).toEqual([]);
    expect(await told(year, 'invented.yearly', '2026-05-01')).toEqual(['2026-Q1 breached', '2026-Q2 pending']);
    expect(await told(year, 'invented.yearly', '2060-12-31')).toHaveLength(35 * 4);
    const head = await h.store.head();
    expect((await told(year, 'invented.yearly', '2030-01-01')).filter((one) => one.endsWith('breached'))).toHaveLength(
      16,
    );
    expect(await h.store.head()).toBe(head);
  });

  it('judges each period by the adoption in force when it begins, to the period’s end', async () => {
    await register();
    await establish(KS, 'executiveBoard');
    await establish(TN, 'committee');
    await h.adopt(organisation, '2026-01-01', []);
    await h.adopt(organisation, '2027-06-01', often('year'));
    await h.adopt(organisation, '2029-06-01', often('quarter'), { body: TN, level: 'committee' });
    const [board, committee] = [KS, TN].map((id): SubjectRef => ({ type: 'unit-year', id }));
    expect(await told(board!, 'invented.yearly', '2027-05-31')).toEqual(['- not-measurable']);
    expect(await told(board!, 'invented.yearly', '2027-06-01')).toEqual([]);
    expect(await told(board!, 'invented.yearly', '2030-01-01')).toEqual([
      '2028 breached',
      '2029 breached',
      '2030 pending',
    ]);
    expect(await told(committee!, 'invented.yearly', '2029-11-01')).toEqual([
      '2028 breached',
      '2029 at-risk',
      '2029-Q3 breached',
      '2029-Q4 pending',
    ]);
  });

  it('holds a body that was entered before the adoption from the adoption’s day, a later one from its own', async () => {
    await register();
    await establish(KS, 'executiveBoard');
    await h.adopt(organisation, '2025-01-01', often('year'));
    await establish(TN, 'committee');
    expect(await told({ type: 'unit-year', id: KS }, 'invented.yearly', '2027-01-01')).toEqual([
      '2025 breached',
      '2026 breached',
      '2027 pending',
    ]);
    expect(await told({ type: 'unit-year', id: TN }, 'invented.yearly', '2027-01-01')).toEqual(['2027 pending']);
  });

  it('asks it of those whom the rule names', async () => {
    await register();
    await establish(TN, 'council');
    await h.adopt(organisation, '2026-01-01', often('year'));
    expect(await told({ type: 'unit-year', id: TN }, 'invented.yearly', '2027-01-01')).toEqual([
      '2026 not-applicable',
      '2027 not-applicable',
    ]);
  });

  it('is met by an attestation on grounds, and open again when that is withdrawn', async () => {
    await register();
    await h.adopt(organisation, '2026-01-01', []);
    const subject: SubjectRef = { type: 'organisation-year', id: organisation };
    await attest('invented.easy', subject, '2026-02-10T10:00:00.000Z');
    expect(await told(subject, 'invented.easy', '2026-04-01')).toEqual(['2026-Q1 met', '2026-Q2 pending']);
    const page = await h.queries.list({ organisation, subject, rule: 'invented.easy', at: '2026-02-11' });
    const attestation = page.items[0]!.witnesses[0]!.event;
    h.clock.now = '2026-05-04T08:00:00.000Z';
    await h.record(organisation, attestationsId(organisation, 'invented.easy', subject), [
      AttestationWithdrawn.of({
        rule: 'invented.easy',
        subject,
        role: 'policyOwner',
        attestation,
        reason: 'Wrong.',
      }),
    ]);
    expect(await told(subject, 'invented.easy', '2026-05-05')).toEqual(['2026-Q1 breached', '2026-Q2 pending']);
    expect(await told(subject, 'invented.easy', '2026-05-05', '2026-05-03')).toEqual([
      '2026-Q1 met',
      '2026-Q2 pending',
    ]);
  });

  it('counts an adoption for each member of the set, who joins when entered', async () => {
    await register();
    await establish(KS, 'executiveBoard');
    await h.adopt(organisation, '2026-03-02', []);
    const subject: SubjectRef = { type: 'organisation-year', id: organisation };
    h.clock.now = '2026-03-10T08:00:00.000Z';
    await establish(TN, 'committee');
    expect(await told(subject, 'invented.adopted', '2026-03-10')).toEqual([`${KS} met`, `${TN} pending`]);
    expect(await told(subject, 'invented.adopted', '2026-03-11')).toEqual([`${KS} met`, `${TN} breached`]);
    h.clock.now = '2026-03-12T08:00:00.000Z';
    await h.adopt(organisation, '2026-03-12', [], { body: TN, level: 'committee' });
    expect(await told(subject, 'invented.adopted', '2026-03-12')).toEqual([`${KS} met`, `${TN} met`]);
    expect(await told(subject, 'invented.adopted', '2026-03-11')).toEqual([`${KS} met`, `${TN} breached`]);
  });
});

/** What the evaluator says at a moment of everything recorded: subject, rule, occurrence and state, sorted. */
async function expected(at: number): Promise<string[]> {
  const adoptions: Adoption[] = [];
  const facts: Fact[] = [];
  for await (const batch of h.store.readAll({})) {
    for (const stored of batch) {
      if (stored.meta.org !== organisation) continue;
      const event = h.catalogue.read(stored);
      if (event.type === PackAdopted.type) {
        adoptions.push(adoptionOf(event as never));
        facts.push(adoptionFact(event as never));
      } else if (event.type.startsWith('identity.')) facts.push(...IDENTITY_FACT_SOURCE.facts(event));
      else facts.push(attestationFact(event as never));
    }
  }
  const binder = new Binder(h.law);
  const subjects = groupBy(facts, ({ subject }) => `${subject.type}/${subject.id}`);
  return [...subjects.values()]
    .flatMap((own) => {
      const { subject } = own[0]!;
      const opening = openingOf(new History(own), subject.type, h.law.catalogue);
      const segments = opening ? segmentsOf(organisation, subject, opening, adoptions, LAST, binder) : [];
      const rules = segments.flatMap(({ binding }) => binding.rules);
      return evaluate(rules, own, h.law.calendar, at).map(({ rule, occurrence, state }) =>
        [subject.id, rule, occurrence, state].join(' '),
      );
    })
    .sort();
}

/** Later than any position. */
const LAST = 'ffffffffffffffff';

const step = fc.oneof(
  fc.record({ establish: fc.constantFrom(KS, TN), level: fc.constantFrom('committee' as const, 'council' as const) }),
  fc.record({
    adopt: fc.integer({ min: -500, max: 500 }),
    often: fc.constantFrom('year', 'quarter', 'month', undefined),
    by: fc.constantFrom(KS, TN),
  }),
  fc.record({
    attest: fc.constantFrom('unit-year' as const, 'organisation-year' as const),
    ago: fc.integer({ min: 0, max: 700 }),
  }),
);

it('is in the table as the evaluator has it: the same rows live, in pieces and rebuilt, whatever comes in which order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.constantFrom(0, 26, 800), fc.boolean()), { minLength: 3, maxLength: 10 }),
      fc.array(fc.integer({ min: -900, max: 2_000 }), { minLength: 4, maxLength: 4 }),
      async (steps, moments) => {
        organisation = newId();
        await register();
        const known = new Set<string>();
        for (const [one, wait, catchUp] of steps) {
          h.clock.now = new Date(parseInstant(h.clock.now) + wait * 3_600_000).toISOString();
          const today = parseDay(h.clock.now.slice(0, 10));
          if ('establish' in one) {
            if (!known.has(one.establish)) await establish(one.establish, one.level);
            known.add(one.establish);
          } else if ('adopt' in one) {
            const by = one.by === KS ? {} : { body: TN, level: 'committee' as const };
            await h.adopt(organisation, dayText(today - one.adopt), one.often ? often(one.often) : [], by);
          } else {
            const id = one.attest === 'unit-year' ? TN : organisation;
            const rule = one.attest === 'unit-year' ? 'invented.yearly' : 'invented.easy';
            await attest(rule, { type: one.attest, id }, new Date(startOfDay(today - one.ago)).toISOString());
          }
          if (catchUp) await h.catchUp();
        }
        await h.catchUp();
        for (const days of moments) {
          const at = parseInstant(h.clock.now) + days * 86_400_000;
          const page = await h.queries.list({ organisation, at: new Date(at).toISOString(), limit: 1_000 });
          const found = page.items.map(({ subject, rule, occurrence, state }) =>
            [subject.id, rule, occurrence, state].join(' '),
          );
          expect(found.sort()).toEqual(await expected(at));
        }
        const live = await h.rows(organisation);
        await h.runner.rebuild(OBLIGATIONS_VIEW);
        expect(await h.rows(organisation)).toEqual(live);
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
}, 180_000);
