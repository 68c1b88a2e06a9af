import { bodyId, organisationId, unitId } from '@gensvar/identity';
import { partId } from '@gensvar/inputs';
import { nameBasedId } from '@gensvar/kernel';
import type { DemoFile, DemoInput, DemoOrganisation, DemoPerson } from './demo-file';

/** Ids of what the demo file names by code. They are names' ids, so that every load has the same. */
export class DemoPlaces {
  constructor(private readonly demo: DemoFile) {}

  body(organisation: string, code: string): string {
    return bodyId(organisationId(organisation), code);
  }

  /** Body of a unit. @param path `TN/gata`, or `TN` */
  holder(organisation: string, path: string): string {
    return this.body(organisation, path.split('/')[0]!);
  }

  /** @param path `TN/gata` */
  unit(organisation: string, path: string): string {
    const [body, unit] = path.split('/');
    return unitId(this.body(organisation, body!), unit!);
  }

  person(id: string): DemoPerson {
    const found = this.demo.staff.find((one) => one.id === id);
    if (!found) throw new TypeError(`the demo has no person ${id}`);
    return found;
  }

  isPerson(id: string): boolean {
    return this.demo.staff.some((one) => one.id === id);
  }

  /** Who acts for a unit when nobody is named. */
  firstOf(organisation: string, path: string): string | undefined {
    return this.demo.staff.find((one) => one.org === organisation && one.unit === path)?.id;
  }

  withRole(organisation: string, role: string): string | undefined {
    return this.demo.staff.find((one) => one.org === organisation && one.roles.includes(role))?.id;
  }

  inputNamed(id: string): DemoInput {
    const found = this.demo.inputs.find((one) => one.id === id);
    if (!found) throw new TypeError(`the demo has no input ${id}`);
    return found;
  }

  /** The id that an input has in the store; a part's is made by the split. */
  input(id: string): string {
    const { org, parent } = this.inputNamed(id);
    const organisation = organisationId(org);
    if (parent === undefined) return nameBasedId(organisation, 'demo', id);
    const split = this.inputNamed(parent).then.find(([, event]) => event === 'split');
    const into = split?.[2]?.into as string[];
    return partId(organisation, this.input(parent), into.indexOf(id) + 1);
  }

  organisation(slug: string): DemoOrganisation {
    return this.demo.organisations[slug]!;
  }

  /** Body that a person works or sits in. */
  homeOf({ org, unit, body }: DemoPerson): string {
    return this.holder(org, body ?? unit!);
  }
}

export function personId({ org, id }: DemoPerson): string {
  return nameBasedId(organisationId(org), 'demo', 'person', id);
}
