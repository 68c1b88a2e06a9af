import { parseMoment, parseStreamName, type RecordedEvent } from '@gensvar/kernel';
import type { InputEvent } from '../input.events';
import { allParts } from '../input.state';
import { withAnswer, withDelivery, withRetraction } from './register.answers';
import type { RegisterRow } from './register.view';

/** The register's row after an event; the first of a stream opens it. */
export function evolveRegister(row: RegisterRow | undefined, event: RecordedEvent<InputEvent>): RegisterRow {
  const { revision } = event;
  if (event.type === 'inputs.InputReceived.v1') return opened(event);
  if (row === undefined) throw new TypeError(`${event.stream} does not begin with its receipt`);
  switch (event.type) {
    case 'inputs.InputAcknowledged.v1':
      return {
        ...row,
        revision,
        number: event.data.number ?? null,
        acknowledgedAt: row.acknowledgedAt ?? instant(event),
      };
    case 'inputs.InputAssigned.v1':
      return { ...row, revision, unit: event.data.unit ?? row.unit, officer: event.data.officer ?? row.officer };
    case 'inputs.FollowUpNoted.v1':
      return { ...row, revision, follows: event.data.follows };
    case 'inputs.InputRegistered.v1': {
      const { way, number = null } = event.data;
      return { ...row, revision, registeredAs: way, registerNumber: number };
    }
    case 'inputs.InputClassified.v1':
      return { ...row, revision, kind: event.data.kind };
    case 'inputs.InputReceivedDateCorrected.v1':
      return { ...row, revision, arrivedAt: instantOf(event.data.to) };
    case 'inputs.ClarificationAsked.v1':
      return { ...row, revision, questions: row.questions + 1 };
    case 'inputs.ClarificationGiven.v1':
      return { ...row, revision, questions: row.questions - 1 };
    case 'inputs.NoticeGiven.v1':
      return { ...row, revision, expectedBy: event.data.expectedBy };
    case 'inputs.ReminderReceived.v1':
      return { ...row, revision, reminders: row.reminders + 1 };
    case 'inputs.InputForwarded.v1': {
      const { toBody: body, toUnit: unit = null } = event.data;
      return { ...row, revision, body, unit, officer: null };
    }
    case 'inputs.InputReferred.v1':
      return event.data.senderTold ? standing(withAnswer({ ...row, revision }, event)) : { ...row, revision };
    case 'inputs.InputDiverted.v1':
      return standing({ ...row, revision, ended: 'diverted' });
    case 'inputs.InputWithdrawn.v1':
      return standing({ ...row, revision, ended: 'withdrawn' });
    case 'inputs.InputSplit.v1':
      return standing({ ...row, revision, ended: 'split' });
    case 'inputs.InputSetAside.v1':
      return { ...row, revision, state: 'setAside' };
    case 'inputs.InputUnreachable.v1':
      return { ...row, revision, reachable: false };
    case 'inputs.InputMerged.v1':
      return { ...row, revision, mergedInto: event.data.into };
    case 'inputs.InputUnmerged.v1':
      return { ...row, revision, mergedInto: null };
    case 'inputs.AnswerGiven.v1':
      return standing(withAnswer({ ...row, revision }, event));
    case 'inputs.AnswerRetracted.v1':
      return standing(withRetraction({ ...row, revision }, event));
    case 'inputs.DeliveryMade.v1':
    case 'inputs.DeliveryFailed.v1':
      return standing(withDelivery({ ...row, revision }, event));
    case 'inputs.AnswerPublished.v1':
      return { ...row, revision, publication: 'published' };
    case 'inputs.PublicationWithheld.v1':
      return { ...row, revision, publication: 'withheld' };
    case 'inputs.VerdictReceived.v1':
      return { ...row, revision, verdict: event.data.value };
    case 'inputs.InputReopened.v1':
      return standing({ ...row, revision, state: 'open', closedAt: null });
    case 'inputs.InputClosed.v1':
      return { ...row, revision, state: 'closed', stance: event.data.stance ?? row.stance, closedAt: instant(event) };
    case 'inputs.ReceiptCodeGiven.v1':
    case 'inputs.ActivityNoted.v1':
    case 'inputs.ContactArrangementNoted.v1':
    case 'inputs.InputDelivered.v1':
    case 'inputs.AnswerDrafted.v1':
    case 'inputs.AnswerApproved.v1':
    case 'inputs.DraftsWeeded.v1':
    case 'inputs.PromiseMade.v1':
    case 'inputs.PromiseKept.v1':
    case 'inputs.PromiseReplaced.v1':
    case 'inputs.InputReported.v1':
      return { ...row, revision };
  }
  event satisfies never;
}

function opened(event: Extract<RecordedEvent<InputEvent>, { type: 'inputs.InputReceived.v1' }>): RegisterRow {
  const { organisation, stream, revision } = event;
  const { kind, channel, sender, reachable, body, unit, parent, flags, parts } = event.data;
  return {
    organisation,
    id: parseStreamName(stream).object,
    kind,
    channel,
    sender,
    reachable,
    body,
    unit,
    parent,
    flags,
    parts,
    unanswered: allParts(parts),
    answers: [],
    deliveries: [],
    state: 'open',
    questions: 0,
    reminders: 0,
    arrivedAt: instant(event),
    activeAt: event.recordedAt,
    revision,
  };
}

/** Its state, as far as it is neither closed nor set aside. */
function standing(row: RegisterRow): RegisterRow {
  if (row.state === 'closed' || row.state === 'setAside') return row;
  return { ...row, state: row.ended ?? (row.unanswered.length === 0 ? 'answered' : 'open') };
}

function instant(event: { readonly occurredAt: string }): string {
  return instantOf(event.occurredAt);
}

function instantOf(moment: string): string {
  return new Date(parseMoment(moment).ms).toISOString();
}
