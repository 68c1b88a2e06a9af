import 'reflect-metadata';
import { DomainError } from '@gensvar/kernel';
import { openGensvar } from '../../composition/src/gensvar';
import { readSettings, unknownSettings } from '../../composition/src/settings';

/** Runs the views apart from the API, which is then started with GENSVAR_PROJECTOR=false. One owner a view, however many run. */
async function main(): Promise<void> {
  const complain = (line: string) => process.stderr.write(`${line}\n`);
  const settings = readSettings();
  for (const name of unknownSettings(process.env))
    complain(`${name} is no setting: docs/configuration.md has them all.`);
  const gensvar = await openGensvar(settings, {
    onLog: complain,
    onParked: (view, event, error) => complain(`${view} is parked at ${event.id} (${event.type}): ${String(error)}`),
    onViewError: (view, error) => complain(`${view} failed and will try again: ${String(error)}`),
  });
  gensvar.views.start();
  process.stdout.write('The projector follows the store.\n');
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await gensvar.close();
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof DomainError ? `${error.code}: ${error.detail}\n` : `${String(error)}\n`);
  process.exitCode = 1;
});
