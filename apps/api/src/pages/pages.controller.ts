import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gives, Public } from '@gensvar/identity';
import { z } from 'zod';
import { ApiDescription } from './api-description';
import { docsPage, HOME } from './pages';

const HTML = 'text/html; charset=utf-8';
const page = { 'text/html': { schema: { type: 'string' as const }, example: '<!doctype html>' } };

@ApiTags('pages')
@Controller()
export class PagesController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  @Public('the first page says what serves here')
  @Header('content-type', HTML)
  @ApiOperation({ summary: 'The first page' })
  @ApiOkResponse({ description: 'A page', content: page })
  home(): string {
    return HOME;
  }

  @Get('api/docs')
  @Public('whoever builds on the API reads it')
  @Header('content-type', HTML)
  @ApiOperation({ summary: 'This description, to read' })
  @ApiOkResponse({ description: 'A page', content: page })
  docs(): string {
    return docsPage(this.description.document!);
  }

  @Get('api/openapi.json')
  @Public('clients are generated from it')
  @ApiOperation({ summary: 'This description, for programs' })
  @Gives(z.object({ openapi: z.string() }).loose().meta({ id: 'OpenApiDocument' }), { openapi: '3.1.0' })
  openapi(): Record<string, unknown> & { openapi: string } {
    return { ...this.description.document! };
  }
}
