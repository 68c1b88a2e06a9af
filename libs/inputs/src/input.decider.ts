import { localDayOf, type Decider, type RecordedEvent } from '@gensvar/kernel';
import { refuseOtherBody } from './access/acting-body';
import { decideAnswer, evolveAnswer } from './input.answer.decider';
import { decideCarrying } from './input.carrying.decider';
import { decideClosing, evolveClosing } from './input.closing.decider';
import type { InputCommand } from './input.commands';
import type { InputContext } from './input.dates';
import { decideDelivery, evolveDelivery, withSent } from './input.delivery.decider';
import { decideDraft, evolveDraft } from './input.draft.decider';
import { decideEnquiry, evolveEnquiry } from './input.enquiry.decider';
import type { InputEvent } from './input.events';
import { decideImport } from './input.import.decider';
import { decideIntake, evolveIntake } from './input.intake.decider';
import { decideMerging, evolveMerging } from './input.merging.decider';
import { decidePromise, evolvePromise } from './input.promise.decider';
import { decidePublication, evolvePublication } from './input.publication.decider';
import { decideRegistry, evolveRegistry } from './input.registry.decider';
import { decideRouting, evolveRouting } from './input.routing.decider';
import { decideSettingAside, evolveSettingAside } from './input.setting-aside.decider';
import { received, UNRECEIVED, type Input } from './input.state';

/**
 * One input, cut by phase of its life. Stream `inputs-<organisation>-<input>`.
 * That bodies, units and officers exist is the handlers' to check.
 */
export const inputDecider: Decider<Input, InputCommand, InputEvent> = {
  module: 'inputs',
  initial: UNRECEIVED,
  decide(command, state, context) {
    refuseOtherBody(command, state, context.actor);
    return decideByPhase(command, state, { ...context, body: bodyOf(command, state) } satisfies InputContext);
  },
  evolve(state, event) {
    // Channels and reads have streams of this module too: what does not begin with a receipt is no input.
    if (state.status === 'unreceived' && event.type !== 'inputs.InputReceived.v1') return state;
    return withSent(withEarliest(evolveByPhase(state, event), event), event);
  },
  opens: (event) => (event.type === 'inputs.InputReceived.v1' ? { body: event.data.body } : undefined),
  // What is dated may be late (`backdateLimit`); who is anonymous may get no code (`anonymousReply`).
  asksAdopted(command) {
    const told: readonly object[] = [
      command,
      ...('receipt' in command ? [command.receipt] : []),
      ...('answer' in command && typeof command.answer === 'object' ? [command.answer] : []),
    ];
    return told.some((one) => DATED_OR_TRACKED.some((field) => (one as Record<string, unknown>)[field] !== undefined));
  },
};

const DATED_OR_TRACKED = ['occurredAt', 'tracking'];

/** The body that it came to, whose adoption on the day of arrival decides what is read at intake. */
function bodyOf(command: InputCommand, state: Input): string | undefined {
  if (state.status !== 'unreceived') return state.receipt.body;
  const receipt = 'receipt' in command ? command.receipt : command;
  return 'body' in receipt ? receipt.body : undefined;
}

