import { ANSWER_EVENTS, type AnswerEvent } from './input.answer.events';
import { CLOSING_EVENTS, type ClosingEvent } from './input.closing.events';
import { DELIVERY_EVENTS, type DeliveryEvent } from './input.delivery.events';
import { DRAFT_EVENTS, type DraftEvent } from './input.draft.events';
import { ENQUIRY_EVENTS, type EnquiryEvent } from './input.enquiry.events';
import { INTAKE_EVENTS, type IntakeEvent } from './input.intake.events';
import { MERGING_EVENTS, type MergingEvent } from './input.merging.events';
import { PROMISE_EVENTS, type PromiseEvent } from './input.promise.events';
import { PUBLICATION_EVENTS, type PublicationEvent } from './input.publication.events';
import { REGISTRY_EVENTS, type RegistryEvent } from './input.registry.events';
import { ROUTING_EVENTS, type RoutingEvent } from './input.routing.events';
import { SETTING_ASIDE_EVENTS, type SettingAsideEvent } from './input.setting-aside.events';

export * from './input.answer.events';
export * from './input.closing.events';
export * from './input.delivery.events';
export * from './input.draft.events';
export * from './input.enquiry.events';
export * from './input.intake.events';
export * from './input.merging.events';
export * from './input.promise.events';
export * from './input.publication.events';
export * from './input.registry.events';
export * from './input.routing.events';
export * from './input.setting-aside.events';

/** Every event of stream `inputs-<organisation>-<input>`. */
export const INPUT_EVENTS = [
  ...INTAKE_EVENTS,
  ...REGISTRY_EVENTS,
  ...ENQUIRY_EVENTS,
  ...ROUTING_EVENTS,
  ...MERGING_EVENTS,
  ...SETTING_ASIDE_EVENTS,
  ...DRAFT_EVENTS,
  ...ANSWER_EVENTS,
  ...PROMISE_EVENTS,
  ...DELIVERY_EVENTS,
  ...PUBLICATION_EVENTS,
  ...CLOSING_EVENTS,
];
export type InputEvent =
  | IntakeEvent
  | RegistryEvent
  | EnquiryEvent
  | RoutingEvent
  | MergingEvent
  | SettingAsideEvent
  | DraftEvent
  | AnswerEvent
  | PromiseEvent
  | DeliveryEvent
  | PublicationEvent
  | ClosingEvent;
