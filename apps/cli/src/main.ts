import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module';
import { EXIT, fail } from './exit';

/** Commander's own ends: help and version are wanted, everything else is a mistake in the call. */
function ended(error: Error & { code?: string; exitCode?: number }): void {
  if (!error.code?.startsWith('commander.')) fail(error);
  else process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}

async function main(): Promise<void> {
  const app = await CommandFactory.createWithoutRunning(CliModule, {
    logger: false,
    cliName: 'gensvar',
    errorHandler: ended,
    serviceErrorHandler: fail,
  });
  try {
    await CommandFactory.runApplication(app);
  } finally {
    await app.close();
  }
}

main().catch(fail);
