import { declareFacts, type FieldType } from '@gensvar/policy';
import { INPUT_FACT_WORDS } from './input.fact-words';
import {
  ADDRESSEES,
  ANSWERED_BY,
  INPUT_KINDS,
  MODES,
  REGIMES,
  REGISTERS,
  REGISTRATION_WAYS,
  SENDERS,
  SET_ASIDE_REASONS,
  STANCES,
  WITHDRAWN_BY,
} from './input.words';

const text: FieldType = { type: 'text' };
const id: FieldType = { type: 'id' };
const day: FieldType = { type: 'day' };
const integer: FieldType = { type: 'integer' };
const yesNo: FieldType = { type: 'boolean' };
const list: FieldType = { type: 'list' };
const sealed: FieldType = { type: 'sealed' };
const choice = (...values: string[]): FieldType => ({ type: 'choice', values });

const mode = choice(...MODES);
const stance = choice(...STANCES);
const input = ['input'] as const;

/**
 * Facts of an input that policies may name (policy-packs.md, "Facts of an input"): also those that no event yields yet.
 * Ids of what a fact refers to (`answer`, `of`, `corrects`) are ids of the events behind those facts.
 */
export const inputFacts = declareFacts({
  module: 'inputs',
  kinds: INPUT_KINDS,
  words: INPUT_FACT_WORDS,
  subjects: {
    input: {
      opens: 'input.received',
      fields: {
        kind: [
          { fact: 'input.received', field: 'kind' },
          { fact: 'input.classified', field: 'kind' },
        ],
        unit: [
          { fact: 'input.received', field: 'unit' },
          { fact: 'input.assigned', field: 'unit' },
          { fact: 'input.forwarded', field: 'toUnit', clears: true },
        ],
        body: [
          { fact: 'input.received', field: 'body' },
          { fact: 'input.forwarded', field: 'toBody' },
        ],
        channel: [{ fact: 'input.received', field: 'channel' }],
        dialogue: [{ fact: 'input.received', field: 'dialogue' }],
        reachable: [
          { fact: 'input.received', field: 'reachable' },
          { fact: 'input.unreachable', value: false },
        ],
      },
    },
  },
  facts: {
    'input.received': {
      what: 'It reached any of the organisation’s doors; that local day is day 0.',
      subjects: ['input', 'dialogue'],
      fields: {
        kind: choice(...INPUT_KINDS),
        channel: text,
        addressee: choice(...ADDRESSEES),
        body: id,
        unit: id,
        sender: choice(...SENDERS),
        reachable: yesNo,
        replyMode: text,
        language: text,
        dialogue: id,
        parent: id,
        parts: integer,
        handling: id,
        flags: list,
      },
    },
    'input.registered': {
      what: 'It was registered, or kept in order, or judged to be of minor importance (OSL 5:1).',
      subjects: input,
      fields: { way: choice(...REGISTRATION_WAYS), number: text, register: choice(...REGISTERS) },
    },
    'input.acknowledged': {
      what: 'The sender was told that it arrived.',
      subjects: input,
      fields: { mode, number: text },
    },
    'input.classified': {
      what: 'Its kind was set or changed.',
      subjects: input,
      fields: { kind: choice(...INPUT_KINDS), was: choice(...INPUT_KINDS) },
    },
    'receiptCode.given': {
      what: 'The sender got a secret code, by which they follow it without saying who they are.',
      subjects: input,
      fields: {},
    },
    'followUp.noted': {
      what: 'It follows an older input: the sender writes back. It is an input of its own, with its own duties.',
      subjects: input,
      fields: { follows: id },
    },
    'input.assigned': {
      what: 'A unit or an officer got it to handle.',
      subjects: input,
      fields: { unit: id, officer: id },
    },
    'clarification.asked': {
      what: 'The sender was asked a question; with a text it stops the clock.',
      subjects: input,
      fields: { question: id, text: sealed },
    },
    'clarification.given': {
      what: 'The sender replied to the question it names.',
      subjects: input,
      fields: { question: id, text: sealed },
    },
    'notice.given': {
      what: 'The sender was told what happens and when an answer can be expected (besked).',
      subjects: input,
      fields: { expectedBy: day, reason: sealed },
    },
    'input.forwarded': {
      what: 'Another body or unit of the organisation took it over.',
      subjects: input,
      fields: { toBody: id, toUnit: id, misdirected: yesNo },
    },
    'input.referred': {
      what: 'The sender was referred to another authority.',
      subjects: input,
      fields: { authority: text, senderTold: yesNo, misdirected: yesNo, covers: list },
    },
    'input.diverted': {
      what: 'It was handed to another legal order, with its own clock.',
      subjects: input,
      fields: { regime: choice(...REGIMES), senderTold: yesNo },
    },
    'input.setAside': {
      what: 'It was set aside as no input at all; reversed by input.reopened.',
      subjects: input,
      exception: true,
      fields: { reason: choice(...SET_ASIDE_REASONS) },
    },
    'input.withdrawn': {
      what: 'The sender took it back.',
      subjects: input,
      fields: { by: choice(...WITHDRAWN_BY), reason: sealed },
    },
    'input.merged': { what: 'It is answered together with another.', subjects: input, fields: { into: id } },
    'input.unmerged': { what: 'It is answered by itself again.', subjects: input, fields: { into: id } },
    'input.split': {
      what: 'Its questions became inputs of their own, with its day.',
      subjects: input,
      fields: { into: list },
    },
    'input.delivered': {
      what: 'It was delivered to the elected representative’s seat.',
      subjects: input,
      fields: { seat: id },
    },
    'input.unreachable': { what: 'No way to the sender is left.', subjects: input, fields: { reason: text } },
    'input.receivedDateCorrected': {
      what: 'The day of receipt was wrong; every due date is reckoned anew.',
      subjects: input,
      exception: true,
      fields: { from: day, to: day, reason: sealed },
      corrects: { fact: 'input.received', to: 'to' },
    },
    'answer.given': {
      what: 'The authority’s answer was sent, shown or said. `by` says in whose name: an elected representative’s own reply is not the authority’s (case 15). `promise` names the promise it keeps.',
      subjects: ['input', 'dialogue'],
      fields: {
        stance,
        mode,
        by: choice(...ANSWERED_BY),
        covers: list,
        nextStep: text,
        reasons: sealed,
        contact: sealed,
        corrects: id,
        carriedFrom: id,
        promise: id,
      },
      carried: 'carriedFrom',
    },
    'answer.drafted': {
      what: 'An answer was put into words that are not given yet; it meets nothing.',
      subjects: input,
      fields: { draft: id, stance, covers: list, approvalBy: text },
    },
    'answer.approved': {
      what: 'Whoever had to approve a draft did, before it was given; it meets no duty to answer.',
      subjects: input,
      fields: { draft: id, role: text },
    },
    'drafts.weeded': {
      what: 'The words of drafts and internal notes are destroyed; that there were some stays.',
      subjects: input,
      fields: { events: list },
    },
    'answer.retracted': {
      what: 'The answer counts as never given.',
      subjects: input,
      fields: { answer: id, reason: text, carriedFrom: id },
      carried: 'carriedFrom',
    },
    'delivery.made': {
      what: 'What it names reached the recipient, or was handed over another way.',
      subjects: input,
      fields: { of: id, recipient: id },
    },
    'delivery.failed': {
      what: 'What it names came back, or could not be handed over.',
      subjects: input,
      fields: { of: id, recipient: id },
    },
    'answer.published': { what: 'The answer was made accessible to everyone.', subjects: input, fields: { of: id } },
    'publication.withheld': {
      what: 'It was decided not to publish, on a lawful basis.',
      subjects: ['input', 'dialogue'],
      fields: { of: id, basis: text, role: text },
    },
    'promise.made': {
      what: 'Something was promised by a day, in an answer.',
      subjects: input,
      fields: { promise: id, due: day, answer: id },
    },
    'promise.kept': { what: 'What was promised was done.', subjects: input, fields: { promise: id } },
    'promise.replaced': {
      what: 'A second promise was made in place of the first, which keeps its state.',
      subjects: input,
      fields: { promise: id, by: id },
    },
    'verdict.received': {
      what: 'The sender’s own word on the outcome; changes no state.',
      subjects: input,
      fields: { value: text },
    },
    'reminder.received': { what: 'The sender asked again; starts no clock.', subjects: input, fields: {} },
    'contactArrangement.noted': {
      what: 'One door and one officer for somebody who writes again and again; it changes no duty.',
      subjects: input,
      fields: { officer: id, until: day, decidedBy: id, door: text, reason: sealed },
    },
    'input.closed': { what: 'Handling ended.', subjects: input, fields: { reason: text, stance } },
    'input.reopened': {
      what: 'A closing or a setting aside was undone: the first dates live again.',
      subjects: input,
      fields: { reason: text },
    },
    'input.reported': {
      what: 'A committee was told of it.',
      subjects: input,
      fields: { body: id, meeting: day },
    },
    'activity.noted': {
      what: 'Something was done; imported rows keep their own name.',
      subjects: input,
      fields: { activity: text, group: text, resource: text },
    },
  },
});
