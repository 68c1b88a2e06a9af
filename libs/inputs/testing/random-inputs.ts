import { dated, dayAhead, maybe, nth, referTo, saying, timeAgo, type Lookup, type Said } from '@gensvar/kernel/testing';
import fc from 'fast-check';
import type { ChannelCommand } from '../src/channel/channel.commands';
import type { InputCommand } from '../src/input.commands';
import type { Input } from '../src/input.state';
import {
  ANSWERED_BY,
  APPROVING_ROLES,
  CHANNELS,
  CLOSE_REASONS,
  DELIVERY_FAILURES,
  INPUT_KINDS,
  MODES,
  NEXT_STEPS,
  REGIMES,
  REGISTRATION_WAYS,
  REOPEN_REASONS,
  RETRACTION_REASONS,
  SET_ASIDE_REASONS,
  STANCES,
  UNREACHABLE_REASONS,
  VERDICTS,
  WITHDRAWN_BY,
} from '../src/input.words';
import { inputReceived } from './examples';

/** Words that stand in sealed fields alone: none of them may be found in clear anywhere. */
export const SEALED_MARK = 'Qzxvkjw';
const words = fc.constantFrom('Qzxvkjwlampan är släckt', 'Qzxvkjwbron saknar räcke', 'Qzxvkjwbänken är borta');
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const covers = fc.option(fc.subarray([1, 2, 3], { minLength: 1 }), { nil: undefined, freq: 3 });
/** Of the kinds that are handled here; the two that are only diverted come seldom. */
const kind = fc.oneof(
  { weight: 12, arbitrary: one(INPUT_KINDS.slice(0, -2)) },
  { weight: 1, arbitrary: one(INPUT_KINDS) },
);
/** `$unit:n` is a unit of `$body:n`, and `$ownUnit` one of the body that has the input. */
const place = fc.nat(2).chain((n) => one([{ body: `$body:${n}` }, { body: `$body:${n}`, unit: `$unit:${n}` }]));
const toPlace = place.map(({ body, ...unit }) => ({ toBody: body, toUnit: 'unit' in unit ? unit.unit : undefined }));

const sender = one([
  { sender: 'named', contact: { name: 'Qzxvkjwgunvor Kvarnlid', email: 'qzxvkjwgunvor@example.se' } },
  { sender: 'named', contact: { name: 'Qzxvkjwgunvor', agreedWay: 'Qzxvkjwombudet', protectedIdentity: true } },
  { sender: 'organisation', contact: { name: 'Qzxvkjwbyalaget', address: 'Qzxvkjwgatan 2' }, tracking: true },
  { sender: 'anonymous' },
  { sender: 'anonymous', tracking: true, replyMode: 'onScreen' },
]);

const receipt = fc
  .tuple(
    sender,
    place,
    fc.record({
      kind,
      channel: one(CHANNELS),
      addressee: maybe(one(['official', 'electedRepresentative', 'body', 'unknown'])),
      subject: maybe(words),
      text: words,
      place: maybe(fc.constant('Qzxvkjwtorget')),
      parts: one([1, 1, 1, 2, 3]),
      flags: one([undefined, undefined, undefined, ['secret'], ['abusive']]),
      dialogue: fc.option(referTo('dialogue?', 3), { nil: undefined, freq: 3 }),
      follows: fc.option(referTo('input?', 5), { nil: undefined, freq: 5 }),
      occurredAt: maybe(timeAgo(900)),
      lateReason: dated.lateReason,
    }),
  )
  .map(([from, at, rest]) => ({ ...from, ...at, ...rest }));

const promise = fc.record({ due: dayAhead, text: words });
const answer = fc.record({
  ...dated,
  stance: one(STANCES),
  mode: one(MODES),
  by: fc.option(one(ANSWERED_BY), { nil: undefined, freq: 2 }),
  covers,
  reasons: words,
  text: maybe(words),
  nextStep: one(NEXT_STEPS),
  nextStepText: maybe(words),
  contact: fc.constant('Qzxvkjwhandläggaren'),
  promise: fc.option(promise, { nil: undefined, freq: 3 }),
  keepsPromise: fc.option(referTo('promise?', 3), { nil: undefined, freq: 3 }),
  draft: fc.option(referTo('draft?', 3), { nil: undefined, freq: 3 }),
});
const carriedWords = fc.record({ reasons: words, contact: fc.constant('Qzxvkjwhandläggaren') });

