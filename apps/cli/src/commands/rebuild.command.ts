import { Command } from 'nest-commander';
import { print, printJson } from '../output';
import { type Printing, PrintingCommand } from '../printing-command';
import { Progress } from '../progress';
import { withGensvar } from '../session';

@Command({
  name: 'rebuild',
  arguments: '<view>',
  description: 'Build a view anew from the events, beside the one that is read, and switch.',
})
export class RebuildCommand extends PrintingCommand {
  override async run([view]: string[], { format }: Printing): Promise<void> {
    const progress = new Progress(`rebuild ${view}`);
    await withGensvar((gensvar) =>
      gensvar.views.rebuild(view!, ({ fraction }) => progress.update(Math.round(fraction * 100), 100)),
    ).finally(() => progress.end());
    if (format === 'json') return printJson({ view, rebuilt: true });
    print(`${view} is rebuilt.`);
  }
}
