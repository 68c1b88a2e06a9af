import { groupBy, type EventDeclaration, type RecordedEvent } from '@gensvar/kernel';
import { entityTable, TableRows, type View, type ViewSession } from '@gensvar/projections';
import { PackAdopted } from '../adoption/adoption.events';
import { adoptionOf, type Adoption } from '../adoption/adoption';
import { adoptionFact } from '../adoption/adoption.facts';
import { ATTESTATION_EVENTS, type AttestationEvent } from '../attestation/attestation.events';
import { attestationFact } from '../attestation/attestation.facts';
import { CalendarVersionTaken } from '../adoption/calendar.events';
import type { Fact } from '../facts/fact';
import { IDENTITY_FACT_SOURCE } from '../facts/identity-source';
import type { FactSource } from '../facts/source';
import { waiverFact } from '../waiver/waiver.facts';
import { WAIVER_EVENTS, type WaiverEvent } from '../waiver/waiver.events';
import { Binder, type Judging, type Law } from './binding';
import { CALENDARS, keepCalendar, takenCalendars } from './calendars';
import {
  calendarJobs,
  IN_JOB_ORDER,
  overdue,
  REDERIVATIONS,
  rederivationFor,
  rederive,
  saveJobs,
  unfinished,
} from './rederivation';
import { EXPLANATIONS, FACTS, OBLIGATIONS, SubjectCache, SUBJECTS, type SubjectKey, useIndexes } from './subject-cache';
import type { SubjectState } from './subject-state';
import { AdoptionRow, type RederivationRow } from './subject.entities';

export const OBLIGATIONS_VIEW = 'policy.obligations.v2';

const ADOPTIONS = entityTable(AdoptionRow);
const adoptionRows = new TableRows<AdoptionRow>(ADOPTIONS);
const TABLES = [OBLIGATIONS, EXPLANATIONS, SUBJECTS, FACTS, ADOPTIONS, CALENDARS, REDERIVATIONS];

/** What one event brings: facts of a subject, an adoption, or another version of the calendar. */
type Piece =
  | { readonly key: SubjectKey; readonly facts: readonly Fact[]; readonly position: string }
  | { readonly adoption: Adoption; readonly organisation: string }
  | { readonly taken: RecordedEvent<CalendarVersionTaken> };

/**
 * The obligations of every subject, under any asOf and at (policy.md, "Time"). Fed by the modules' facts and by
 * adoptions; it keeps both in tables of its own, because views never read each other's.
 * @param batch subjects that one piece of a re-derivation judges: well under a second's work
 */
