import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { GetDialogue } from '@gensvar/dialogues';
import {
  Access,
  ChoiceField,
  CurrentPrincipal,
  Gives,
  IdField,
  IdPipe,
  MomentField,
  type Principal,
  Reads,
  TextField,
} from '@gensvar/identity';
import { GetInput } from '@gensvar/inputs';
import {
  type ExceptionPage,
  ExceptionQueries,
  EXCEPTIONS_VIEW,
  type ObligationCounts,
  type ObligationPage,
  OBLIGATIONS_VIEW,
  ObligationQueries,
  STATES,
  type State,
} from '@gensvar/policy';
import {
  EXCEPTION_PAGE_EXAMPLE,
  exceptionPage,
  OBLIGATION_COUNTS_EXAMPLE,
  OBLIGATION_PAGE_EXAMPLE,
  obligationCounts,
  obligationPage,
} from './obligations.schema';

/** A question about the past (events.md §1); a day means its end in Europe/Stockholm. */
export class WhenQuery {
  @MomentField({ what: 'What was recorded by then; default: everything', optional: true })
  asOf?: string;

  @MomentField({ what: 'The moment judged; default: asOf, and without it now', optional: true })
  at?: string;
}

export class OfOneQuery extends WhenQuery {
  @TextField({ what: '`next` of the page before', max: 300, optional: true })
  cursor?: string;
}

export class CountsQuery extends WhenQuery {
  @TextField({ what: 'Rule', max: 100, example: 'servicelofte.answer' })
  rule!: string;
}

export class ListQuery extends WhenQuery {
  @TextField({ what: 'Rule', max: 100, example: 'servicelofte.answer', optional: true })
  rule?: string;

  @ChoiceField({ what: 'State', values: STATES, optional: true })
  state?: State;

  @IdField({ what: 'Body', optional: true })
  body?: string;

  @IdField({ what: 'Unit', optional: true })
  unit?: string;

  @TextField({ what: 'Kind of input', max: 60, optional: true })
  kind?: string;

  @TextField({ what: '`next` of the page before', max: 300, optional: true })
  cursor?: string;
}

export class ExceptionsQuery {
  @TextField({ what: '`next` of the page before', max: 64, optional: true })
  cursor?: string;
}

/** What is owed and what was, each with its witnesses and the reckoning of its due date (policy.md). */
@ApiTags('obligations')
@Controller('api/v1')
export class ObligationsController {
  constructor(
    private readonly obligations: ObligationQueries,
    private readonly exceptions: ExceptionQueries,
    private readonly queries: QueryBus,
  ) {}

  @Get('inputs/:id/obligations')
  @Reads(OBLIGATIONS_VIEW)
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'auditor', 'service')
  @ApiOperation({ summary: 'Every obligation of one input, as known at asOf and judged at at' })
  @Gives(obligationPage, OBLIGATION_PAGE_EXAMPLE)
  async ofInput(
    @Param('id', IdPipe) id: string,
    @Query() { cursor, ...when }: OfOneQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<ObligationPage> {
    // The stream knows at once whether there is such an input; the view may lag behind.
    await this.queries.execute(new GetInput(organisation, id));
    return this.obligations.of(organisation, { type: 'input', id }, when, cursor);
  }

  @Get('dialogues/:id/obligations')
  @Reads(OBLIGATIONS_VIEW)
  @Access('officer', 'approver', 'committeeSecretary', 'publisher', 'registrar', 'auditor', 'service')
  @ApiOperation({ summary: 'Every obligation of one dialogue, as known at asOf and judged at at' })
  @Gives(obligationPage, OBLIGATION_PAGE_EXAMPLE)
  async ofDialogue(
    @Param('id', IdPipe) id: string,
    @Query() { cursor, ...when }: OfOneQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<ObligationPage> {
    await this.queries.execute(new GetDialogue(organisation, id));
    return this.obligations.of(organisation, { type: 'dialogue', id }, when, cursor);
  }

  @Get('obligations')
  @Reads(OBLIGATIONS_VIEW)
  @Access('officer', 'approver', 'auditor', 'service')
  @ApiOperation({ summary: 'Obligations in the order in which they arose, 100 a page' })
  @Gives(obligationPage, OBLIGATION_PAGE_EXAMPLE)
  list(
    @Query() { state, cursor, ...filter }: ListQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<ObligationPage> {
    const states = state === undefined ? undefined : [state];
    return this.obligations.list({ organisation, ...filter, after: cursor, states });
  }

  @Get('obligations/counts')
  @Reads(OBLIGATIONS_VIEW)
  @Access('officer', 'approver', 'auditor', 'dashboard', 'service')
  @ApiOperation({ summary: 'How many obligations of a rule are in each state' })
  @Gives(obligationCounts, OBLIGATION_COUNTS_EXAMPLE)
  counts(@Query() question: CountsQuery, @CurrentPrincipal() { organisation }: Principal): Promise<ObligationCounts> {
    return this.obligations.counts({ organisation, ...question });
  }

  @Get('obligations/exceptions')
  @Reads(EXCEPTIONS_VIEW)
  @Access('auditor')
  @ApiOperation({
    summary:
      'Setting aside, corrected days of receipt, adoptions dated back and waivers, with actor and reason; newest first, 50 a page',
  })
  @Gives(exceptionPage, EXCEPTION_PAGE_EXAMPLE)
  listExceptions(
    @Query() { cursor }: ExceptionsQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<ExceptionPage> {
    return this.exceptions.list(organisation, { before: cursor });
  }
}