function decideByPhase(command: InputCommand, state: Input, context: InputContext): readonly InputEvent[] {
  switch (command.type) {
    case 'ReceiveInput':
    case 'NoteFollowUp':
    case 'AcknowledgeInput':
    case 'AssignInput':
    case 'NoteActivity':
      return decideIntake(command, state, context);
    case 'ImportInput':
      return decideImport(command, state, context);
    case 'RegisterInput':
    case 'ClassifyInput':
    case 'CorrectReceivedDate':
      return decideRegistry(command, state, context);
    case 'AskClarification':
    case 'RecordClarification':
    case 'GiveNotice':
    case 'RecordReminder':
    case 'NoteContactArrangement':
      return decideEnquiry(command, state, context);
    case 'ForwardInput':
    case 'ReferInput':
    case 'DivertInput':
    case 'DeliverInput':
      return decideRouting(command, state, context);
    case 'MergeInput':
    case 'UnmergeInput':
    case 'SplitInput':
    case 'ReceivePart':
      return decideMerging(command, state, context);
    case 'WithdrawInput':
    case 'SetInputAside':
    case 'MarkUnreachable':
      return decideSettingAside(command, state, context);
    case 'AnswerInput':
    case 'ReceiveAndAnswerInput':
    case 'CorrectAnswer':
    case 'RetractAnswer':
      return decideAnswer(command, state, context);
    case 'DraftAnswer':
    case 'ApproveAnswer':
      return decideDraft(command, state, context);
    case 'MakePromise':
    case 'KeepPromise':
    case 'ReplacePromise':
      return decidePromise(command, state, context);
    case 'RecordDelivery':
    case 'RecordFailedDelivery':
      return decideDelivery(command, state, context);
    case 'PublishAnswer':
    case 'WithholdPublication':
    case 'RecordVerdict':
      return decidePublication(command, state, context);
    case 'CarryAnswer':
    case 'CarryDelivery':
    case 'CarryRetraction':
      return decideCarrying(command, state, context);
    case 'CloseInput':
    case 'ReopenInput':
    case 'ReportInput':
      return decideClosing(command, state, context);
  }
  command satisfies never;
}

function evolveByPhase(state: Input, event: RecordedEvent<InputEvent>): Input {
  switch (event.type) {
    case 'inputs.InputReceived.v1':
    case 'inputs.ReceiptCodeGiven.v1':
    case 'inputs.FollowUpNoted.v1':
    case 'inputs.InputAcknowledged.v1':
    case 'inputs.InputAssigned.v1':
    case 'inputs.ActivityNoted.v1':
      return evolveIntake(state, event);
    case 'inputs.InputRegistered.v1':
    case 'inputs.InputClassified.v1':
    case 'inputs.InputReceivedDateCorrected.v1':
      return evolveRegistry(state, event);
    case 'inputs.ClarificationAsked.v1':
    case 'inputs.ClarificationGiven.v1':
    case 'inputs.NoticeGiven.v1':
    case 'inputs.ReminderReceived.v1':
    case 'inputs.ContactArrangementNoted.v1':
      return evolveEnquiry(state, event);
    case 'inputs.InputForwarded.v1':
    case 'inputs.InputReferred.v1':
    case 'inputs.InputDiverted.v1':
    case 'inputs.InputDelivered.v1':
      return evolveRouting(state, event);
    case 'inputs.InputWithdrawn.v1':
    case 'inputs.InputSetAside.v1':
    case 'inputs.InputUnreachable.v1':
      return evolveSettingAside(state, event);
    case 'inputs.InputMerged.v1':
    case 'inputs.InputUnmerged.v1':
    case 'inputs.InputSplit.v1':
      return evolveMerging(state, event);
    case 'inputs.AnswerGiven.v1':
    case 'inputs.AnswerRetracted.v1':
      return evolveAnswer(state, event);
    case 'inputs.AnswerDrafted.v1':
    case 'inputs.AnswerApproved.v1':
    case 'inputs.DraftsWeeded.v1':
      return evolveDraft(state, event);
    case 'inputs.PromiseMade.v1':
    case 'inputs.PromiseKept.v1':
    case 'inputs.PromiseReplaced.v1':
      return evolvePromise(state, event);
    case 'inputs.DeliveryMade.v1':
    case 'inputs.DeliveryFailed.v1':
      return evolveDelivery(state, event);
    case 'inputs.AnswerPublished.v1':
    case 'inputs.PublicationWithheld.v1':
    case 'inputs.VerdictReceived.v1':
      return evolvePublication(state, event);
    case 'inputs.InputClosed.v1':
    case 'inputs.InputReopened.v1':
    case 'inputs.InputReported.v1':
      return evolveClosing(state, event);
  }
  event satisfies never;
}

/** No correction may put the receipt after something that was done with it. */
function withEarliest(state: Input, { type, occurredAt }: RecordedEvent<InputEvent>): Input {
  const input = received(state);
  const day = localDayOf(occurredAt);
  if (type === 'inputs.InputReceived.v1' || (input.earliest !== undefined && input.earliest <= day)) return input;
  return { ...input, earliest: day };
}
