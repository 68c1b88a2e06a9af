import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@gensvar/identity';
import { ApiDescription } from './api-description';
import { docsPage, HOME } from './pages';

const HTML = 'text/html; charset=utf-8';

@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  @Public('the first page says what serves here')
  @Header('content-type', HTML)
  home(): string {
    return HOME;
  }

  @Get('api/docs')
  @Public('whoever builds on the API reads it')
  @Header('content-type', HTML)
  docs(): string {
    return docsPage(this.description.document!);
  }

  @Get('api/openapi.json')
  @Public('clients are generated from it')
  openapi(): object {
    return this.description.document!;
  }
}