/** Every command on an input, valid often enough. References: `inputLookup`, and those that `place` and `receipt` name. */
export const RANDOM_INPUT_COMMANDS: Readonly<Record<InputCommand['type'], fc.Arbitrary<Said>>> = {
  ReceiveInput: receipt.map((fields) => ({ type: 'ReceiveInput', ...fields })),
  ReceiveAndAnswerInput: saying('ReceiveAndAnswerInput', { receipt, answer }),
  ImportInput: fc
    .tuple(
      place,
      fc.record({
        ...{ kind, channel: one(CHANNELS), sender: one(['named', 'anonymous']), reachable: fc.boolean() },
        ...{ officer: maybe(referTo('person?', 3)), occurredAt: timeAgo(900), closedAt: maybe(timeAgo(400)) },
        ...{ source: fc.constant('invented-log'), externalKey: one(['case-1', 'case-2', 'case-3', 'case-4']) },
        rows: fc.array(
          fc.oneof(
            fc.record({ what: fc.constant('acknowledged'), mode: one(MODES), occurredAt: timeAgo(900) }),
            fc.record({
              what: fc.constant('noted'),
              activity: one(['siteVisit', 'phoneCall']),
              occurredAt: timeAgo(900),
            }),
          ),
          { maxLength: 4 },
        ),
      }),
    )
    .map(([at, rest]) => ({ type: 'ImportInput', ...at, ...rest })),
  RegisterInput: saying('RegisterInput', {
    ...dated,
    ...{ way: one(REGISTRATION_WAYS), number: maybe(one(['TN 2026/118', 'TN 2026/119'])) },
  }),
  NoteFollowUp: saying('NoteFollowUp', { ...dated, follows: referTo('input', 5) }),
  ClassifyInput: saying('ClassifyInput', { ...dated, kind }),
  CorrectReceivedDate: saying('CorrectReceivedDate', {
    ...dated,
    ...{ to: fc.oneof(referTo('agoDay', 1_200), referTo('sinceDay', 400)), reason: words },
  }),
  AcknowledgeInput: saying('AcknowledgeInput', { ...dated, mode: one(MODES) }),
  AssignInput: saying('AssignInput', {
    ...dated,
    ...{ unit: maybe(fc.oneof(referTo('ownUnit', 1), referTo('unit', 2))), officer: maybe(referTo('person?', 3)) },
  }),
  NoteActivity: saying('NoteActivity', { ...dated, activity: one(['siteVisit', 'phoneCall']), note: maybe(words) }),
  AskClarification: saying('AskClarification', {
    ...dated,
    ...{ text: words, mode: one(MODES), replyBy: maybe(dayAhead), question: maybe(referTo('id?', 3)) },
  }),
  RecordClarification: saying('RecordClarification', {
    ...dated,
    question: referTo('question', 3),
    text: maybe(words),
  }),
  GiveNotice: saying('GiveNotice', { ...dated, expectedBy: dayAhead, reason: words, mode: one(MODES) }),
  RecordReminder: saying('RecordReminder', { ...dated, channel: maybe(one(CHANNELS)), text: maybe(words) }),
  NoteContactArrangement: saying('NoteContactArrangement', {
    ...dated,
    ...{ officer: referTo('person', 3), door: one(CHANNELS), until: dayAhead, decidedBy: referTo('person', 3) },
    reason: words,
  }),
  ForwardInput: fc
    .tuple(toPlace, saying('ForwardInput', { ...dated, ...{ misdirected: fc.boolean(), reason: maybe(words) } }))
    .map(([to, said]) => ({ ...said, ...to, secrecyTested: true })),
  ReferInput: saying('ReferInput', {
    ...dated,
    ...{ authority: fc.constant('Trafikverket'), senderTold: fc.boolean(), misdirected: fc.boolean(), covers },
    ...{ passedOn: fc.boolean(), secrecyTested: one([true, undefined]), text: maybe(words) },
  }),
  DivertInput: fc
    .tuple(
      one([{}, { toBody: '$body:1' }]),
      saying('DivertInput', { ...dated, regime: one(REGIMES), senderTold: fc.boolean() }),
    )
    .map(([to, said]) => ({ ...said, ...to, secrecyTested: true })),
  DeliverInput: saying('DeliverInput', { ...dated, seat: referTo('person', 3) }),
  MergeInput: saying('MergeInput', { ...dated, into: referTo('input', 5), reason: maybe(words) }),
  UnmergeInput: saying('UnmergeInput', { ...dated, reason: words }),
  SplitInput: saying('SplitInput', {
    ...dated,
    parts: fc.array(
      fc
        .tuple(one([{}, { body: '$body:1' }]), fc.record({ kind: maybe(kind), subject: words, text: maybe(words) }))
        .map(([at, rest]) => ({ ...at, ...rest })),
      { minLength: 2, maxLength: 3 },
    ),
    secrecyTested: fc.constant(true),
  }),
  ReceivePart: saying('ReceivePart', {
    ...{ parent: referTo('input', 5), letter: fc.constant(inputReceived({ parts: 2 }).data), arrivedAt: timeAgo(900) },
    ...{ reachable: fc.boolean(), kind, body: fc.constant('$body:0'), subject: maybe(words), text: maybe(words) },
  }),
  WithdrawInput: saying('WithdrawInput', { ...dated, by: one(WITHDRAWN_BY), reason: maybe(words) }),
  SetInputAside: saying('SetInputAside', {
    ...dated,
    ...{ reason: one(SET_ASIDE_REASONS), doubles: maybe(referTo('input?', 5)), note: maybe(words) },
  }),
  MarkUnreachable: saying('MarkUnreachable', { ...dated, reason: one(UNREACHABLE_REASONS), note: maybe(words) }),
  DraftAnswer: saying('DraftAnswer', {
    ...dated,
    ...{
      draft: maybe(referTo('id?', 3)),
      covers,
      stance: maybe(one(STANCES)),
      approvalBy: maybe(one(APPROVING_ROLES)),
    },
    ...{ reasons: maybe(words), text: maybe(words), note: maybe(words) },
  }),
  ApproveAnswer: saying('ApproveAnswer', { ...dated, draft: maybe(referTo('draft?', 3)), note: maybe(words) }),
  AnswerInput: answer.map((fields) => ({ type: 'AnswerInput', ...fields })),
  CorrectAnswer: saying('CorrectAnswer', {
    ...dated,
    ...{ corrects: referTo('answer', 3), stance: maybe(one(STANCES)), mode: maybe(one(MODES)), reasons: words },
    ...{ contact: fc.constant('Qzxvkjwhandläggaren'), correctionNote: maybe(words), nextStep: maybe(one(NEXT_STEPS)) },
  }),
  RetractAnswer: saying('RetractAnswer', {
    ...dated,
    ...{ answer: maybe(referTo('answer?', 3)), reason: one(RETRACTION_REASONS), note: maybe(words) },
  }),
  MakePromise: saying('MakePromise', {
    ...dated,
    ...{ due: dayAhead, text: words, answer: maybe(referTo('answer?', 3)), promise: maybe(referTo('id?', 3)) },
  }),
  KeepPromise: saying('KeepPromise', { ...dated, promise: referTo('promise', 3), text: maybe(words) }),
  ReplacePromise: saying('ReplacePromise', {
    ...dated,
    ...{ promise: referTo('promise', 3), due: dayAhead, text: words, reason: maybe(words) },
  }),
  RecordDelivery: saying('RecordDelivery', {
    ...dated,
    ...{ of: maybe(referTo('sent?', 5)), recipient: maybe(referTo('person?', 1)), mode: one(MODES) },
  }),
  RecordFailedDelivery: saying('RecordFailedDelivery', {
    ...dated,
    ...{ of: maybe(referTo('sent?', 5)), reason: one(DELIVERY_FAILURES), note: maybe(words) },
  }),
  PublishAnswer: saying('PublishAnswer', { ...dated, of: maybe(referTo('answer?', 3)), text: maybe(words) }),
  WithholdPublication: saying('WithholdPublication', {
    ...dated,
    ...{ of: maybe(referTo('answer?', 3)), basis: fc.constant('OSL 21:3'), reasons: maybe(words) },
  }),
  RecordVerdict: saying('RecordVerdict', {
    ...dated,
    ...{ value: one(VERDICTS), answer: maybe(referTo('answer?', 3)), text: maybe(words) },
  }),
  CloseInput: saying('CloseInput', {
    ...dated,
    ...{ reason: one(CLOSE_REASONS), stance: maybe(one(STANCES)), reasons: maybe(words) },
  }),
  ReopenInput: saying('ReopenInput', { ...dated, reason: one(REOPEN_REASONS), note: maybe(words) }),
  ReportInput: saying('ReportInput', {
    ...dated,
    ...{ body: maybe(referTo('body?', 2)), meeting: maybe(referTo('agoDay?', 200)), note: maybe(words) },
  }),
  CarryAnswer: saying('CarryAnswer', {
    ...{
      from: one(['$input:1', '$input:2']),
      parts: one([1, 2]),
      carriedFrom: referTo('id', 1),
      answeredAt: referTo('since', 999),
    },
    ...{ corrects: maybe(referTo('id?', 3)), stance: one(STANCES), mode: one(MODES), by: one(ANSWERED_BY) },
    ...{ covers: fc.subarray([1, 2], { minLength: 1 }), nextStep: one(NEXT_STEPS), words: carriedWords },
  }),
  CarryDelivery: saying('CarryDelivery', { carriedFrom: referTo('id', 1) }),
  CarryRetraction: saying('CarryRetraction', {
    ...{ from: one(['$input:1', '$input:2']), carriedFrom: referTo('id', 7), answer: referTo('id', 1) },
    ...{ retractedAt: referTo('since', 999), reason: one(RETRACTION_REASONS), note: maybe(words) },
  }),
};

