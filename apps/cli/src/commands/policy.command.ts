import { BODY_LEVELS, type BodyLevel } from '@gensvar/identity';
import { DomainError, parseDay } from '@gensvar/kernel';
import {
  AdoptPack,
  AdoptPackBody,
  AdoptPackHandler,
  adoptionsId,
  packErrorText,
  parseSetting,
  policyCheck,
  type Rule,
  shippedPacks,
  summaryOf,
} from '@gensvar/policy';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { factCatalogue, words } from '../../../composition/src/modules';
import { checked } from '../checked';
import { EXIT } from '../exit';
import { print, printJson, say, table } from '../output';
import { type Printing, PrintingCommand } from '../printing-command';
import { bodyOf, operatorInvocation, theOrganisation, withGensvar } from '../session';

@SubCommand({
  name: 'check',
  arguments: '<pack>',
  description: 'Check a pack (a shipped one, or a file) against schema and facts.',
})
class PolicyCheck extends PrintingCommand {
  override async run([pack]: string[], { format }: Printing): Promise<void> {
    const report = policyCheck(pack!, factCatalogue());
    if (!report.ok) process.exitCode = EXIT.refused;
    if (format === 'json') return printJson(report);
    if (!report.ok) return report.errors.forEach((error) => say(packErrorText(error)));
    const { pack: id, version, clauses, rules } = report.summary;
    print(`${id} ${version} is in order: ${clauses} clauses, ${rules} rules.`);
  }
}

@SubCommand({ name: 'list', description: 'List the shipped packs with their counts of clauses and rules.' })
class PolicyList extends PrintingCommand {
  override async run(_: string[], { format }: Printing): Promise<void> {
    const summaries = shippedPacks(factCatalogue()).map(summaryOf);
    if (format === 'json') return printJson(summaries);
    const rows = summaries.map((one) => [
      one.pack,
      one.version,
      one.clauses,
      one.rules,
      one.judged.length,
      one.waiting.length,
      one.shown.length,
    ]);
    print(table([['pack', 'version', 'clauses', 'rules', 'judged', 'waiting', 'shown'], ...rows]));
  }
}

/** @throws DomainError `policy.adoption-day`, before a database is opened for it */
function refuseNoDay(text: string): void {
  try {
    parseDay(text);
  } catch {
    throw new DomainError('policy.adoption-day', `--from is a day, YYYY-MM-DD, not "${text}".`);
  }
}

interface AdoptOptions extends Printing {
  readonly organisation: string;
  readonly from: string;
  readonly body?: string;
  readonly decision?: string;
  readonly set?: string[];
}

@SubCommand({
  name: 'adopt',
  arguments: '<pack>',
  description:
    'Adopt a pack for a body from a day, which may lie in the past. Equal to what holds already, it writes nothing.',
})
class PolicyAdopt extends PrintingCommand {
  override async run([pack]: string[], options: AdoptOptions): Promise<void> {
    refuseNoDay(options.from);
    const { library, facts } = words();
    const known = library.packs.find((one) => one.id === pack);
    if (!known) {
      throw new DomainError(
        'policy.pack-unknown',
        `There is no pack ${pack}. Packs: ${library.packs.map((one) => one.id).join(', ')}.`,
        'not-found',
      );
    }
    const parameters = (options.set ?? []).map((text) => parseSetting(text, known, facts.kinds));
    await withGensvar(async (gensvar) => {
      const found = await theOrganisation(gensvar, options.organisation);
      const body = bodyOf(found, options.body);
      const fields = {
        pack,
        body: body.body,
        level: body.level,
        from: options.from,
        parameters,
        ...(options.decision && { decision: options.decision }),
      };
      const before = (await gensvar.adoptions.all(found.id)).length;
      const handler = new AdoptPackHandler(gensvar.runner, library);
      await handler.execute(
        new AdoptPack(checked(AdoptPackBody, fields), operatorInvocation(found.id), adoptionsId(found.id)),
      );
      const isNew = (await gensvar.adoptions.all(found.id)).length > before;
      if (options.format === 'json') return printJson({ pack, body: body.body, from: options.from, isNew });
      print(
        isNew
          ? `${pack} is adopted for ${body.code} from ${options.from}.`
          : `${pack} holds for ${body.code} from ${options.from} already, just so.`,
      );
    });
  }

  @Option({ flags: '--organisation <slug>', description: 'adopting organisation', required: true })
  organisation(value: string): string {
    return value;
  }

  @Option({ flags: '--from <date>', description: 'in force from this day', required: true })
  from(value: string): string {
    return value;
  }

  @Option({
    flags: '--body <body>',
    description: `adopting body: its code or id; default: the executive board (levels: ${BODY_LEVELS.join(', ')})`,
  })
  body(value: string): BodyLevel | string {
    return value;
  }

  @Option({ flags: '--decision <text>', description: 'the decision: body, date, paragraph' })
  decision(value: string): string {
    return value;
  }

  @Option({
    flags: '--set <setting...>',
    description:
      'name=value or name[kind]=value; a value is an integer, none, unset, true, false, 10wd, 14d or 2w. What is left out is unset.',
  })
  set(value: string, former: string[] = []): string[] {
    return [...former, value];
  }
}

@SubCommand({
  name: 'explain',
  arguments: '<rule>',
  description: 'Show a rule: its clause, what it asks, and its parameters.',
})
class PolicyExplain extends PrintingCommand {
  override async run(
    [id]: string[],
    { format, language = 'sv' }: Printing & { readonly language?: 'sv' | 'en' },
  ): Promise<void> {
    const { library } = words();
    const rule = library.rule(id!);
    if (format === 'json') return printJson(rule);
    const pack = library.packs.find((one) => one.rules.includes(rule))!;
    const { document, paragraph, quote } = rule.clause;
    print(`${rule.id}  ${rule.title[language]}`);
    print(`  “${quote}”`);
    print(`  ${document}${paragraph === undefined ? '' : `, ${paragraph}`}`);
    print(
      `  ${rule.shape}, ${rule.strength}, ${rule.class}; owed by ${rule.owedBy}${rule.waitsFor === undefined ? '' : `; waits for ${rule.waitsFor}`}`,
    );
    for (const name of parametersOf(rule, Object.keys(pack.parameters))) {
      const { title, suggested } = pack.parameters[name]!;
      print(
        `  ${name}: ${title[language]}${suggested === undefined ? '' : ` (suggested ${JSON.stringify(suggested)}, never assumed)`}`,
      );
    }
    if (rule.waivable) print(`  may be waived by: ${rule.waivable.join(', ')}`);
  }

  @Option({ flags: '--language <code>', description: 'sv (default) or en', choices: ['sv', 'en'] })
  language(value: string): string {
    return value;
  }
}

/** Names of the parameters that a rule mentions. */
function parametersOf(rule: Rule, names: readonly string[]): string[] {
  const text = JSON.stringify(rule);
  return names.filter((name) => text.includes(`"${name}"`) || text.includes(`$param.${name}"`));
}

@Command({
  name: 'policy',
  description: 'Policy packs: check, list, adopt, explain.',
  subCommands: [PolicyCheck, PolicyList, PolicyAdopt, PolicyExplain],
})
export class PolicyCommand extends CommandRunner {
  override async run(): Promise<void> {
    this.command.help();
  }
}
