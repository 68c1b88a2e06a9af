import type { Invocation } from '@gensvar/event-store';
import {
  Access,
  Caller,
  ChoiceField,
  CurrentPrincipal,
  Gives,
  LimitField,
  Reads,
  TextField,
  type Principal,
} from '@gensvar/identity';
import { FIELD_GROUPS, type FieldGroup } from '@gensvar/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { GetInput } from '../input.query';
import { Id } from '../inputs.params';
import { PERSONAL_EXAMPLE, personalParts, READS_PAGE_EXAMPLE, readsPage } from './access.schema';
import { PURPOSES, type Purpose } from './access.words';
import { ReadPersonalParts, type PersonalParts } from './personal.query';
import { ListReads, type ReadsPage } from './reads.query';

export class PersonalQuery {
  @ChoiceField({ what: 'Why it is read; recorded with who and when', values: PURPOSES })
  purpose!: Purpose;

  @ChoiceField({
    what: 'What is read; default: all that the caller may. Ask for no more than is needed',
    values: FIELD_GROUPS,
    list: true,
    optional: true,
  })
  @Transform(({ value }: { value: unknown }) => (value === undefined ? value : [value].flat()))
  group?: FieldGroup[];
}

export class ReadsQuery {
  @TextField({ what: '`next` of the page before', max: 9, pattern: /^\d+$/, optional: true })
  cursor?: string;

  @LimitField({ max: 200, usual: 50 })
  limit?: number;
}

/** What is personal of an input, for those who may read it, and who has read it. */
@ApiTags('inputs')
@Controller('api/v1/inputs')
export class PersonalController {
  constructor(private readonly queries: QueryBus) {}

  /** A read whose record is a log of it (RFC 9110 §9.2.1): asking changes nothing of the input. */
  @Get(':id/personal')
  @ApiOperation({ summary: 'What is personal of an input, for the body that has it; the reading is recorded' })
  @Reads()
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  @Gives(personalParts, PERSONAL_EXAMPLE)
  personal(
    @Id() id: string,
    @Query() { purpose, group }: PersonalQuery,
    @Caller() caller: Invocation,
  ): Promise<PersonalParts> {
    return this.queries.execute(new ReadPersonalParts(id, purpose, caller, group));
  }

  @Get(':id/reads')
  @ApiOperation({ summary: 'Who has read what is personal of an input, why and when' })
  @Reads()
  @Access('dataProtectionOfficer', 'auditor')
  @Gives(readsPage, READS_PAGE_EXAMPLE)
  async reads(
    @Id() id: string,
    @Query() page: ReadsQuery,
    @CurrentPrincipal() { organisation }: Principal,
  ): Promise<ReadsPage> {
    // An input that nobody has read is there; one that is not, or is another organisation's, is told of as everywhere.
    await this.queries.execute(new GetInput(organisation, id));
    return this.queries.execute(new ListReads(organisation, id, page));
  }
}