const ENDINGS: ReadonlySet<string> = new Set<InputCommand['type']>([
  ...(['WithdrawInput', 'DivertInput', 'SplitInput', 'SetInputAside', 'CloseInput', 'MarkUnreachable'] as const),
]);

/** Any command of these types; what ends handling comes seldom, or most of a life would be refused. */
export function anyOf(types: readonly InputCommand['type'][]): fc.Arbitrary<Said> {
  return fc.oneof(
    ...types.map((type) => ({ weight: ENDINGS.has(type) ? 1 : 5, arbitrary: RANDOM_INPUT_COMMANDS[type] })),
  );
}

/** Types that seldom meet where every type comes as often. */
export const INPUT_THEMES: readonly (readonly InputCommand['type'][])[] = [
  ['MergeInput', 'UnmergeInput', 'CarryAnswer', 'CarryDelivery', 'CarryRetraction', 'AnswerInput'],
  ['DraftAnswer', 'ApproveAnswer', 'AnswerInput', 'CloseInput', 'ReopenInput', 'NoteActivity'],
  ['AnswerInput', 'CorrectAnswer', 'RetractAnswer', 'RecordDelivery', 'RecordFailedDelivery', 'PublishAnswer'],
  ['AskClarification', 'RecordClarification', 'MakePromise', 'KeepPromise', 'ReplacePromise', 'AnswerInput'],
];

