import { Command } from 'nest-commander';
import { readDemo } from '../../../composition/src/demo/demo-file';
import { loadDemo } from '../../../composition/src/demo/load-demo';
import { print, printJson } from '../output';
import { type Printing, PrintingCommand } from '../printing-command';
import { Progress } from '../progress';
import { withGensvar } from '../session';

@Command({
  name: 'demo',
  description: 'Load the demo organisations: everyone and every place in them is invented. Repeatable.',
})
export class DemoCommand extends PrintingCommand {
  override async run(_: string[], { format }: Printing): Promise<void> {
    const progress = new Progress('demo');
    const demo = readDemo();
    const loaded = await withGensvar((gensvar) =>
      loadDemo(demo, { ...gensvar, now: new Date().toISOString() }, (done, total) => progress.update(done, total)),
    ).finally(() => progress.end());
    const organisations = Object.keys(demo.organisations);
    if (format === 'json') return printJson({ organisations, inputs: loaded.length });
    print(`The demo organisations ${organisations.join(' and ')} hold ${loaded.length} inputs.`);
  }
}
