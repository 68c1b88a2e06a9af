import type { AnswerCommand } from './input.answer.commands';
import type { ClosingCommand } from './input.closing.commands';
import type { IntakeCommand } from './input.intake.commands';
import type { MergingCommand } from './input.merging.commands';

export * from './input.answer.commands';
export * from './input.closing.commands';
export * from './input.intake.commands';
export * from './input.merging.commands';

/** Everything that can be asked of an input. Bodies are request bodies too: class-validator and OpenAPI read them. */
export type InputCommand = IntakeCommand | MergingCommand | AnswerCommand | ClosingCommand;
