import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Gensvar } from '../../composition/src/gensvar';
import { AppModule } from './app.module';
import { apiModules } from './create-app';
import { fastifyAdapter } from './http/adapter';
import { ProblemFilter } from './http/problem.filter';
import { describeApi } from './pages/api-description';
import { routeTable } from './routes';

/** The OpenAPI document without a database: Nest's preview makes modules, and nothing of what is in them. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const settings = { LOG_LEVEL: 'silent' } as Gensvar['settings'];
  const unopened = { settings, words: {} } as Gensvar;
  const app = await NestFactory.create(
    AppModule.forRoot({ settings, modules: apiModules(unopened) }),
    fastifyAdapter(new ProblemFilter()),
    { preview: true, logger: false, abortOnError: false },
  );
  return describeApi(app, routeTable(app));
}
