import {
  BODY_LEVELS,
  bodyId,
  type BodyLevel,
  EstablishBodyBody,
  EstablishUnitBody,
  organisationDecider,
  organisationId,
  RegisterOrganisationBody,
  unitId,
} from '@gensvar/identity';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { checked } from '../checked';
import { print, printJson, table } from '../output';
import { type Printing, PrintingCommand } from '../printing-command';
import { bodyOf, operatorInvocation, theOrganisation, withGensvar } from '../session';

@SubCommand({ name: 'show', arguments: '<slug>', description: 'Show an organisation with its bodies and units.' })
class ShowOrganisation extends PrintingCommand {
  override async run([slug]: string[], options: Printing): Promise<void> {
    const { id, structure } = await withGensvar((gensvar) => theOrganisation(gensvar, slug!));
    const bodies = [...structure.bodies.values()];
    const units = [...structure.units.values()];
    if (options.format === 'json') return printJson({ id, ...structure.profile, bodies, units });
    print(`${structure.profile.name} (${structure.profile.type}, ${id})`);
    for (const body of bodies) {
      print(`  ${body.code}  ${body.name} (${body.level}, ${body.body})`);
      const own = units.filter((unit) => unit.body === body.body);
      if (own.length > 0) print(table(own.map((unit) => ['   ', unit.code, unit.name])));
    }
  }
}

@SubCommand({ name: 'add', arguments: '<slug>', description: 'Register an organisation.' })
class AddOrganisation extends PrintingCommand {
  override async run(
    [slug]: string[],
    options: Printing & { readonly name?: string; readonly type?: string; readonly languages?: string },
  ): Promise<void> {
    const id = organisationId(slug!);
    const { name = slug!, type = 'municipality', languages = 'sv' } = options;
    await withGensvar(async ({ runner }) => {
      const fields = { slug, name, organisationType: type, languages: languages.split(',') };
      const body = checked(RegisterOrganisationBody, fields);
      await runner.createOrUpdate(organisationDecider, id, body, operatorInvocation(id));
    });
    if (options.format === 'json') return printJson({ id, slug });
    print(`${slug}: ${id}`);
  }

  @Option({ flags: '--name <name>', description: 'full name; default: the slug' })
  name(value: string): string {
    return value;
  }

  @Option({
    flags: '--type <type>',
    description: 'municipality (default) or region',
    choices: ['municipality', 'region'],
  })
  type(value: string): string {
    return value;
  }

  @Option({ flags: '--languages <codes>', description: 'comma-separated, the default first; default: sv' })
  languages(value: string): string {
    return value;
  }
}

@SubCommand({ name: 'add-body', arguments: '<slug> <code> <name>', description: 'Establish a body.' })
class AddBody extends PrintingCommand {
  override async run([slug, code, name]: string[], options: Printing & { readonly level?: string }): Promise<void> {
    const { level = 'committee', format } = options;
    const id = await withGensvar(async (gensvar) => {
      const { id: organisation } = await theOrganisation(gensvar, slug!);
      const body = checked(EstablishBodyBody, { code, name, level: level as BodyLevel });
      await gensvar.runner.update(organisationDecider, organisation, body, operatorInvocation(organisation));
      return bodyId(organisation, code!);
    });
    if (format === 'json') return printJson({ id, code });
    print(`${slug} has ${code}.`);
  }

  @Option({
    flags: '--level <level>',
    description: `one of ${BODY_LEVELS.join(', ')}; default: committee`,
    choices: [...BODY_LEVELS],
  })
  level(value: string): string {
    return value;
  }
}

@SubCommand({ name: 'add-unit', arguments: '<slug> <body> <code> <name>', description: 'Establish a unit of a body.' })
class AddUnit extends PrintingCommand {
  override async run([slug, body, code, name]: string[], { format }: Printing): Promise<void> {
    const id = await withGensvar(async (gensvar) => {
      const found = await theOrganisation(gensvar, slug!);
      const unit = checked(EstablishUnitBody, { body: bodyOf(found, body).body, code, name });
      await gensvar.runner.update(organisationDecider, found.id, unit, operatorInvocation(found.id));
      return unitId(unit.body, code!);
    });
    if (format === 'json') return printJson({ id, code });
    print(`${body} has ${code}.`);
  }
}

@Command({
  name: 'organisation',
  description: 'Organisations, their bodies and units.',
  subCommands: [ShowOrganisation, AddOrganisation, AddBody, AddUnit],
})
export class OrganisationCommand extends CommandRunner {
  override async run(): Promise<void> {
    this.command.help();
  }
}
