import {
  BODY_LEVELS,
  type BodyLevel,
  EstablishBodyBody,
  EstablishUnitBody,
  organisationDecider,
  organisationId,
  RegisterOrganisationBody,
} from '@gensvar/identity';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { checked } from '../checked';
import { print, printJson, table } from '../output';
import { bodyOf, operatorInvocation, theOrganisation, withGensvar } from '../session';

@SubCommand({ name: 'show', arguments: '<slug>', description: 'Show an organisation with its bodies and units.' })
class ShowOrganisation extends CommandRunner {
  override async run([slug]: string[], options: { format?: string }): Promise<void> {
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

  @Option({ flags: '--format <format>', description: 'text or json', choices: ['text', 'json'] })
  format(value: string): string {
    return value;
  }
}

@SubCommand({ name: 'add', arguments: '<slug>', description: 'Register an organisation.' })
class AddOrganisation extends CommandRunner {
  override async run([slug]: string[], options: { name?: string; type?: string; languages?: string }): Promise<void> {
    const id = organisationId(slug!);
    const { name = slug!, type = 'municipality', languages = 'sv' } = options;
    await withGensvar(async ({ runner }) => {
      const fields = { slug, name, organisationType: type, languages: languages.split(',') };
      const body = checked(RegisterOrganisationBody, fields);
      await runner.createOrUpdate(organisationDecider, id, body, operatorInvocation(id));
    });
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
class AddBody extends CommandRunner {
  override async run([slug, code, name]: string[], { level = 'committee' }: { level?: string }): Promise<void> {
    await withGensvar(async (gensvar) => {
      const { id } = await theOrganisation(gensvar, slug!);
      const body = checked(EstablishBodyBody, { code, name, level: level as BodyLevel });
      await gensvar.runner.update(organisationDecider, id, body, operatorInvocation(id));
    });
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
class AddUnit extends CommandRunner {
  override async run([slug, body, code, name]: string[]): Promise<void> {
    await withGensvar(async (gensvar) => {
      const found = await theOrganisation(gensvar, slug!);
      const unit = checked(EstablishUnitBody, { body: bodyOf(found, body).body, code, name });
      await gensvar.runner.update(organisationDecider, found.id, unit, operatorInvocation(found.id));
    });
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
