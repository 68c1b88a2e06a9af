import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase } from '@gensvar/database/testing';
import type { Invocation } from '@gensvar/event-store';
import {
  bodyId,
  EstablishBody,
  EstablishBodyBody,
  EstablishUnit,
  EstablishUnitBody,
  organisationId,
  RegisterOrganisation,
  RegisterOrganisationBody,
  type Role,
  unitId,
} from '@gensvar/identity';
import { nameBasedId } from '@gensvar/kernel';
import { AdoptPack, AdoptPackBody, adoptionsId } from '@gensvar/policy';
import { type Gensvar, openGensvar } from '../../composition/src/gensvar';
import { readSettings } from '../../composition/src/settings';
import { createApp } from '../src/create-app';
import { Client } from './client';
import { temporaryFolder } from '../../composition/testing/data-folder';
import { type CuttableLine, cuttableLine } from './cuttable';

/** An invented municipality with one board and one unit, bound by a service promise. */
export interface TestOrganisation {
  readonly id: string;
  readonly board: string;
  readonly unit: string;
}

/** The whole service on a database of its own, over a line that can be cut. */
export interface TestService {
  readonly gensvar: Gensvar;
  readonly app: NestFastifyApplication;
  readonly line: CuttableLine;
  organisation(slug: string): Promise<TestOrganisation>;
  as(organisation: TestOrganisation, ...roles: Role[]): Promise<Client>;
  close(): Promise<void>;
}

/** @param more of the environment */
export async function openService(more: Readonly<Record<string, string>> = {}): Promise<TestService> {
  const folder = temporaryFolder();
  const database = await testDatabase([]);
  const { hostname, port } = new URL(database.ownerUrl);
  const line = await cuttableLine({ host: hostname, port: Number(port) });
  const through = (text: string) => {
    const url = new URL(text);
    [url.hostname, url.port] = ['127.0.0.1', String(line.port)];
    return url.href;
  };
  const settings = readSettings({
    GENSVAR_DATA: folder.path,
    DATABASE_URL: through(database.ownerUrl),
    DATABASE_APP_URL: through(database.appUrl),
    DATABASE_VIEWS_URL: through(database.viewsUrl),
    LOG_LEVEL: 'silent',
    ...more,
  });
  const gensvar = await openGensvar(settings);
  const app = await createApp(gensvar);
  gensvar.views.start();
  return {
    ...{ gensvar, app, line },
    organisation: (slug) => makeOrganisation(app, slug),
    as: (organisation, ...roles) => Client.as(app, settings, organisation.id, roles, { body: organisation.board }),
    close: async () => {
      await app.close();
      await gensvar.close();
      await line.close();
      await database.drop();
      folder.remove();
    },
  };
}

/** An invented municipality over any service. */
export async function makeOrganisation(app: NestFastifyApplication, slug: string): Promise<TestOrganisation> {
  const id = organisationId(slug);
  const board = bodyId(id, 'KS');
  const caller: Invocation = {
    organisation: id,
    origin: 'live',
    actor: { id: nameBasedId(id, 'spec'), role: 'admin' },
  };
  const bus = app.get(CommandBus);
  const organisation = { slug, name: slug, organisationType: 'municipality' as const, languages: ['sv'] };
  await bus.execute(new RegisterOrganisation(Object.assign(new RegisterOrganisationBody(), organisation), caller));
  const body = { code: 'KS', name: 'Kommunstyrelsen', level: 'executiveBoard' as const };
  await bus.execute(new EstablishBody(Object.assign(new EstablishBodyBody(), body), caller));
  const unit = { body: board, code: 'kc', name: 'Kontaktcenter' };
  await bus.execute(new EstablishUnit(Object.assign(new EstablishUnitBody(), unit), caller));
  const adoption = {
    ...{ pack: 'servicelofte', body: board, level: 'executiveBoard', from: '2020-01-01' },
    parameters: [
      { name: 'acknowledgeWithinWorkingDays', value: 2 },
      { name: 'answerWithinWorkingDays', value: 10 },
    ],
  };
  await bus.execute(new AdoptPack(Object.assign(new AdoptPackBody(), adoption), caller, adoptionsId(id)));
  return { id, board, unit: unitId(board, 'kc') };
}
