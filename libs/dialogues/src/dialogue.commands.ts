import type { HoldingCommand } from './dialogue.holding.commands';
import type { NeedCommand } from './dialogue.need.commands';
import type { PlanCommand } from './dialogue.plan.commands';
import type { ResultCommand } from './dialogue.result.commands';

export * from './dialogue.holding.commands';
export * from './dialogue.need.commands';
export * from './dialogue.plan.commands';
export * from './dialogue.result.commands';

/** Everything that can be asked of a dialogue. Bodies are request bodies too: class-validator and OpenAPI read them. */
export type DialogueCommand = NeedCommand | PlanCommand | HoldingCommand | ResultCommand;
