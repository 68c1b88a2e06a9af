import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal, Gives, IdField, PageQuery, type Principal, Reads } from '@gensvar/identity';
import { type DueRow, ReadRegister, registerView } from '@gensvar/inputs';
import {
  awaitedRules,
  type Clause,
  type ObligationItem,
  OBLIGATIONS_VIEW,
  ObligationQueries,
  PackLibrary,
  type Title,
} from '@gensvar/policy';
import { QUEUE_EXAMPLE, queuePage } from './queue.schema';

export class QueueQuery extends PageQuery {
  @IdField({ what: 'Body that has it', optional: true })
  body?: string;

  @IdField({ what: 'Unit that has it', optional: true })
  unit?: string;

  @IdField({ what: 'Officer', optional: true })
  officer?: string;
}

/** One duty that waits, with what asks it: the obligation's own explanation says why it is due when it is. */
export type QueuedDuty = ObligationItem & { readonly title: Title; readonly clause: Clause };
export interface QueueItem {
  readonly input: DueRow;
  readonly duties: readonly QueuedDuty[];
}
export interface QueuePage {
  readonly items: readonly QueueItem[];
  readonly next?: string;
}

const WAITING = ['breached', 'at-risk', 'pending'] as const;

/** What waits for a unit or an officer, by the earliest due date: what is overdue comes first, since its day has passed. */
@ApiTags('obligations')
@Controller('api/v1')
export class QueueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly obligations: ObligationQueries,
    private readonly library: PackLibrary,
  ) {}

  @Get('queue')
  @Reads(registerView.name, OBLIGATIONS_VIEW)
  @ApiOperation({
    summary: 'Inputs with a duty that waits, the earliest due date first, each with rule, clause and why',
  })
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'auditor', 'service')
  @Gives(queuePage, { items: [QUEUE_EXAMPLE] })
  async queue(
    @Query() { cursor, limit, ...filter }: QueueQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<QueuePage> {
    const now = new Date().toISOString();
    const page = await this.queries.execute(
      new ReadRegister(organisation, { filter, sort: 'due', cursor, limit }, now),
    );
    const ids = page.items.map(({ id }) => id);
    const rules = new Set(awaitedRules(this.library));
    const { items: open } = await this.obligations.list({
      ...{ organisation, at: now, states: WAITING, limit: 1_000 },
      subjects: { type: 'input', ids },
    });
    const waiting = open.filter(({ rule }) => rules.has(rule));
    const items = page.items.map((input) => ({
      input,
      duties: waiting
        .filter(({ subject }) => subject.id === input.id)
        .sort((one, other) => ((one.due ?? '~') < (other.due ?? '~') ? -1 : 1))
        .map((duty) => ({ ...duty, title: this.rule(duty).title, clause: this.rule(duty).clause })),
    }));
    return { items, ...(page.next !== undefined && { next: page.next }) };
  }

  private rule({ rule }: ObligationItem) {
    return this.library.rule(rule);
  }
}
