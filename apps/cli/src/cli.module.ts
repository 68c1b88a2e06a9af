import { Module } from '@nestjs/common';
import { DemoCommand } from './commands/demo.command';
import { FiguresCommand } from './commands/figures.command';
import { ImportCommand } from './commands/import.command';
import { ObligationsCommand } from './commands/obligations.command';
import { OrganisationCommand } from './commands/organisation.command';
import { PolicyCommand } from './commands/policy.command';
import { RebuildCommand } from './commands/rebuild.command';
import { TokenCommand } from './commands/token.command';
import { StrictUsage } from './strict-usage';

@Module({
  providers: [
    FiguresCommand,
    ImportCommand,
    ObligationsCommand,
    RebuildCommand,
    ...PolicyCommand.registerWithSubCommands(),
    ...OrganisationCommand.registerWithSubCommands(),
    TokenCommand,
    DemoCommand,
    StrictUsage,
  ],
})
export class CliModule {}
