import type { Position } from '@gensvar/kernel';
import { entityTable, TableRows, type ViewSession, type WorkProgress } from '@gensvar/projections';
import type { Adoption } from '../adoption/adoption';
import type { SubjectRef, SubjectType } from '../facts/fact';
import type { Judging } from './binding';
import { SUBJECTS, SubjectCache, useIndexes } from './subject-cache';
import type { SubjectState } from './subject-state';
import { RederivationRow } from './subject.entities';

export const REDERIVATIONS = entityTable(RederivationRow);
const rederivationRows = new TableRows<RederivationRow>(REDERIVATIONS);

/** Subjects in the order of jobs, whatever the database's collation: `overdue` compares with it. */
const ORDER = `(subject_type || '/' || subject) collate "C"`;
export const IN_JOB_ORDER = `create index on "${SUBJECTS.name}" (organisation, (${ORDER}));`;

/** What brings a job: an adoption, or a calendar. */
interface Cause {
  readonly position: Position;
  readonly recordedAt: string;
}

/** A job that an adoption brings, from before its first piece. */
export function rederivationFor(organisation: string, adoption: Adoption): RederivationRow {
  return jobOf(organisation, adoption, adoption.from);
}

/**
 * Jobs that a new version of the calendar brings: one for every organisation with subjects that opened at all. Which day
 * it moves a due date from cannot be told by the day of opening, since a promise may lie years ahead.
 */
export async function calendarJobs(cause: Cause, session: ViewSession): Promise<RederivationRow[]> {
  const found = await session.query<{ organisation: string }>(
    `select distinct organisation from ${SUBJECTS.name} where latest_day is not null`,
  );
  return found.map(({ organisation }) => jobOf(organisation, cause, '0001-01-01'));
}

function jobOf(organisation: string, { position, recordedAt: since }: Cause, fromDay: string): RederivationRow {
  return { organisation, position, fromDay, cursor: '', done: 0, total: null, since, finished: false };
}

/** Unfinished jobs, in the order of the log. */
export async function unfinished(session: ViewSession): Promise<RederivationRow[]> {
  const keys = await session.query<{ organisation: string; position: string }>(
    `select organisation, position from ${REDERIVATIONS.name} where not finished`,
  );
  const jobs = await rederivationRows.load(keys, session);
  return jobs.sort((a, b) => (a.position < b.position ? -1 : 1));
}

export async function saveJobs(jobs: readonly RederivationRow[], session: ViewSession): Promise<void> {
  await rederivationRows.upsert(jobs, session);
}

/**
 * Positions at which a subject must be judged before anything newer of it is: the job would come too late, and the
 * rows would not be those of a rebuild.
 */
export function overdue(state: SubjectState, jobs: readonly RederivationRow[], now: Position): Position[] {
  const { organisation, subject, position } = state;
  const key = `${subject.type}/${subject.id}`;
  return jobs
    .filter(
      (job) => job.organisation === organisation && job.position >= position && job.position < now && job.cursor < key,
    )
    .map((job) => job.position);
}

/** One piece of the first unfinished job; null when there is none. */
export async function rederive(
  session: ViewSession,
  law: Judging,
  adoptionsOf: (organisation: string) => Promise<readonly Adoption[]>,
  batch: number,
): Promise<WorkProgress | null> {
  await useIndexes(session);
  const [job] = await unfinished(session);
  if (!job) return null;
  const total = job.total ?? (await countTouched(job, session));
  const subjects = await session.query<{ type: SubjectType; id: string }>(
    `select subject_type as type, subject as id from ${SUBJECTS.name}
      where organisation = $1 and latest_day >= $2 and ${ORDER} > $3
      order by ${ORDER} limit ${batch}`,
    [job.organisation, job.fromDay, job.cursor],
  );
  const cache = new SubjectCache({ holdsBack: false });
  const keys = subjects.map((subject) => ({ organisation: job.organisation, subject: subject as SubjectRef }));
  await cache.load(keys, session);
  const adoptions = await adoptionsOf(job.organisation);
  for (const key of keys) {
    const state = cache.get(key);
    // What has newer facts was judged at the job's position when the first of them came.
    // The adoption itself is the newest fact of the organisation's year.
    if (state.position <= job.position) state.judge(job.position, adoptions, law);
  }
  await cache.write(session);
  const last = subjects.at(-1);
  const done = job.done + subjects.length;
  await saveJobs(
    [{ ...job, total, done, cursor: last ? `${last.type}/${last.id}` : job.cursor, finished: subjects.length < batch }],
    session,
  );
  return { done, total };
}

async function countTouched(job: RederivationRow, session: ViewSession): Promise<number> {
  const [{ count } = { count: 0 }] = await session.query<{ count: number }>(
    `select count(*)::int as count from ${SUBJECTS.name} where organisation = $1 and latest_day >= $2`,
    [job.organisation, job.fromDay],
  );
  return count;
}
