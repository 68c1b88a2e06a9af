import { CommandRunner, type Invocation } from '@gensvar/event-store';
import {
  bodyId,
  EstablishBodyBody,
  EstablishUnitBody,
  GrantRoleBody,
  organisationDecider,
  organisationId,
  personDecider,
  RegisterOrganisationBody,
  RegisterPersonBody,
  type Role,
  unitId,
} from '@gensvar/identity';
import { type InputCommand, inputDecider } from '@gensvar/inputs';
import { nameBasedId } from '@gensvar/kernel';
import { AdoptPack, AdoptPackBody, AdoptPackHandler, adoptionsId, parametersFromYaml } from '@gensvar/policy';
import type { Words } from '../modules';
import { DemoClock } from './demo-clock';
import type { DemoFile, DemoPerson } from './demo-file';
import { type DemoPlaces, isPlayable, planInput } from './demo-steps';

export interface DemoTarget {
  readonly runner: CommandRunner;
  readonly words: Words;
  /** When the demo is loaded, ISO 8601 instant. */
  readonly now: string;
  /** Called before each command with the moment it was recorded: tests on the memory store set its clock. */
  readonly recordAt?: (instant: string) => void;
}

/** Where a demo input landed. */
export interface LoadedInput {
  readonly id: string;
  readonly organisation: string;
  readonly input: string;
  readonly expect: Readonly<Record<string, string>>;
}

/** In force from long before the first demo input, so that every load date is judged alike. */
const ADOPTED_FROM = '2020-01-01';
const ORIGIN = 'demo';

/**
 * Loads the demo organisations with their people, adoptions and inputs. What an earlier load wrote is left as it is, with
 * its own day 0: a demo is never moved in time.
 */
export async function loadDemo(
  demo: DemoFile,
  target: DemoTarget,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<LoadedInput[]> {
  const places = placesOf(demo);
  for (const slug of Object.keys(demo.organisations)) await loadOrganisation(demo, slug, target, places);
  const clock = new DemoClock(target.now, target.words.calendar);
  const playable = demo.inputs.filter(isPlayable);
  const loaded: LoadedInput[] = [];
  for (const input of playable) {
    const organisation = organisationId(input.org);
    const id = nameBasedId(organisation, 'demo', input.id);
    loaded.push({ id, organisation, input: input.id, expect: input.expect });
    for (const [at, { body, recorded, by }] of planInput(input, clock, places).entries()) {
      target.recordAt?.(recorded);
      const invocation = invocationOf(
        organisation,
        by === undefined ? undefined : demo.staff.find((one) => one.id === by),
        places,
        {
          key: at === 0 ? id : nameBasedId(organisation, 'demo', input.id, String(at)),
          ...(target.recordAt && { now: recorded }),
        },
      );
      if (at === 0) await target.runner.create(inputDecider, placed(body, input.org, input.unit), invocation, id);
      else await target.runner.update(inputDecider, id, body, invocation);
    }
    onProgress(loaded.length, playable.length);
  }
  return loaded;
}

/** The body that holds it is its unit's: what the handler adds to a request. */
function placed(body: InputCommand, slug: string, unit: string): InputCommand {
  const holder = bodyId(organisationId(slug), unit.split('/')[0]!);
  if (body.type === 'ReceiveAndAnswerInput') return { ...body, receipt: { ...body.receipt, body: holder } };
  return { ...body, body: holder } as InputCommand;
}

function placesOf(demo: DemoFile): DemoPlaces {
  const body = (slug: string, code: string) => bodyId(organisationId(slug), code);
  return {
    body,
    unit: (slug, path) => {
      const [bodyCode, unitCode] = path.split('/');
      return unitId(body(slug, bodyCode!), unitCode!);
    },
    person: (id) => personId(demo.staff.find((one) => one.id === id)!),
    organisation: (slug) => demo.organisations[slug]!,
  };
}

function personId({ org, id }: DemoPerson): string {
  return nameBasedId(organisationId(org), 'demo', 'person', id);
}

function invocationOf(
  organisation: string,
  person: DemoPerson | undefined,
  places: DemoPlaces,
  rest: Pick<Invocation, 'key' | 'now'>,
): Invocation {
  const actor = person
    ? { id: personId(person), role: person.roles[0] ?? person.seat ?? 'officer', body: homeOf(person, places) }
    : { id: nameBasedId(organisation, 'demo', 'service'), role: 'service' };
  return { organisation, origin: ORIGIN, actor, ...rest };
}

function homeOf({ org, unit, body }: DemoPerson, places: DemoPlaces): string {
  return places.body(org, (body ?? unit!).split('/')[0]!);
}

async function loadOrganisation(
  demo: DemoFile,
  slug: string,
  { runner, words, now, recordAt }: DemoTarget,
  places: DemoPlaces,
) {
  const { name, type, languages, bodies, packs } = demo.organisations[slug]!;
  const organisation = organisationId(slug);
  const invocation = invocationOf(organisation, undefined, places, recordAt ? { now } : {});
  const change = (body: EstablishBodyBody | EstablishUnitBody) =>
    runner.update(organisationDecider, organisation, body, invocation);
  if (!(await runner.load(organisationDecider, organisation, organisation))) {
    const register = Object.assign(new RegisterOrganisationBody(), {
      slug,
      name,
      organisationType: type,
      languages: [...languages],
    });
    await runner.create(organisationDecider, register, invocation, organisation);
  }
  for (const [code, body] of Object.entries(bodies)) {
    await change(Object.assign(new EstablishBodyBody(), { code, name: body.name, level: body.level }));
    for (const [unit, unitName] of Object.entries(body.units ?? {})) {
      await change(
        Object.assign(new EstablishUnitBody(), { body: places.body(slug, code), code: unit, name: unitName }),
      );
    }
  }
  for (const person of demo.staff.filter((one) => one.org === slug))
    await loadPerson(person, runner, invocation, places);
  const board = Object.entries(bodies).find(([, { level }]) => level === 'executiveBoard')!;
  const adopt = new AdoptPackHandler(runner, words.library);
  for (const [pack, values] of Object.entries(packs)) {
    const shipped = words.library.packs.find((one) => one.id === pack)!;
    const fields = {
      pack,
      body: places.body(slug, board[0]),
      level: 'executiveBoard',
      from: ADOPTED_FROM,
      decision: 'Demo',
      parameters: parametersFromYaml(values, shipped, words.facts.kinds),
    };
    await adopt.execute(
      new AdoptPack(Object.assign(new AdoptPackBody(), fields), invocation, adoptionsId(organisation)),
    );
  }
}

async function loadPerson(
  person: DemoPerson,
  runner: CommandRunner,
  invocation: Invocation,
  places: DemoPlaces,
): Promise<void> {
  const { organisation } = invocation;
  const id = personId(person);
  if (!(await runner.load(personDecider, organisation, id))) {
    const { name, title } = person;
    await runner.create(personDecider, Object.assign(new RegisterPersonBody(), { name, title }), invocation, id);
  }
  const roles = [...person.roles, ...(person.seat ? [person.seat] : [])] as Role[];
  for (const role of roles) {
    const grant = Object.assign(new GrantRoleBody(), {
      role,
      body: homeOf(person, places),
      ...(person.unit !== undefined && { unit: places.unit(person.org, person.unit) }),
    });
    await runner.update(personDecider, id, grant, invocation);
  }
}
