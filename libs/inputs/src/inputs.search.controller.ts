import { Access, CurrentPrincipal, Gives, Reads, TextField, type Principal } from '@gensvar/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RegisterQuery } from './inputs.controller';
import { registerView } from './views/register.view';
import { SEARCH_PAGE_EXAMPLE, searchPage } from './views/search.schema';
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
  @ApiOperation({ summary: 'Inputs with all the words, in any form, or with a number; newest arrivals first' })
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'auditor')
  @Gives(searchPage, SEARCH_PAGE_EXAMPLE)
  search(
    @Query() { q, cursor, limit, ...filter }: SearchQuery,
    @CurrentPrincipal() { organisation, body }: Principal,
  ): Promise<SearchPage> {
    return this.queries.execute(new SearchInputs(organisation, q, { body }, filter, { after: cursor, limit }));
  }
}
