import { ORGANISATION_ROLES, type Role } from '@gensvar/identity/contract';
import { DomainError, type Actor } from '@gensvar/kernel';
import type { InputCommand } from '../input.commands';
import type { Input, ReceivedInput } from '../input.state';

/**
 * Who may say a command, by the body that they act for (docs/access.md). `holder`: the body that has the input.
 * `receiver`: also whoever received it for that body. `anyDoor`: what a sender says reaches the organisation by any of its
 * doors (JO 3026-2019). `process`: no route leads to it.
 */
export const SAID_BY = {
  ReceiveInput: 'anyDoor',
  ReceiveAndAnswerInput: 'anyDoor',
  ImportInput: 'process',
  RegisterInput: 'receiver',
  NoteFollowUp: 'receiver',
  ClassifyInput: 'holder',
  CorrectReceivedDate: 'holder',
  AcknowledgeInput: 'holder',
  AssignInput: 'holder',
  NoteActivity: 'holder',
  AskClarification: 'holder',
  RecordClarification: 'anyDoor',
  GiveNotice: 'holder',
  RecordReminder: 'anyDoor',
  NoteContactArrangement: 'holder',
  ForwardInput: 'holder',
  ReferInput: 'holder',
  DivertInput: 'holder',
  DeliverInput: 'holder',
  MergeInput: 'holder',
  UnmergeInput: 'holder',
  SplitInput: 'holder',
  ReceivePart: 'process',
  WithdrawInput: 'anyDoor',
  SetInputAside: 'holder',
  MarkUnreachable: 'holder',
  DraftAnswer: 'holder',
  ApproveAnswer: 'holder',
  AnswerInput: 'holder',
  CorrectAnswer: 'holder',
  RetractAnswer: 'holder',
  MakePromise: 'holder',
  KeepPromise: 'holder',
  ReplacePromise: 'holder',
  RecordDelivery: 'holder',
  RecordFailedDelivery: 'holder',
  PublishAnswer: 'holder',
  WithholdPublication: 'holder',
  RecordVerdict: 'anyDoor',
  CloseInput: 'holder',
  ReopenInput: 'holder',
  ReportInput: 'holder',
  CarryAnswer: 'process',
  CarryDelivery: 'process',
  CarryRetraction: 'process',
} as const satisfies Record<InputCommand['type'], 'holder' | 'receiver' | 'anyDoor' | 'process'>;

/**
 * Each body is an authority of its own: it handles what it has, and nobody else's (product.md §1). Decided with the rest
 * of a command, so that nothing is forwarded in between. Whoever acts for no body is a process, or holds a role of the
 * whole organisation: a route asks everybody else for theirs.
 * @throws DomainError `inputs.held-by-other-body` (forbidden), with the body to ask
 */
export function refuseOtherBody(command: InputCommand, state: Input, actor: Actor): void {
  const holder = state.status === 'unreceived' ? undefined : state.body;
  const saidBy = SAID_BY[command.type];
  if (holder === undefined || actor.body === undefined || actor.body === holder) return;
  if (saidBy === 'anyDoor' || saidBy === 'process' || ORGANISATION_ROLES.includes(actor.role as Role)) return;
  if (saidBy === 'receiver' && state.status !== 'unreceived' && isReceiver(state, actor)) return;
  throw new DomainError(
    'inputs.held-by-other-body',
    'Another body has it, and each handles its own. Ask that body to do it, or to forward it to yours.',
    'forbidden',
    { body: holder },
  );
}

/** Whether somebody received it themselves, and still acts for the body that they received it for. */
export function isReceiver({ receivedBy }: ReceivedInput, { id, body }: Pick<Actor, 'id' | 'body'>): boolean {
  return receivedBy.id === id && receivedBy.body === body;
}
