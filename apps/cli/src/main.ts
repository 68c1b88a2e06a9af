import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { CommandFactory } from 'nest-commander';
import { shippedFile } from '../../composition/src/shipped-file';
import { CliModule } from './cli.module';
import { fail } from './exit';
import { StrictUsage } from './strict-usage';

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(shippedFile('package.json'), 'utf8')) as { version: string };
  const app = await CommandFactory.createWithoutRunning(CliModule, {
    ...{ logger: false, cliName: 'gensvar', version },
    serviceErrorHandler: fail,
  });
  app.get(StrictUsage).apply();
  try {
    await CommandFactory.runApplication(app);
  } finally {
    await app.close();
  }
}

main().catch(fail);
