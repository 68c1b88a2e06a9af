import { HOLDING_EVENTS, type HoldingEvent } from './dialogue.holding.events';
import { NEED_EVENTS, type NeedEvent } from './dialogue.need.events';
import { PLAN_EVENTS, type PlanEvent } from './dialogue.plan.events';
import { RESULT_EVENTS, type ResultEvent } from './dialogue.result.events';

export * from './dialogue.holding.events';
export * from './dialogue.need.events';
export * from './dialogue.plan.events';
export * from './dialogue.result.events';

/** Every event of stream `dialogues-<organisation>-<dialogue>`. */
export const DIALOGUE_EVENTS = [...NEED_EVENTS, ...PLAN_EVENTS, ...HOLDING_EVENTS, ...RESULT_EVENTS];
export type DialogueEvent = NeedEvent | PlanEvent | HoldingEvent | ResultEvent;
