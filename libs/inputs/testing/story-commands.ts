import { isUuid, nameBasedId } from '@gensvar/kernel';
import { answer, BOARD, EMIL, inputReceived, receipt, STREETS } from './examples';
import { FIELDS, FILLED, time, type Happening } from './story';

/** A command as a story tells it: as loosely typed as the story is. Events are checked by their declarations all the same. */
export type Said = Readonly<Record<string, unknown>> & { readonly type: string };
type Fields = Readonly<Record<string, unknown>>;
/** Ids that the store gave to what the story calls by a name; others are made of the name. */
type Names = ReadonlyMap<string, string>;

export function idOf(name: unknown, names: Names = new Map()): string {
  const text = String(name);
  return names.get(text) ?? (isUuid(text) ? text : nameBasedId('story', text));
}

/** The command that makes a happening, as staff would send it; undefined where there is none. */
export function commandOf(happening: Happening, names: Names): Said | undefined {
  const [when, name, given, more] = happening;
  const fields: Fields = { ...FIELDS[name], ...given };
  const filled = new Set(more?.filled ?? FILLED[name]);
  const dated = { occurredAt: time(when), lateReason: 'Sent infört.' };
  const id = (field: string) => idOf(fields[field], names);
  switch (name) {
    case 'input.received':
      return { ...receiptOf(fields, when), ...dated };
    case 'input.acknowledged':
      // Every acknowledgement has its number.
      return fields.number === undefined ? undefined : { type: 'AcknowledgeInput', mode: fields.mode, ...dated };
    case 'input.registered':
      return { type: 'RegisterInput', way: fields.way, number: fields.number, ...dated };
    case 'input.classified':
      return { type: 'ClassifyInput', kind: fields.kind, ...dated };
    case 'input.receivedDateCorrected':
      return { type: 'CorrectReceivedDate', to: fields.to, reason: 'Stämpeln var fel.', ...dated };
    case 'followUp.noted':
      return { type: 'NoteFollowUp', follows: id('follows'), ...dated };
    case 'contactArrangement.noted': {
      const terms = { officer: EMIL, door: 'email', until: fields.until, decidedBy: BOARD };
      return { type: 'NoteContactArrangement', ...terms, reason: 'Många brev.', ...dated };
    }
    case 'input.assigned':
      return { type: 'AssignInput', unit: id('unit'), officer: EMIL, ...dated };
    case 'activity.noted':
      return { type: 'NoteActivity', activity: fields.activity, ...dated };
    case 'clarification.asked': {
      const text = filled.has('text') ? 'Vilken gata?' : '';
      return { type: 'AskClarification', question: id('question'), mode: 'message', text, ...dated };
    }
    case 'clarification.given':
      return { type: 'RecordClarification', question: id('question'), text: 'Storgatan.', ...dated };
    case 'notice.given':
      return { type: 'GiveNotice', expectedBy: fields.expectedBy, mode: 'message', reason: 'Vi utreder.', ...dated };
    case 'reminder.received':
      return { type: 'RecordReminder', ...dated };
    case 'input.forwarded': {
      const toBody = fields.toBody === undefined ? BOARD : id('toBody');
      return { type: 'ForwardInput', misdirected: false, ...fields, toBody, toUnit: id('toUnit'), ...dated };
    }
    case 'input.referred':
      return { type: 'ReferInput', misdirected: false, passedOn: false, ...fields, ...dated };
    case 'input.diverted':
      return { type: 'DivertInput', regime: 'recordsRequest', senderTold: fields.senderTold, ...dated };
    case 'input.delivered':
      return { type: 'DeliverInput', seat: id('seat'), ...dated };
    case 'input.merged':
      return { type: 'MergeInput', into: id('into'), ...dated };
    case 'input.unmerged':
      return { type: 'UnmergeInput', reason: 'En annan sak.', ...dated };
    case 'input.split':
      return { type: 'SplitInput', parts: [{ subject: 'Den ena' }, { subject: 'Den andra' }], ...dated };
    case 'input.withdrawn':
      return { type: 'WithdrawInput', by: fields.by, ...dated };
    case 'input.setAside':
      return { type: 'SetInputAside', reason: fields.reason, ...dated };
    case 'input.unreachable':
      return { type: 'MarkUnreachable', reason: fields.reason, ...dated };
    case 'answer.given':
      return answerOf(fields, filled, dated, names);
    case 'answer.retracted':
      return retractionOf(fields, dated, names);
    case 'delivery.failed':
      return { type: 'RecordFailedDelivery', of: id('of'), reason: 'returned', ...dated };
    case 'delivery.made':
      return { type: 'RecordDelivery', of: id('of'), mode: 'letter', ...dated };
    case 'answer.published':
      return { type: 'PublishAnswer', ...dated };
    case 'publication.withheld':
      return { type: 'WithholdPublication', basis: fields.basis, ...dated };
    case 'promise.made':
      return { type: 'MakePromise', promise: id('promise'), due: fields.due, text: 'Besked.', ...dated };
    case 'promise.kept':
      return { type: 'KeepPromise', promise: id('promise'), ...dated };
    case 'verdict.received':
      return { type: 'RecordVerdict', value: fields.value, ...dated };
    case 'input.closed':
      return { type: 'CloseInput', reason: fields.reason, stance: fields.stance, ...dated };
    case 'input.reopened':
      return { type: 'ReopenInput', reason: fields.reason, ...dated };
    default:
      return undefined;
  }
}