/** Every command on a channel; `address` is published, and stands sealed all the same. */
export const RANDOM_CHANNEL_COMMANDS: Readonly<Record<ChannelCommand['type'], fc.Arbitrary<Said>>> = {
  OpenChannel: saying('OpenChannel', {
    ...dated,
    ...{ body: referTo('body', 2), way: one(['web', 'email']), addressee: one(['official', 'electedRepresentative']) },
    ...{ kinds: fc.subarray(['comment', 'complaint', 'enquiry'], { minLength: 1 }), address: words },
  }),
  CloseChannel: saying('CloseChannel', { ...dated, kinds: maybe(fc.subarray(['comment', 'complaint', 'enquiry'])) }),
  PublishChannelHandling: saying('PublishChannelHandling', {
    ...dated,
    ...{ purpose: one(['Bli bättre.', 'Lyssna.']), degreeOfInfluence: one(['consult', 'dialogue']) },
    handling: fc.constant('Varje synpunkt läses.'),
  }),
};

/** What an input itself has to name; of what is around it, the caller knows. */
export function inputLookup(state: Input): Lookup {
  return (kind, number) => {
    if (state.status === 'unreceived') return undefined;
    switch (kind) {
      case 'answer':
        return nth(state.answers, number)?.event;
      case 'promise':
        return nth(state.promises, number)?.promise;
      case 'question':
        return nth(state.questions, number)?.question;
      case 'draft':
        return nth(state.drafts, number)?.draft;
      case 'sent':
        return nth(state.sent, number)?.event;
      default:
        return undefined;
    }
  };
}

/** Said without a time and an id of its own, these happened once more (the decider says so where it decides them). */
export function inputSaysAnew({ type, occurredAt, question, draft }: Said): boolean {
  switch (type) {
    case 'NoteActivity':
    case 'RecordReminder':
    case 'RecordVerdict':
      return occurredAt === undefined;
    case 'AskClarification':
      return occurredAt === undefined && question === undefined;
    case 'DraftAnswer':
      return draft === undefined;
    default:
      return false;
  }
}
