import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Gensvar } from '../../composition/src/gensvar';
import { GensvarModule } from '../../composition/src/gensvar.module';
import { EventsModule } from './events/events.module';
import { httpApp } from './http-app';
import { ObligationsModule } from './obligations.module';
import { PublicModule } from './public/public.module';

/** The API over an opened service; `app.close()` leaves the service open. @throws DomainError `api.route-without-access` */
export function createApp(gensvar: Gensvar): Promise<NestFastifyApplication> {
  return httpApp({ settings: gensvar.settings, modules: apiModules(gensvar) });
}

/** What the API serves: also what its description is made of, without a service. */
export function apiModules(gensvar: Gensvar) {
  return [GensvarModule.forRoot(gensvar), ObligationsModule, PublicModule, EventsModule];
}
