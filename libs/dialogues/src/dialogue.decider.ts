import type { Decider } from '@gensvar/kernel';
import type { DialogueCommand } from './dialogue.commands';
import type { DialogueEvent } from './dialogue.events';
import { decideHolding, evolveHolding } from './dialogue.holding.decider';
import { decideNeed, evolveNeed } from './dialogue.need.decider';
import { decidePlan, evolvePlan } from './dialogue.plan.decider';
import { decideResult, evolveResult } from './dialogue.result.decider';
import { UNKNOWN, type Dialogue } from './dialogue.state';

/**
 * One dialogue, cut by phase of its life: need, plan, holding, result. Stream `dialogues-<organisation>-<dialogue>`.
 * That bodies, units and persons exist is the handlers' to check.
 */
export const dialogueDecider: Decider<Dialogue, DialogueCommand, DialogueEvent> = {
  module: 'dialogues',
  initial: UNKNOWN,
  decide(command, state, context) {
    switch (command.type) {
      case 'ConsiderInvolvement':
      case 'ReconsiderInvolvement':
      case 'DecideDialogue':
      case 'NameOwner':
      case 'HoldConsultation':
        return decideNeed(command, state, context);
      case 'PlanDialogue':
      case 'PublishHandling':
      case 'NameParticipant':
      case 'EndParticipation':
      case 'StateNoElected':
        return decidePlan(command, state, context);
      case 'OpenDialogue':
      case 'RecordElected':
      case 'CloseDialogue':
        return decideHolding(command, state, context);
      case 'RecordResult':
      case 'GiveFeedback':
      case 'PublishResult':
      case 'WithholdPublication':
      case 'RecordEvaluation':
        return decideResult(command, state, context);
    }
    command satisfies never;
  },
  evolve(state, event) {
    switch (event.type) {
      case 'dialogues.InvolvementConsidered.v1':
      case 'dialogues.DialogueDecided.v1':
      case 'dialogues.DialogueOwnerNamed.v1':
      case 'dialogues.ConsultationHeld.v1':
        return evolveNeed(state, event);
      case 'dialogues.DialoguePlanned.v1':
      case 'dialogues.HandlingPublished.v1':
      case 'dialogues.DialogueParticipantNamed.v1':
      case 'dialogues.DialogueParticipantEnded.v1':
      case 'dialogues.DialogueNoElectedStated.v1':
        return evolvePlan(state, event);
      case 'dialogues.DialogueOpened.v1':
      case 'dialogues.FormOffered.v1':
      case 'dialogues.DialogueElectedTookPart.v1':
      case 'dialogues.DialogueClosed.v1':
        return evolveHolding(state, event);
      case 'dialogues.DialogueResultRecorded.v1':
      case 'dialogues.FeedbackGiven.v1':
      case 'dialogues.ResultPublished.v1':
      case 'dialogues.PublicationWithheld.v1':
      case 'dialogues.EvaluationRecorded.v1':
        return evolveResult(state, event);
    }
    event satisfies never;
  },
  // A first stand has a title; later ones open nothing.
  opens: (event) =>
    event.type === 'dialogues.InvolvementConsidered.v1' && event.data.title !== undefined
      ? { body: event.data.body }
      : undefined,
};
