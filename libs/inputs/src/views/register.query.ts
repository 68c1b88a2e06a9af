import { AppDatabase } from '@gensvar/database';
import {
  cursorOf,
  DomainError,
  instantPlace,
  lastMomentOf,
  localDayNumberOf,
  weekdayOf,
  wordsOfCursor,
} from '@gensvar/kernel';
import { awaitedRules, dueBetweenSql, earliestDueSql, firstDuesSql, PackLibrary } from '@gensvar/policy';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { RegisterRow, type RegisterFilter } from './register.view';

/** What the first screen asks for: not answered, a duty overdue, a duty that falls due before this week is over. */
export const WAITING = ['unanswered', 'overdue', 'dueThisWeek'] as const;
export type Waiting = (typeof WAITING)[number];

/** By arrival, by the earliest duty that is still open, or by when something was last recorded. */
export const REGISTER_SORTS = ['arrived', 'due', 'activity'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export const ORDERS = ['asc', 'desc'] as const;
export type Order = (typeof ORDERS)[number];

export interface RegisterQuestion {
  readonly filter?: RegisterFilter;
  /** All of these hold. */
  readonly is?: readonly Waiting[];
  /** Default `arrived`. `due`: only what has a duty with a due date that is still open. */
  readonly sort?: RegisterSort;
  /** Default: what is due first, else the newest first. */
  readonly order?: Order;
  /** `next` of the page before, of the same sort and order. */
  readonly cursor?: string;
  /** 1 to 200, default 50. */
  readonly limit?: number;
}

/** `due`: the earliest due date of a duty that is open, also one that has passed; null when there is none. */
export type DueRow = RegisterRow & { readonly due: string | null; readonly overdue: boolean };

export interface DuePage {
  readonly items: readonly DueRow[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/** The register with what is due now: the register's own rows, and by their ids what policy holds open. @throws DomainError `inputs.cursor` */
export class ReadRegister extends Query<DuePage> {
  constructor(
    readonly organisation: string,
    readonly question: RegisterQuestion = {},
    /** The moment judged, an ISO instant. */
    readonly now = new Date().toISOString(),
  ) {
    super();
  }
}

const COLUMNS = { arrived: 'input.arrivedAt', activity: 'input.activeAt' } as const;

const OPEN = { organisation: ':organisation', type: 'input', now: ':now::timestamptz', rules: ':rules' } as const;
const EARLIEST = earliestDueSql('input.id::text', OPEN);

@QueryHandler(ReadRegister)
export class ReadRegisterHandler implements IQueryHandler<ReadRegister> {
  private readonly rules: readonly string[];

  constructor(
    private readonly database: AppDatabase,
    library: PackLibrary,
  ) {
    this.rules = awaitedRules(library);
  }

  execute({ organisation, question, now }: ReadRegister): Promise<DuePage> {
    const { sort = 'arrived', cursor, limit = 50 } = question;
    const order = question.order ?? (sort === 'due' ? 'asc' : 'desc');
    const after = cursor === undefined ? undefined : readPlace(cursor, sort, order);
    return this.database.withOrganisation(organisation, async (manager) => {
      const rows = this.rowsOf(manager, organisation, question, now);
      const found =
        sort === 'due'
          ? await this.byDue(manager, { organisation, now, order, limit, after }, rows)
          : await shownOf(sorted(rows, COLUMNS[sort], order, limit, after), now);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      if (found.length <= limit || last === undefined) return { items };
      const at = { arrived: last.arrivedAt, due: last.due!, activity: last.activeAt }[sort];
      return { items, next: cursorOf(sort, order, at, last.id) };
    });
  }

  /** The rows that are asked for, in no order. */
  private rowsOf(
    manager: EntityManager,
    organisation: string,
    { filter = {}, is = [] }: RegisterQuestion,
    now: string,
  ) {
    const rows = manager.createQueryBuilder(RegisterRow, 'input').where(wanted(filter));
    rows.setParameters({ organisation, now, rules: this.rules });
    if (is.includes('unanswered')) rows.andWhere(`input.state = 'open'`);
    if (is.includes('overdue')) rows.andWhere(`${EARLIEST} < :now::timestamptz`);
    if (is.includes('dueThisWeek')) {
      const due = dueBetweenSql(':now::timestamptz', ':weekEnds::timestamptz', OPEN);
      rows.andWhere(`input.id::text in (${due})`, { weekEnds: weekEnds(now) });
    }
    return rows.addSelect(asText(EARLIEST), 'due');
  }

  /**
   * Walks what is due in its order, more at a time while the filters let little through: the planner, who cannot know how
   * few steps a page is, would reckon and sort everything first.
   */
  private async byDue(manager: EntityManager, walk: Walk, rows: Rows): Promise<DueRow[]> {
    const { organisation, now, order, limit } = walk;
    const found: DueRow[] = [];
    let { after } = walk;
    for (let step = limit + 1; found.length <= limit; step = Math.min(step * 4, MOST_A_STEP)) {
      const given = { organisation: '$1', type: 'input', now: '$2::timestamptz', rules: '$3' } as const;
      const sql = firstDuesSql(given, order, after && ['$4::timestamptz', '$5']);
      const dues = await manager.query<{ subject: string; due: string }[]>(
        `select subject, ${asText('due')} as due from (${sql} limit ${step}) d order by d.due ${order}, subject ${order}`,
        [organisation, now, this.rules, ...(after ? [after.at, after.id] : [])],
      );
      const ids = dues.map(({ subject }) => subject);
      const page = await shownOf(rows.clone().andWhere('input.id = any(:ids::uuid[])', { ids }), now);
      const byId = new Map(page.map((row) => [row.id, row]));
      found.push(...ids.flatMap((id) => byId.get(id) ?? []));
      const last = dues.at(-1);
      if (dues.length < step || last === undefined) break;
      after = { at: last.due, id: last.subject };
    }
    return found;
  }
}

type Rows = SelectQueryBuilder<RegisterRow>;
type Place = { readonly at: string; readonly id: string };
interface Walk {
  readonly organisation: string;
  readonly now: string;
  readonly order: Order;
  readonly limit: number;
  readonly after: Place | undefined;
}

const MOST_A_STEP = 5_000;

function sorted(rows: Rows, column: string, order: Order, limit: number, after: Place | undefined): Rows {
  if (after) rows.andWhere(`(${column}, input.id) ${order === 'asc' ? '>' : '<'} (:at, :id)`, after);
  const way = order === 'asc' ? 'ASC' : 'DESC';
  return rows
    .orderBy(column, way)
    .addOrderBy('input.id', way)
    .limit(limit + 1);
}

async function shownOf(rows: Rows, now: string): Promise<DueRow[]> {
  const { entities, raw } = await rows.getRawAndEntities<{ due: string | null }>();
  return entities.map((row, at) => {
    const { due } = raw[at]!;
    return { ...row, due, overdue: due !== null && due < now };
  });
}

const asText = (instant: string) => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function wanted({ kind, channel, body, unit, officer, state }: RegisterFilter): Record<string, string> {
  const all = Object.entries({ kind, channel, body, unit, officer, state });
  return Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== undefined));
}

/** The last moment of the Sunday of this week, in Stockholm. */
function weekEnds(now: string): string {
  const today = localDayNumberOf(Date.parse(now));
  return new Date(lastMomentOf(today + 7 - weekdayOf(today))).toISOString();
}

function readPlace(cursor: string, sort: RegisterSort, order: Order): Place {
  const [of, way, ...words] = wordsOfCursor(cursor);
  const place = instantPlace(words);
  if (of === sort && way === order && place) return place;
  throw new DomainError(
    'inputs.cursor',
    'This is no place in the register so sorted. Take `next` of the page before as it is, with the same sort and order.',
  );
}
