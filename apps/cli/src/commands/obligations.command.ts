import { DomainError, isUuid } from '@gensvar/kernel';
import {
  type ListQuestion,
  type ObligationItem,
  ObligationQueries,
  renderExplanation,
  renderWhy,
  renderWitness,
  type State,
  stateInWords,
  STATES,
} from '@gensvar/policy';
import { Command, Option } from 'nest-commander';
import type { Gensvar } from '../../../composition/src/gensvar';
import { print, printJson, table } from '../output';
import { type Asking, QuestionCommand } from '../question-command';
import { bringViewsUp, theOrganisation, withGensvar } from '../session';

interface Options extends Asking {
  readonly rule?: string;
  readonly list?: boolean;
  readonly object?: string;
  readonly state?: State[];
}

@Command({
  name: 'obligations',
  description: 'Figures of a rule, or its obligations with witnesses and explanations, now or as they were.',
})
export class ObligationsCommand extends QuestionCommand {
  override async run(_: string[], options: Options): Promise<void> {
    if (options.rule === undefined && options.object === undefined) {
      throw new DomainError('cli.rule', 'Name a rule with --rule, or an object with --object.');
    }
    if (options.object !== undefined && !isUuid(options.object))
      throw new DomainError('cli.object', '--object is the id of an input.');
    await withGensvar(async (gensvar) => {
      const { id: organisation } = await theOrganisation(gensvar, options.organisation);
      await bringViewsUp(gensvar);
      const queries = new ObligationQueries(gensvar.app, gensvar.store, gensvar.words.library);
      if (options.list || options.object !== undefined) await this.list(gensvar, queries, organisation, options);
      else await this.count(queries, organisation, options);
    });
  }

  private async count(
    queries: ObligationQueries,
    organisation: string,
    { rule, asOf, at, format, language = 'sv' }: Options,
  ) {
    const figures = await queries.counts({ organisation, rule: rule!, asOf, at });
    if (format === 'json') return printJson(figures);
    const rows = STATES.map((state) => [stateInWords(state, language), figures.counts[state]]);
    print(`${rule}: ${figures.total}`);
    print(table(rows));
    this.sayRederivation(figures.rederivation);
  }

  private async list(gensvar: Gensvar, queries: ObligationQueries, organisation: string, options: Options) {
    const { rule, object, asOf, at, state, format } = options;
    const question: ListQuestion = {
      organisation,
      limit: 1_000,
      ...(rule !== undefined && { rule }),
      ...(object !== undefined && { subject: { type: 'input', id: object } }),
      ...(state !== undefined && { states: state }),
      ...(asOf !== undefined && { asOf }),
      ...(at !== undefined && { at }),
    };
    const items: ObligationItem[] = [];
    for (let after: string | undefined; ;) {
      const page = await queries.list(after === undefined ? question : { ...question, after });
      if (format === 'json') items.push(...page.items);
      else for (const item of page.items) print(this.describe(gensvar, item, options.language ?? 'sv'));
      if (page.next === undefined) break;
      after = page.next;
    }
    if (format === 'json') printJson(items);
  }

  private describe({ words }: Gensvar, item: ObligationItem, language: 'sv' | 'en'): string {
    const pack = words.library.packs.find((one) => one.rules.some((rule) => rule.id === item.rule));
    const strength = pack?.rules.find((rule) => rule.id === item.rule)?.strength;
    const vocabulary = { words: words.facts.words, ...(pack && { parameters: pack.parameters }) };
    const why = item.why ? `: ${renderWhy(item.why, language, vocabulary)}` : '';
    const lines = [
      `${item.subject.id}  ${item.rule}  ${stateInWords(item.state, language, strength)}${why}`,
      ...renderExplanation(item.explanation, language, vocabulary),
      ...item.witnesses.map((witness) => `${renderWitness(witness, language, vocabulary)} (${witness.event})`),
    ];
    return lines.join('\n    ');
  }

  @Option({ flags: '--rule <id>', description: 'rule, for example servicelofte.acknowledge' })
  rule(value: string): string {
    return value;
  }

  @Option({ flags: '--list', description: 'each obligation with its witnesses and its explanation' })
  list_(): boolean {
    return true;
  }

  @Option({ flags: '--object <id>', description: 'the obligations of one input' })
  object(value: string): string {
    return value;
  }

  @Option({ flags: '--state <state...>', description: `only these: ${STATES.join(', ')}`, choices: [...STATES] })
  state(value: string, former: string[] = []): string[] {
    return [...former, value];
  }
}
