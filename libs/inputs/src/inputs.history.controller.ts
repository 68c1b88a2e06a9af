import { Access, CurrentPrincipal, Gives, MomentField, Reads, type Principal } from '@gensvar/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadInputHistory, type InputHistory } from './input.history.query';
import { INPUT_HISTORY_EXAMPLE, inputHistory } from './input.history.schema';
import { Id } from './inputs.params';

export class HistoryQuery {
  @MomentField({ what: 'What was recorded by then; default: everything', optional: true })
  asOf?: string;

  @MomentField({ what: 'What had happened by then; default: asOf, and without it now', optional: true })
  at?: string;
}

/** One input as it stood, and how it came to stand so. */
@ApiTags('inputs')
@Controller('api/v1/inputs')
export class InputHistoryController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/history')
  @Reads()
  @ApiOperation({ summary: 'One input as known at asOf and standing at at, with its events: nothing that is personal' })
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'auditor', 'service')
  @Gives(inputHistory, INPUT_HISTORY_EXAMPLE)
  history(
    @Id() id: string,
    @Query() when: HistoryQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<InputHistory> {
    return this.queries.execute(new ReadInputHistory(organisation, id, when));
  }
}