export function obligationsView(sources: readonly FactSource[], law: Law, batch = 1_000): View {
  const sourceOf = new Map<string, FactSource['facts']>();
  const register = (events: readonly EventDeclaration[], facts: FactSource['facts']) => {
    for (const { type } of events) {
      if (sourceOf.has(type)) throw new TypeError(`${type} has two sources of facts`);
      sourceOf.set(type, facts);
    }
  };
  register(WAIVER_EVENTS as readonly unknown[] as readonly EventDeclaration[], (event) => [
    waiverFact(event as unknown as RecordedEvent<WaiverEvent>),
  ]);
  register(ATTESTATION_EVENTS as readonly unknown[] as readonly EventDeclaration[], (event) => [
    attestationFact(event as unknown as RecordedEvent<AttestationEvent>),
  ]);
  for (const source of [IDENTITY_FACT_SOURCE, ...sources]) register(source.events, (event) => source.facts(event));
  const binder = new Binder(law);
  const judgingBy = async (session: ViewSession): Promise<Judging> => ({
    ...law,
    binder,
    taken: await takenCalendars(session),
  });

  return {
    name: OBLIGATIONS_VIEW,
    tables: TABLES.map((table) => table.name),
    ddl: [...TABLES.map((one) => (one === OBLIGATIONS ? one.table : one.ddl)), IN_JOB_ORDER].join('\n'),
    // Judging finds a subject's rows by their key: the rest may wait until a second set is filled.
    indexes: OBLIGATIONS.indexes,
    events: new Set([PackAdopted.type, CalendarVersionTaken.type, ...sourceOf.keys()]),

    async project(events, session) {
      const pieces = events
        .flatMap((event) => piecesOf(event, sourceOf))
        // Nothing is judged about a kind of subject that no module declares: what is sent into a dialogue, so far.
        .filter((piece) => !('key' in piece) || law.catalogue.subjects.has(piece.key.subject.type));
      const cache = cacheOf(session);
      const keys = pieces.flatMap((piece) => ('key' in piece ? [piece.key] : []));
      await useIndexes(session);
      await cache.load(keys, session);
      const judging = await judgingBy(session);
      const jobs = await unfinished(session);
      const added: RederivationRow[] = [];
      const touched = new Set<SubjectState>();
      const settle = async () => {
        for (const state of touched) state.settle(await adoptionsOf(state.organisation, session), judging);
        touched.clear();
      };
      for (const piece of pieces) {
        if ('taken' in piece) {
          // The jobs are found in the table, so what is held back is written first.
          await settle();
          await cache.write(session);
          await cache.load(keys, session);
          const brought = await calendarJobs(piece.taken, session);
          await keepCalendar(piece.taken, session);
          jobs.push(...brought);
          added.push(...brought);
          continue;
        }
        if ('adoption' in piece) {
          const job = rederivationFor(piece.organisation, piece.adoption);
          await adopt(piece.organisation, piece.adoption, session);
          jobs.push(job);
          added.push(job);
          continue;
        }
        const state = cache.get(piece.key);
        const adoptions = await adoptionsOf(piece.key.organisation, session);
        for (const position of overdue(state, jobs, piece.position)) {
          state.settle(adoptions, judging);
          state.judge(position, adoptions, judging);
        }
        state.add(piece.facts, adoptions, judging);
        touched.add(state);
      }
      await settle();
      if (added.length > 0) await saveJobs(added, session);
      await cache.relieve(session);
    },

    async flush(session) {
      await useIndexes(session);
      await cacheOf(session).write(session);
    },

    work: async (session) =>
      rederive(session, await judgingBy(session), (organisation) => adoptionsOf(organisation, session), batch),
  };
}

function piecesOf(event: RecordedEvent, sourceOf: ReadonlyMap<string, FactSource['facts']>): Piece[] {
  const { organisation, position } = event;
  if (event.type === PackAdopted.type) {
    const adopted = event as unknown as RecordedEvent<PackAdopted>;
    const fact = adoptionFact(adopted);
    return [
      { organisation, adoption: adoptionOf(adopted) },
      { key: { organisation, subject: fact.subject }, facts: [fact], position },
    ];
  }
  if (event.type === CalendarVersionTaken.type)
    return [{ taken: event as unknown as RecordedEvent<CalendarVersionTaken> }];
  const facts = sourceOf.get(event.type)!(event);
  const bySubject = groupBy(facts, ({ subject }) => `${subject.type}/${subject.id}`);
  return [...bySubject.values()].map((own) => ({
    key: { organisation, subject: own[0]!.subject },
    facts: own,
    position,
  }));
}

function cacheOf(session: ViewSession): SubjectCache {
  let cache = session.memory.get('subjects') as SubjectCache | undefined;
  if (!cache) session.memory.set('subjects', (cache = new SubjectCache(session)));
  return cache;
}

/** Adoptions of an organisation, kept in memory: the view's owner alone writes them. */
async function adoptionsOf(organisation: string, session: ViewSession): Promise<Adoption[]> {
  const key = `adoptions/${organisation}`;
  let adoptions = session.memory.get(key) as Adoption[] | undefined;
  if (!adoptions) {
    const rows = await session.query<{ adoption: string }>(
      `select adoption from ${ADOPTIONS.name} where organisation = $1 order by position collate "C"`,
      [organisation],
    );
    session.memory.set(key, (adoptions = rows.map((row) => JSON.parse(row.adoption) as Adoption)));
  }
  return adoptions;
}

async function adopt(organisation: string, adoption: Adoption, session: ViewSession): Promise<void> {
  (await adoptionsOf(organisation, session)).push(adoption);
  await adoptionRows.upsert(
    [{ organisation, id: adoption.id, position: adoption.position, adoption: JSON.stringify(adoption) }],
    session,
  );
}
