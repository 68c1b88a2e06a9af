import type { AnswerCommand } from './input.answer.commands';
import type { CarryingCommand } from './input.carrying.commands';
import type { ClosingCommand } from './input.closing.commands';
import type { DeliveryCommand } from './input.delivery.commands';
import type { DraftCommand } from './input.draft.commands';
import type { EnquiryCommand } from './input.enquiry.commands';
import type { IntakeCommand } from './input.intake.commands';
import type { MergingCommand } from './input.merging.commands';
import type { PromiseCommand } from './input.promise.commands';
import type { PublicationCommand } from './input.publication.commands';
import type { RegistryCommand } from './input.registry.commands';
import type { RoutingCommand } from './input.routing.commands';
import type { SettingAsideCommand } from './input.setting-aside.commands';

export * from './input.answer.commands';
export * from './input.carrying.commands';
export * from './input.closing.commands';
export * from './input.delivery.commands';
export * from './input.draft.commands';
export * from './input.enquiry.commands';
export * from './input.intake.commands';
export * from './input.merging.commands';
export * from './input.promise.commands';
export * from './input.publication.commands';
export * from './input.registry.commands';
export * from './input.routing.commands';
export * from './input.setting-aside.commands';

/** Everything that can be asked of an input. Bodies are request bodies too: class-validator and OpenAPI read them. */
export type InputCommand =
  | IntakeCommand
  | RegistryCommand
  | EnquiryCommand
  | RoutingCommand
  | MergingCommand
  | SettingAsideCommand
  | DraftCommand
  | AnswerCommand
  | PromiseCommand
  | DeliveryCommand
  | PublicationCommand
  | CarryingCommand
  | ClosingCommand;
