import { ANSWER_HANDLERS } from './input.answer.handlers';
import { INTAKE_HANDLERS } from './input.intake.handlers';
import { REGISTRY_HANDLERS } from './input.registry.handlers';
import { ROUTING_HANDLERS } from './input.routing.handlers';

/** Ids of the organisation's parts, people and inputs are checked, then the command runner: one handler a command. */
export const INPUT_HANDLERS = [...INTAKE_HANDLERS, ...REGISTRY_HANDLERS, ...ROUTING_HANDLERS, ...ANSWER_HANDLERS];
