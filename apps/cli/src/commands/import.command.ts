import { Command, Option } from 'nest-commander';
import { EXIT } from '../exit';
import { importLog, writeSideFile } from '../import/import-log';
import { readMapping } from '../import/mapping';
import { readLog } from '../import/read-log';
import { print, printJson, say } from '../output';
import { type Printing, PrintingCommand } from '../printing-command';
import { Progress } from '../progress';
import { withGensvar } from '../session';

interface Options extends Printing {
  readonly mapping: string;
  readonly organisation: string;
  readonly bad?: string;
}

@Command({
  name: 'import',
  arguments: '<csv>',
  description:
    'Import a log of cases (CSV, one row an activity) as inputs with their history. Repeatable: what is there is left as it is.',
})
export class ImportCommand extends PrintingCommand {
  override async run([csv]: string[], options: Options): Promise<void> {
    const mapping = readMapping(options.mapping);
    const log = await readLog(csv!, mapping);
    const progress = new Progress('import', log.cases.length);
    const report = await withGensvar((gensvar) =>
      importLog(gensvar, log, mapping, options.organisation, (done, total) => progress.update(done, total)),
    ).finally(() => progress.end());
    const { bad, ...figures } = report;
    if (bad.length > 0) {
      const side = options.bad ?? `${csv}.bad.csv`;
      writeSideFile(side, log, bad);
      for (const { line, case: key, reason } of bad.slice(0, 20)) say(`${csv}:${line}: ${key}: ${reason}`);
      if (bad.length > 20) say(`… and ${bad.length - 20} more`);
      say(
        `${report.heldBack} cases were held back; their rows, with the reasons, are in ${side}. Mend them there and import that file.`,
      );
      process.exitCode = EXIT.partly;
    }
    if (options.format === 'json') return printJson({ ...figures, bad });
    const { cases, rows, added, known, events, heldBack } = figures;
    print(
      `${cases} cases in ${rows} rows: ${added} imported as ${events} events, ${known} were there already, ${heldBack} held back.`,
    );
  }

  @Option({
    flags: '--mapping <yaml>',
    description: 'which column is what: a file, or the name of a shipped mapping',
    required: true,
  })
  mapping(value: string): string {
    return value;
  }

  @Option({
    flags: '--organisation <slug>',
    description: 'organisation to import into; made if missing',
    required: true,
  })
  organisation(value: string): string {
    return value;
  }

  @Option({ flags: '--bad <csv>', description: 'side file for bad rows; default: <csv>.bad.csv' })
  bad(value: string): string {
    return value;
  }
}
