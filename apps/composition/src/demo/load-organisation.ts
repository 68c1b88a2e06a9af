import type { CommandRunner, Invocation } from '@gensvar/event-store';
import {
  EstablishBodyBody,
  EstablishUnitBody,
  GrantRoleBody,
  organisationDecider,
  organisationId,
  personDecider,
  RegisterOrganisationBody,
  RegisterPersonBody,
  type Role,
} from '@gensvar/identity';
import { AdoptPack, AdoptPackBody, AdoptPackHandler, adoptionsId, parametersFromYaml } from '@gensvar/policy';
import type { Words } from '../modules';
import type { DemoFile, DemoPerson } from './demo-file';
import { type DemoPlaces, personId } from './demo-places';

/** In force from long before the first demo input, so that every load date is judged alike. */
export const ADOPTED_FROM = '2020-01-01';

/** An organisation with its bodies, units, people and adoptions. Repeatable: what is there already is left as it is. */
export async function loadOrganisation(
  demo: DemoFile,
  slug: string,
  runner: CommandRunner,
  words: Words,
  places: DemoPlaces,
  invocation: Invocation,
): Promise<void> {
  await register(demo, slug, runner, invocation);
  await establish(demo, slug, runner, places, invocation);
  for (const person of demo.staff) if (person.org === slug) await loadPerson(person, runner, places, invocation);
  await adopt(demo, slug, runner, words, places, invocation);
}

async function register(demo: DemoFile, slug: string, runner: CommandRunner, invocation: Invocation): Promise<void> {
  const id = organisationId(slug);
  if (await runner.load(organisationDecider, id, id)) return;
  const { name, type, languages } = demo.organisations[slug]!;
  const fields = { slug, name, organisationType: type, languages: [...languages] };
  await runner.create(organisationDecider, Object.assign(new RegisterOrganisationBody(), fields), invocation, id);
}

async function establish(
  demo: DemoFile,
  slug: string,
  runner: CommandRunner,
  places: DemoPlaces,
  invocation: Invocation,
): Promise<void> {
  const change = (body: EstablishBodyBody | EstablishUnitBody) =>
    runner.update(organisationDecider, organisationId(slug), body, invocation);
  for (const [code, { name, level, units = {} }] of Object.entries(demo.organisations[slug]!.bodies)) {
    await change(Object.assign(new EstablishBodyBody(), { code, name, level }));
    for (const [unit, unitName] of Object.entries(units)) {
      const fields = { body: places.body(slug, code), code: unit, name: unitName };
      await change(Object.assign(new EstablishUnitBody(), fields));
    }
  }
}

async function loadPerson(
  person: DemoPerson,
  runner: CommandRunner,
  places: DemoPlaces,
  invocation: Invocation,
): Promise<void> {
  const id = personId(person);
  if (!(await runner.load(personDecider, invocation.organisation, id))) {
    const { name, title } = person;
    await runner.create(personDecider, Object.assign(new RegisterPersonBody(), { name, title }), invocation, id);
  }
  for (const role of [...person.roles, ...(person.seat ? [person.seat] : [])] as Role[]) {
    const grant = {
      role,
      body: places.homeOf(person),
      ...(person.unit !== undefined && { unit: places.unit(person.org, person.unit) }),
    };
    await runner.update(personDecider, id, Object.assign(new GrantRoleBody(), grant), invocation);
  }
}

async function adopt(
  demo: DemoFile,
  slug: string,
  runner: CommandRunner,
  { library, facts }: Words,
  places: DemoPlaces,
  invocation: Invocation,
): Promise<void> {
  const { bodies, packs } = demo.organisations[slug]!;
  const board = Object.entries(bodies).find(([, { level }]) => level === 'executiveBoard')!;
  const handler = new AdoptPackHandler(runner, library);
  for (const [pack, values] of Object.entries(packs)) {
    const shipped = library.packs.find((one) => one.id === pack)!;
    const fields = {
      pack,
      body: places.body(slug, board[0]),
      level: 'executiveBoard',
      from: ADOPTED_FROM,
      decision: 'Demo',
      parameters: parametersFromYaml(values, shipped, facts.kinds),
    };
    const body = Object.assign(new AdoptPackBody(), fields);
    await handler.execute(new AdoptPack(body, invocation, adoptionsId(invocation.organisation)));
  }
}
