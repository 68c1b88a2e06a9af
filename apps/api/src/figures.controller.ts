import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  Access,
  ChoiceField,
  CurrentPrincipal,
  DayField,
  Gives,
  IdField,
  type Principal,
  Reads,
  TextField,
} from '@gensvar/identity';
import { type Dimension, DIMENSIONS, FigureQueries, type Figures, OBLIGATIONS_VIEW } from '@gensvar/policy';
import { FIGURES_EXAMPLE, figuresSchema } from './figures.schema';
import { WhenQuery } from './obligations.controller';

export class FiguresQuery extends WhenQuery {
  @TextField({ what: 'Rule; default: every one', max: 100, example: 'servicelofte.answer', optional: true })
  rule?: string;

  @ChoiceField({
    what: 'What rows are told apart by, besides the rule',
    values: DIMENSIONS,
    list: true,
    optional: true,
  })
  @Transform(({ value }: { value: unknown }) => (value === undefined ? value : [value].flat()))
  by?: Dimension[];

  @IdField({ what: 'Body', optional: true })
  body?: string;

  @IdField({ what: 'Unit', optional: true })
  unit?: string;

  @TextField({ what: 'Kind of input', max: 60, optional: true })
  kind?: string;

  @DayField({
    what: 'First day of the window, in which the duty arose; default: a year before its last',
    optional: true,
  })
  from?: string;

  @DayField({ what: 'Last day of the window; default: the day judged', optional: true })
  to?: string;
}

/** How a body answers: each number with the version of its definition (docs/figures.md). */
@ApiTags('obligations')
@Controller('api/v1')
export class FiguresController {
  constructor(private readonly queries: FigureQueries) {}

  @Get('figures')
  @Reads(OBLIGATIONS_VIEW)
  @ApiOperation({ summary: 'Shares, times and overdue duties by rule, body, unit and kind, now or at a past moment' })
  @Access('officer', 'approver', 'committeeSecretary', 'policyOwner', 'auditor', 'dashboard', 'service')
  @Gives(figuresSchema, FIGURES_EXAMPLE)
  figures(@Query() question: FiguresQuery, @CurrentPrincipal() { organisation }: Principal): Promise<Figures> {
    return this.queries.figures({ organisation, ...question });
  }
}
