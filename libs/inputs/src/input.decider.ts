import type { Decider } from '@gensvar/kernel';
import { decideAnswer, evolveAnswer } from './input.answer.decider';
import { decideClosing, evolveClosing } from './input.closing.decider';
import type { InputCommand } from './input.commands';
import type { InputEvent } from './input.events';
import { decideImport } from './input.import.decider';
import { decideIntake, evolveIntake } from './input.intake.decider';
import { decideMerging, evolveMerging } from './input.merging.decider';
import { UNRECEIVED, type Input } from './input.state';

/**
 * One input, cut by phase of its life: intake, answer, closing. Stream `inputs-<organisation>-<input>`.
 * That bodies, units and officers exist is the handlers' to check.
 */
export const inputDecider: Decider<Input, InputCommand, InputEvent> = {
  module: 'inputs',
  initial: UNRECEIVED,
  decide(command, state, context) {
    switch (command.type) {
      case 'ReceiveInput':
      case 'AcknowledgeInput':
      case 'AssignInput':
      case 'NoteActivity':
        return decideIntake(command, state, context);
      case 'ImportInput':
        return decideImport(command, state, context);
      case 'MergeInput':
      case 'UnmergeInput':
        return decideMerging(command, state, context);
      case 'AnswerInput':
      case 'ReceiveAndAnswerInput':
      case 'MakePromise':
      case 'KeepPromise':
        return decideAnswer(command, state, context);
      case 'CloseInput':
        return decideClosing(command, state, context);
    }
    command satisfies never;
  },
  evolve(state, event) {
    switch (event.type) {
      case 'inputs.InputReceived.v1':
      case 'inputs.InputAcknowledged.v1':
      case 'inputs.InputAssigned.v1':
      case 'inputs.ActivityNoted.v1':
        return evolveIntake(state, event);
      case 'inputs.InputMerged.v1':
      case 'inputs.InputUnmerged.v1':
        return evolveMerging(state, event);
      case 'inputs.AnswerGiven.v1':
      case 'inputs.PromiseMade.v1':
      case 'inputs.PromiseKept.v1':
        return evolveAnswer(state, event);
      case 'inputs.InputClosed.v1':
        return evolveClosing(state, event);
    }
    event satisfies never;
  },
  opens: (event) => (event.type === 'inputs.InputReceived.v1' ? { body: event.data.body } : undefined),
};
