import { ANSWER_EVENTS, type AnswerEvent } from './input.answer.events';
import { CLOSING_EVENTS, type ClosingEvent } from './input.closing.events';
import { INTAKE_EVENTS, type IntakeEvent } from './input.intake.events';
import { MERGING_EVENTS, type MergingEvent } from './input.merging.events';

export * from './input.answer.events';
export * from './input.closing.events';
export * from './input.intake.events';
export * from './input.merging.events';

/** Every event of stream `inputs-<organisation>-<input>`. */
export const INPUT_EVENTS = [...INTAKE_EVENTS, ...MERGING_EVENTS, ...ANSWER_EVENTS, ...CLOSING_EVENTS];
export type InputEvent = IntakeEvent | MergingEvent | AnswerEvent | ClosingEvent;
