import { Access, ChoiceField, CurrentPrincipal, Gives, Reads, type Principal } from '@gensvar/identity';
import { OBLIGATIONS_VIEW } from '@gensvar/policy';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { RegisterQuery } from './inputs.controller';
import { DUE_ROW_EXAMPLE, duePage } from './views/register.schema';
import {
  ORDERS,
  ReadRegister,
  REGISTER_SORTS,
  WAITING,
  type DuePage,
  type Order,
  type RegisterSort,
  type Waiting,
} from './views/register.query';
import { registerView } from './views/register.view';

export class DueQuery extends RegisterQuery {
  @ChoiceField({
    what: 'All of these hold: not answered and still ours; a duty overdue; a duty that falls due this week',
    values: WAITING,
    list: true,
    optional: true,
  })
  @Transform(({ value }: { value: unknown }) => (value === undefined ? value : [value].flat()))
  is?: Waiting[];

  @ChoiceField({
    what: 'By arrival (default), by the earliest open due date (only what has one), or by what was last recorded',
    values: REGISTER_SORTS,
    optional: true,
  })
  sort?: RegisterSort;

  @ChoiceField({ what: 'Default: what is due first, else the newest first', values: ORDERS, optional: true })
  order?: Order;
}

/** The first screen: what came in, and what of it waits. */
@ApiTags('inputs')
@Controller('api/v1/inputs')
export class InputRegisterController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads(registerView.name, OBLIGATIONS_VIEW)
  @ApiOperation({ summary: 'The register as it stands now, with the earliest due date that is open of each' })
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'auditor', 'dashboard', 'service')
  @Gives(duePage, { items: [DUE_ROW_EXAMPLE] })
  list(
    @Query() { cursor, limit, is, sort, order, ...filter }: DueQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<DuePage> {
    return this.queries.execute(new ReadRegister(organisation, { filter, is, sort, order, cursor, limit }));
  }
}
