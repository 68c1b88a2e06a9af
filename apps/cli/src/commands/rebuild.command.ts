import { Command, CommandRunner } from 'nest-commander';
import { print } from '../output';
import { Progress } from '../progress';
import { withGensvar } from '../session';

@Command({
  name: 'rebuild',
  arguments: '<view>',
  description: 'Build a view anew from the events, beside the one that is read, and switch.',
})
export class RebuildCommand extends CommandRunner {
  override async run([view]: string[]): Promise<void> {
    const progress = new Progress(`rebuild ${view}`);
    await withGensvar((gensvar) =>
      gensvar.views.rebuild(view!, ({ fraction }) => progress.update(Math.round(fraction * 100), 100)),
    ).finally(() => progress.end());
    print(`${view} is rebuilt.`);
  }
}
