import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Gensvar } from '../../composition/src/gensvar';
import { AppModule } from './app.module';
import { apiModules } from './create-app';
import { describeApi } from './pages/api-description';
import { type RouteRow, routeTable } from './routes';

/** The OpenAPI document without a database: Nest's preview makes modules, and nothing of what is in them. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  return (await describedRoutes()).document;
}

export async function describedRoutes(): Promise<{ document: OpenAPIObject; routes: readonly RouteRow[] }> {
  const settings = { LOG_LEVEL: 'silent' } as Gensvar['settings'];
  const unopened = { settings, words: {} } as Gensvar;
  const app = await NestFactory.create(
    AppModule.forRoot({ settings, modules: apiModules(unopened) }),
    new FastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  const routes = routeTable(app);
  return { document: describeApi(app, routes), routes };
}
