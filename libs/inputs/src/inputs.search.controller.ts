import { Access, CurrentPrincipal, Reads, TextField, type Principal } from '@gensvar/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RegisterQuery } from './inputs.controller';
import { registerView } from './views/register.view';
import { SearchInputs, type SearchPage } from './views/search.query';
import { searchView } from './views/search.view';

export class SearchQuery extends RegisterQuery {
  @TextField({ what: 'Words that must all be there, in any form, or a tracking or register number', max: 200 })
  q!: string;
}

/** Before `InputsController`: `search` is no id. */
@ApiTags('inputs')
@Controller('api/v1/inputs')
export class InputSearchController {
  constructor(private readonly queries: QueryBus) {}

  @Get('search')
  @Reads(registerView.name, searchView.name)
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'auditor')
  search(
    @Query() { q, cursor, limit, ...filter }: SearchQuery,
    @CurrentPrincipal() { organisation, body }: Principal,
  ): Promise<SearchPage> {
    return this.queries.execute(new SearchInputs(organisation, q, { body }, filter, { after: cursor, limit }));
  }
}
