import {
  type Dimension,
  DIMENSIONS,
  type Figure,
  FigureQueries,
  type FigureRow,
  METRICS,
  type MetricName,
} from '@gensvar/policy';
import { Command, Option } from 'nest-commander';
import { print, printJson, table } from '../output';
import { type Asking, QuestionCommand } from '../question-command';
import { bringViewsUp, theOrganisation, withGensvar } from '../session';

interface Options extends Asking {
  readonly rule?: string;
  readonly by?: Dimension[];
  readonly from?: string;
  readonly to?: string;
}

const SHOWN = Object.keys(METRICS) as MetricName[];

@Command({
  name: 'figures',
  description: 'Shares, times and overdue duties by rule, body, unit and kind, now or as they were (docs/figures.md).',
})
export class FiguresCommand extends QuestionCommand {
  override async run(
    _: string[],
    { organisation: slug, format, language = 'sv', ...question }: Options,
  ): Promise<void> {
    await withGensvar(async (gensvar) => {
      const { id: organisation } = await theOrganisation(gensvar, slug);
      await bringViewsUp(gensvar);
      const queries = new FigureQueries(gensvar.app, gensvar.store, gensvar.words.library);
      const figures = await queries.figures({ organisation, ...question });
      if (format === 'json') return printJson(figures);
      const named = (row: FigureRow) => figures.by.map((one) => (one === 'kind' ? kind(row.kind) : (row[one] ?? '-')));
      const kind = (of: string | null | undefined) => gensvar.words.facts.words[of ?? '']?.[language] ?? of ?? '-';
      print(`${figures.window.from} – ${figures.window.to}, n ≥ ${figures.minimum}`);
      const heads = SHOWN.map((name) => METRICS[name].title[language]);
      const rows = figures.rows.map((row) => [
        row.title[language],
        ...named(row),
        ...SHOWN.map((name) => shown(row[name], METRICS[name].unit)),
      ]);
      print(table([['', ...figures.by, ...heads], ...rows]));
      this.sayRederivation(figures.rederivation);
    });
  }

  @Option({ flags: '--rule <id>', description: 'rule, for example servicelofte.answer; default: every one' })
  rule(value: string): string {
    return value;
  }

  @Option({ flags: '--by <what...>', description: `told apart by: ${DIMENSIONS.join(', ')}`, choices: [...DIMENSIONS] })
  by(value: string, former: string[] = []): string[] {
    return [...former, value];
  }

  @Option({ flags: '--from <day>', description: 'first day of the window; default: a year before its last' })
  from(value: string): string {
    return value;
  }

  @Option({ flags: '--to <day>', description: 'last day of the window; default: the day judged' })
  to(value: string): string {
    return value;
  }
}

/** A share in per cent; `–` for too few; `> 30` where the share was not reached in 30 working days. */
function shown({ value, atLeast }: Figure, unit: 'count' | 'share' | 'workingDays'): string {
  if (value === null) return atLeast === undefined ? '–' : `> ${atLeast}`;
  return unit === 'share' ? `${Math.round(value * 1_000) / 10} %` : String(value);
}