function receiptOf(fields: Fields, when: string): Said {
  const { kind, channel, addressee, sender, reachable, parts, parent, replyMode, flags } = fields;
  if (parent !== undefined) {
    const { data: letter } = inputReceived({ addressee: 'official', parts: 2 });
    const part = { parent: idOf(parent), letter, arrivedAt: time(when), reachable, kind, body: BOARD, unit: STREETS };
    return { type: 'ReceivePart', ...part, subject: 'Den ena frågan' };
  }
  const contact = reachable === true ? receipt.contact : { name: 'Gunvor Kvarnlid' };
  return {
    type: 'ReceiveInput',
    ...{ kind, channel, addressee, sender, parts, replyMode, flags, body: BOARD, unit: STREETS, text: receipt.text },
    ...(sender === 'anonymous' ? { tracking: reachable } : { contact }),
  };
}

function answerOf(fields: Fields, filled: ReadonlySet<string>, dated: { occurredAt: string }, names: Names): Said {
  const { stance, mode, by, covers, nextStep, corrects, carriedFrom, promise } = fields;
  const reasons = filled.has('reasons') ? answer.reasons : '';
  const contact = filled.has('contact') ? answer.contact : '';
  if (carriedFrom !== undefined) {
    return {
      type: 'CarryAnswer',
      ...{ from: idOf('another'), parts: 1, carriedFrom: idOf(carriedFrom), answeredAt: dated.occurredAt },
      ...{ stance, mode, by, covers: [1], nextStep, words: { reasons, contact } },
      ...(corrects !== undefined && { corrects: idOf(corrects) }),
    };
  }
  if (corrects !== undefined)
    return { type: 'CorrectAnswer', corrects: idOf(corrects, names), reasons, contact, ...dated };
  const keepsPromise = promise === undefined ? undefined : idOf(promise, names);
  return { type: 'AnswerInput', stance, mode, by, covers, nextStep, reasons, contact, keepsPromise, ...dated };
}

function retractionOf(fields: Fields, dated: { occurredAt: string }, names: Names): Said {
  const { answer: of, reason, carriedFrom } = fields;
  if (carriedFrom === undefined) return { type: 'RetractAnswer', answer: idOf(of, names), reason, ...dated };
  const which = { from: idOf('another'), carriedFrom: idOf(carriedFrom), answer: idOf(of) };
  return { type: 'CarryRetraction', ...which, retractedAt: dated.occurredAt, reason };
}

/** History that was imported, as the one command it is. */
export function importOf(happened: readonly Happening[]): Said {
  const [[when, , fields]] = happened as [Happening];
  const rows = happened.slice(1).flatMap(([at, name, said]): object[] => {
    const occurredAt = time(at);
    if (name === 'input.acknowledged') return [{ what: 'acknowledged', mode: said!.mode, occurredAt }];
    return name === 'activity.noted' ? [{ what: 'noted', activity: said!.activity, occurredAt }] : [];
  });
  const closed = happened.find(([, name]) => name === 'input.closed');
  return {
    type: 'ImportInput',
    ...FIELDS['input.received'],
    ...fields,
    ...{ body: BOARD, unit: STREETS, occurredAt: time(when), source: 'invented-log', externalKey: 'case-1', rows },
    ...(closed && { closedAt: time(closed[0]) }),
  };
}

/** The first promise replaced by the one that the story makes next. */
export function replacementOf([when, , fields]: Happening, [, , made]: Happening, names: Names): Said {
  const promise = idOf(fields!.promise, names);
  return { type: 'ReplacePromise', promise, due: made!.due, text: 'Nytt besked.', occurredAt: time(when) };
}
