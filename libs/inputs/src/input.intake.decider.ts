import {
  canonicalJson,
  DomainError,
  localDayOf,
  partPersonal,
  type DecisionContext,
  type RecordedEvent,
} from '@gensvar/kernel';
import { isBlank, occurredAt } from './input.dates';
import type {
  AcknowledgeInputBody,
  AssignInputBody,
  ContactBody,
  NoteActivityBody,
  NoteFollowUpBody,
  ReceiptBody,
  ReceiveInputBody,
} from './input.intake.commands';
import {
  ActivityNoted,
  FollowUpNoted,
  InputAcknowledged,
  InputAssigned,
  InputReceived,
  ReceiptCodeGiven,
  type IntakeEvent,
} from './input.intake.events';
import { NOTHING_YET, open, received, withDraftWords, type Input, type ReceivedInput } from './input.state';
import { trackingNumber } from './tracking-number';

type LiveIntakeCommand =
  ReceiveInputBody | NoteFollowUpBody | AcknowledgeInputBody | AssignInputBody | NoteActivityBody;

export function decideIntake(command: LiveIntakeCommand, state: Input, context: DecisionContext): IntakeEvent[] {
  switch (command.type) {
    case 'ReceiveInput':
      return receive(command, state, context);
    case 'NoteFollowUp':
      return noteFollowUp(command, received(state), context);
    case 'AcknowledgeInput':
      return acknowledge(command, state, context);
    case 'AssignInput':
      return assign(command, state, context);
    case 'NoteActivity':
      return note(command, state, context);
  }
  command satisfies never;
}

/** What the handler adds: the version of published handling that the input falls under (L12), and its code's hash. */
type Received = ReceiptBody & { readonly handling?: string; readonly codeHash?: string };

/** @throws DomainError `inputs.already-received` when the input was received with another content */
export function receive(receipt: Received, state: Input, context: DecisionContext): IntakeEvent[] {
  const event = receiptEvent(receipt, context);
  if (state.status === 'unreceived') {
    const { follows, codeHash } = receipt;
    const at = event.occurredAt;
    if (follows !== undefined) refuseItself(follows, context);
    return [
      event,
      ...(codeHash !== undefined && getsCode(receipt, context) ? [ReceiptCodeGiven.of({ hash: codeHash }, at)] : []),
      ...(follows === undefined ? [] : [FollowUpNoted.of({ follows }, at)]),
    ];
  }
  if (clearText(event.data) === clearText(state.receipt)) return [];
  throw new DomainError(
    'inputs.already-received',
    'This id has another input already. Use a new id or key.',
    'conflict',
  );
}

function receiptEvent(receipt: Received, context: DecisionContext) {
  const { kind, channel, addressee = 'unknown', addresseeBody, body, unit, sender, language = 'sv' } = receipt;
  const { dialogue, parts = 1, handling, flags = [], subject, text, place, lateReason } = receipt;
  const happened = occurredAt(receipt, context);
  const arrival = localDayOf(happened ?? context.now);
  const { deemedArrivalDate = arrival } = receipt;
  if (body === undefined)
    throw new DomainError('inputs.body-missing', 'An input belongs to a body. Name the body or one of its units.');
  if (deemedArrivalDate > arrival) {
    throw new DomainError(
      'inputs.deemed-after-arrival',
      `FL 22 § deems an arrival earlier, never later: ${deemedArrivalDate} is after ${arrival}. Correct one of the two.`,
    );
  }
  if (sender === 'anonymous' && receipt.contact?.name !== undefined) {
    throw new DomainError(
      'inputs.anonymous-with-name',
      'An anonymous sender has no name. Leave it out, or receive it as named.',
    );
  }
  const code = getsCode(receipt, context);
  return InputReceived.of(
    {
      kind,
      channel,
      addressee,
      addresseeBody,
      body,
      unit,
      sender,
      reachable: code || reachable(receipt),
      replyMode: receipt.replyMode ?? replyMode(receipt, code),
      language,
      dialogue,
      parts,
      handling,
      flags: [...flags],
      deemedArrivalDate,
      contact: sealedContact(receipt),
      subject,
      text,
      place,
      lateReason,
    },
    happened,
  );
}

/**
 * Whoever asks for a receipt code gets one, unless the body decided that the anonymous get none (`anonymousReply: none`,
 * read here and never again). Where nothing is adopted, or the adoption leaves it open, they get it too: a code that was
 * given may lie unused, but nobody can give one afterwards.
 */
function getsCode({ tracking, sender, body, unit, kind, occurredAt: at }: Received, context: DecisionContext): boolean {
  if (tracking !== true || sender !== 'anonymous') return tracking === true;
  const day = localDayOf(at ?? context.now);
  return context.adopted?.('anonymousReply', { body, day, kind, unit }) !== 'none';
}

