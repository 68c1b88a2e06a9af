import {
  EstablishBodyBody,
  EstablishUnitBody,
  GrantRoleBody,
  organisationDecider,
  organisationId,
  personDecider,
  RegisterOrganisationBody,
  RegisterPersonBody,
  unitId,
} from '@gensvar/identity';
import { nameBasedId } from '@gensvar/kernel';
import type { Gensvar } from '../../../composition/src/gensvar';
import { bodyOf, findOrganisation, operatorInvocation } from '../session';
import type { LoggedCase } from './read-log';

const BOARD = 'KS';

/** Ids of what a log names, in the organisation that it was imported into. */
export interface ImportPlaces {
  readonly organisation: string;
  readonly body: string;
  unit(names: readonly string[]): string | undefined;
  officer(name: string): string;
}

/**
 * Makes a missing organisation with one executive board, and the units and officers that the log names. What is there
 * stays as it is.
 */
export async function ensureOrganisation(
  gensvar: Gensvar,
  slug: string,
  source: string,
  cases: readonly LoggedCase[],
): Promise<ImportPlaces> {
  const organisation = organisationId(slug);
  const { runner } = gensvar;
  const invocation = operatorInvocation(organisation, 'import');
  const change = (body: EstablishBodyBody | EstablishUnitBody) =>
    runner.update(organisationDecider, organisation, body, invocation);
  if (!(await findOrganisation(gensvar, slug))) {
    const register = Object.assign(new RegisterOrganisationBody(), {
      slug,
      name: slug,
      organisationType: 'municipality',
      languages: ['sv'],
    });
    await runner.create(organisationDecider, register, invocation, organisation);
    await change(
      Object.assign(new EstablishBodyBody(), { code: BOARD, name: 'Kommunstyrelsen', level: 'executiveBoard' }),
    );
  }
  const found = (await findOrganisation(gensvar, slug))!;
  const { body } = bodyOf(found);
  const unitCode = (names: readonly string[]) => names.join(' / ');
  for (const code of new Set(cases.map((one) => unitCode(one.unit)))) {
    if (code !== '' && !found.structure.units.has(unitId(body, code))) {
      await change(Object.assign(new EstablishUnitBody(), { body, code, name: code }));
    }
  }
  const officer = (name: string) => nameBasedId(organisation, source, 'officer', name);
  for (const name of new Set(cases.map((one) => one.officer))) {
    if (name === undefined || (await runner.load(personDecider, organisation, officer(name)))) continue;
    await runner.create(personDecider, Object.assign(new RegisterPersonBody(), { name }), invocation, officer(name));
    await runner.update(
      personDecider,
      officer(name),
      Object.assign(new GrantRoleBody(), { role: 'officer', body }),
      invocation,
    );
  }
  return {
    organisation,
    body,
    officer,
    unit: (names) => (names.length === 0 ? undefined : unitId(body, unitCode(names))),
  };
}
