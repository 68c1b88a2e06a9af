import { AppDatabase } from '@gensvar/database';
import { EventStore } from '@gensvar/event-store';
import { dayText, DomainError, localDayNumberOf, parseDay, startOfDay } from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import { PackLibrary } from '../adoption/pack-library';
import type { CalendarSpec } from '../calendar/calendar';
import { resolve, type When } from '../obligations/moment';
import type { Pending } from '../obligations/obligation-item';
import { pending } from '../obligations/pending';
import { heldSql, stateSql } from '../obligations/state-sql';
import { MINIMUM_SHOWN } from './metrics';
import { figureRows, type FigureRow, type Tally } from './figure-rows';
import { newestCalendar, workingDayStarts } from './working-days';

/** What figures are told apart by, besides the rule. */
export const DIMENSIONS = ['body', 'unit', 'kind'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface FiguresQuestion extends When {
  readonly organisation: string;
  /** Default: every rule that owes something in the window. */
  readonly rule?: string;
  readonly body?: string;
  readonly unit?: string;
  readonly kind?: string;
  /** Default: none, one row a rule. */
  readonly by?: readonly Dimension[];
  /** Days, both included, in which the duty arose. Default: the year up to `to`; `to`: the day of `at`. */
  readonly from?: string;
  readonly to?: string;
}

export interface Figures {
  /** The moment judged, an ISO instant. */
  readonly at: string;
  readonly asOf?: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly by: readonly Dimension[];
  /** Below so many duties, shares and times are null. */
  readonly minimum: number;
  readonly calendar: Pick<CalendarSpec, 'id' | 'version'>;
  readonly rows: readonly FigureRow[];
  readonly rederivation?: Pending;
}

const YEAR = 365;

/** Figures under any asOf and at, from the one table of obligations (policy.md, "Time"); metrics.ts says what they mean. */
@Injectable()
export class FigureQueries {
  constructor(
    private readonly database: AppDatabase,
    private readonly store: EventStore,
    private readonly library: PackLibrary,
  ) {}

  /** @throws DomainError `policy.rule-unknown`, `policy.moment`, `policy.window` */
  async figures(question: FiguresQuestion): Promise<Figures> {
    const { organisation, rule, asOf } = question;
    if (rule !== undefined) this.library.rule(rule);
    const by = DIMENSIONS.filter((one) => question.by?.includes(one));
    const { at, position } = await resolve(question, this.store);
    const today = localDayNumberOf(Date.parse(at));
    const window = windowOf(question, today);
    const calendar = newestCalendar();
    return this.database.withOrganisation(organisation, async (manager) => {
      const values: unknown[] = [
        ...[organisation, at, workingDayStarts(calendar, window.first, Math.max(today, window.last))],
        ...[instant(window.first), instant(window.last + 1)],
      ];
      const value = (given: unknown) => `$${values.push(given)}`;
      const where = ['r.organisation = $1', 'r.since >= $4', 'r.since < $5'];
      where.push(heldSql('$2::timestamptz', position === null ? null : value(position)));
      // All of them by name: so the index that holds what is counted serves every question.
      where.push(`r.rule = any(${value(rule === undefined ? this.rules() : [rule])})`);
      for (const one of DIMENSIONS) if (question[one] !== undefined) where.push(`r.${one} = ${value(question[one])}`);
      const groups = ['rule', ...by].map((column) => `r.${column}`).join(', ');
      const tallies: Tally[] = await manager.query(
        `select ${groups}, ${stateSql('$2::timestamptz')} as state, ${DAYS} as days, r.met_at is not null as met, count(*)::int as count
           from views.policy_obligations_v2 r where ${where.join(' and ')} group by ${groups}, state, days, met`,
        values,
      );
      return {
        ...{ at, ...(asOf !== undefined && { asOf }), window: { from: window.from, to: window.to }, by },
        ...{ minimum: MINIMUM_SHOWN, calendar: { id: calendar.spec.id, version: calendar.spec.version } },
        rows: figureRows(tallies, by, (id) => this.library.rule(id)),
        ...(await pending(manager, organisation)),
      };
    });
  }

  private rules(): string[] {
    return [...new Set(this.library.packs.flatMap(({ rules }) => rules.map(({ id }) => id)))];
  }
}

/** Working days that it waited, up to its evidence or to the moment asked about; of what is not measured, none. */
const DAYS = `case when r.why is null then
  greatest(0, width_bucket(coalesce(r.met_at, $2::timestamptz), $3::timestamptz[]) - width_bucket(r.since, $3::timestamptz[])) end`;

function windowOf({ from, to }: FiguresQuestion, today: number) {
  const last = to === undefined ? today : dayOf(to, 'to');
  const first = from === undefined ? last - YEAR + 1 : dayOf(from, 'from');
  if (first > last) throw new DomainError('policy.window', 'A window begins before it ends: give from and to as days.');
  return { first, last, from: dayText(first), to: dayText(last) };
}

function dayOf(text: string, name: string): number {
  try {
    return parseDay(text);
  } catch {
    throw new DomainError('policy.window', `${name} is a day (2026-03-02), not "${text}".`);
  }
}

const instant = (day: number): string => new Date(startOfDay(day)).toISOString();
