import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PARAMS_PROVIDER_TOKEN, PinoLogger } from 'nestjs-pino';
import { AppModule, type AppModuleOptions } from './app.module';
import { Metrics } from './health/metrics';
import { fastifyAdapter } from './http/adapter';
import { takeJsonOnly } from './http/json-body';
import { ServiceLogger } from './http/log';
import { observe } from './http/observe';
import { ProblemFilter } from './http/problem.filter';
import { tellRevision } from './http/revision';
import { securityHeaders } from './http/security-headers';
import { refuseWhileStopping } from './http/stopping';
import { validationPipe } from './http/validation';
import { ApiDescription } from './pages/api-description';
import { routeTable } from './routes';

/**
 * The API over any modules, ready for requests but not listening.
 * @throws DomainError `api.route-without-access`
 */
export async function httpApp(options: AppModuleOptions): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter();
  // Plain http behind a proxy that ends TLS: the browser must not be sent to https by itself.
  const headers = await securityHeaders({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(options),
    fastifyAdapter(filter, headers, options.settings.TRUST_PROXY),
    {
      bufferLogs: true,
      abortOnError: false,
      // Nest would add forms; this API takes JSON and nothing else.
      bodyParser: false,
    },
  );
  try {
    app.useLogger(new ServiceLogger(await app.resolve(PinoLogger), app.get(PARAMS_PROVIDER_TOKEN)));
    app.flushLogs();
    // Nest gives Fastify's errors and unknown addresses to the global filter too.
    app.useGlobalFilters(filter);
    app.useGlobalPipes(validationPipe());
    const server = app.getHttpAdapter().getInstance();
    observe(server, app.get(Metrics), headers);
    refuseWhileStopping(server);
    takeJsonOnly(server);
    tellRevision(server);
    app.get(ApiDescription).describe(app, routeTable(app));
    await app.init();
    await server.ready();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
