import { Command, CommandRunner } from 'nest-commander';
import { readDemo } from '../../../composition/src/demo/demo-file';
import { loadDemo } from '../../../composition/src/demo/load-demo';
import { print } from '../output';
import { Progress } from '../progress';
import { withGensvar } from '../session';

@Command({
  name: 'demo',
  description: 'Load the demo organisations: everyone and every place in them is invented. Repeatable.',
})
export class DemoCommand extends CommandRunner {
  override async run(): Promise<void> {
    const progress = new Progress('demo');
    const demo = readDemo();
    const loaded = await withGensvar((gensvar) =>
      loadDemo(demo, { ...gensvar, now: new Date().toISOString() }, (done, total) => progress.update(done, total)),
    ).finally(() => progress.end());
    print(`The demo organisations ${Object.keys(demo.organisations).join(' and ')} hold ${loaded.length} inputs.`);
  }
}
