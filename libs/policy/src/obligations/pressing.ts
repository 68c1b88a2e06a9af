import type { PackLibrary } from '../adoption/pack-library';
import type { SubjectType } from '../facts/fact';
import type { Shape } from '../packs/pack';

/** Shapes that wait for somebody to do something by a day; what the others found broken at once cannot be done any more. */
const AWAITED: readonly Shape[] = ['response', 'date', 'completeness', 'cadence', 'attestation'];

/** Rules whose open duties wait for somebody: what queues and lists of what is overdue are made of. */
export function awaitedRules({ packs }: PackLibrary): string[] {
  const rules = packs.flatMap((pack) => pack.rules);
  const awaited = rules.filter(({ shape, strength }) => strength === 'duty' && AWAITED.includes(shape));
  return [...new Set(awaited.map(({ id }) => id))];
}

/** Expressions of a query. */
export interface Pressing {
  /** A uuid: that of the organisation setting. */
  readonly organisation: string;
  readonly type: SubjectType;
  /** A timestamptz. */
  readonly now: string;
  /** text[]: `awaitedRules`. */
  readonly rules: string;
}

/*
 * What is open now, in SQL for who joins it with a view of its own under one organisation setting: so nobody names
 * another's table. State is reckoned from the clock, as in state-sql.ts. What is paused until a day that is known (the
 * longest pause) has no due date before it, and is not among these.
 */
const open = (o: string, { organisation, type, now, rules }: Pressing) =>
  `${o}.organisation = ${organisation} and ${o}.subject_type = '${type}' and ${o}.known_to is null and ${o}.valid_to is null
   and ${o}.why is null and ${o}.met_at is null and ${o}.waived_at is null and ${o}.valid_from <= ${now}
   and ${o}.rule = any(${rules}::text[])`;

const TABLE = 'views.policy_obligations_v2';

/** The earliest due date of a subject (text expression) that is still open, passed or to come: a timestamptz or null. */
export function earliestDueSql(subject: string, given: Pressing): string {
  return `(select min(e.due) from ${TABLE} e where ${open('e', given)} and e.subject = ${subject})`;
}

/**
 * Subjects with their earliest due date, `subject` and `due`, in order of both: a walk along an index, so that a page of
 * them costs a page. @param after two expressions (timestamptz, text): where the page before ended
 */
export function firstDuesSql(given: Pressing, order: 'asc' | 'desc', after?: readonly [due: string, subject: string]) {
  const way = order === 'asc' ? '>' : '<';
  const beyond = after === undefined ? '' : `and (o.due, o.subject) ${way} (${after[0]}, ${after[1]})`;
  return `select o.subject, o.due from ${TABLE} o where ${open('o', given)} and o.due is not null ${beyond} and o.obligation =
      (select e.obligation from ${TABLE} e where ${open('e', given)} and e.subject = o.subject and e.due is not null
        order by e.due, e.obligation limit 1)
    order by o.due ${order}, o.subject ${order}`;
}

/** Subjects with a duty that falls due between two instants, both included. */
export function dueBetweenSql(from: string, to: string, given: Pressing): string {
  return `select o.subject
    from ${TABLE} o where ${open('o', given)} and o.due >= ${from} and o.due <= ${to}`;
}