/** A way back to the sender without a code (policy-packs.md, case 2): contact, or a way agreed. */
function reachable({ contact, replyMode }: ReceiptBody): boolean {
  return replyMode === 'agreedWay' || waysTo(contact).length > 0;
}

function replyMode({ contact }: ReceiptBody, code: boolean) {
  if (contact?.agreedWay !== undefined) return 'agreedWay';
  return code && waysTo(contact).length === 0 ? 'onScreen' : undefined;
}

function waysTo({ email, phone, address, agreedWay }: ContactBody = {}): string[] {
  return [email, phone, address, agreedWay].filter((way): way is string => !isBlank(way));
}

/** The mark of protection is filled for whoever has a contact or a name, set or not: that it is there says nothing. */
function sealedContact({ sender, contact }: ReceiptBody) {
  if (sender === 'anonymous' && contact === undefined) return undefined;
  const { name, email, phone, address, agreedWay, protectedIdentity } = contact ?? {};
  return {
    name,
    email,
    phone,
    address,
    agreedWay,
    protectedIdentity: protectedIdentity === true ? (1 as const) : (0 as const),
  };
}

function noteFollowUp(command: NoteFollowUpBody, input: ReceivedInput, context: DecisionContext) {
  const { follows, lateReason } = command;
  if (input.follows === follows) return [];
  refuseItself(follows, context);
  return [FollowUpNoted.of({ follows, lateReason }, occurredAt(command, context, input.arrivedAt))];
}

/** @throws DomainError `inputs.follows-itself` */
function refuseItself(follows: string, { id }: DecisionContext): void {
  if (follows !== id) return;
  throw new DomainError('inputs.follows-itself', 'An input cannot follow itself. Name an older one.');
}

function acknowledge(command: AcknowledgeInputBody, state: Input, context: DecisionContext) {
  const { acknowledged, arrivedAt } = received(state);
  if (acknowledged) return [];
  const { mode, lateReason } = command;
  const number = trackingNumber(context.id, arrivedAt);
  return [InputAcknowledged.of({ mode, number, lateReason }, occurredAt(command, context, arrivedAt))];
}

function assign(command: AssignInputBody, state: Input, context: DecisionContext) {
  const input = open(state);
  const { unit = input.unit, officer = input.officer, lateReason } = command;
  if (command.unit === undefined && command.officer === undefined) {
    throw new DomainError('inputs.assigned-to-nobody', 'Name a unit, an officer, or both.');
  }
  if (unit === input.unit && officer === input.officer) return [];
  const changes = { unit: command.unit, officer: command.officer, lateReason };
  return [InputAssigned.of(changes, occurredAt(command, context, input.arrivedAt))];
}

function note(command: NoteActivityBody, state: Input, context: DecisionContext) {
  const { arrivedAt, notes, status } = received(state);
  const { activity, note: text, lateReason } = command;
  if (status === 'closed' && text !== undefined) {
    throw new DomainError(
      'inputs.note-after-closing',
      'Internal notes are weeded when an input closes. Leave the note out, or reopen the input.',
      'conflict',
    );
  }
  const happened = occurredAt(command, context, arrivedAt);
  // Without a time of its own it happened now, and is a new one each time; a repetition is then known by its key.
  if (notes.some((known) => known.activity === activity && known.occurredAt === happened)) return [];
  return [ActivityNoted.of({ activity, note: text, lateReason }, happened)];
}

export function evolveIntake(state: Input, event: RecordedEvent<IntakeEvent>): Input {
  switch (event.type) {
    case 'inputs.InputReceived.v1': {
      const { data: receipt, occurredAt: arrivedAt, actor } = event;
      const { kind, body, unit, reachable } = receipt;
      return {
        status: 'open',
        receipt,
        arrivedAt,
        receivedBy: { id: actor.id, ...(actor.body !== undefined && { body: actor.body }) },
        kind,
        body,
        ...(unit !== undefined && { unit }),
        reachable,
        acknowledged: false,
        ...NOTHING_YET,
      };
    }
    case 'inputs.ReceiptCodeGiven.v1':
      return { ...received(state), codeHash: event.data.hash };
    case 'inputs.FollowUpNoted.v1':
      return { ...received(state), follows: event.data.follows };
    case 'inputs.InputAcknowledged.v1':
      return { ...received(state), acknowledged: true };
    case 'inputs.InputAssigned.v1': {
      const { unit, officer } = event.data;
      return { ...received(state), ...(unit !== undefined && { unit }), ...(officer !== undefined && { officer }) };
    }
    case 'inputs.ActivityNoted.v1': {
      const input = received(state);
      const { activity } = event.data;
      return {
        ...input,
        ...withDraftWords(input, event),
        notes: [...input.notes, { activity, occurredAt: event.occurredAt }],
      };
    }
  }
  event satisfies never;
}

/** Without the handling: said again after another one was published, it is the same input. */
function clearText({ handling: _, ...data }: Readonly<Record<string, unknown>>): string {
  return canonicalJson(partPersonal(InputReceived, data).clear);
}
