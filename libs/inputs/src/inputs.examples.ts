import { bodyExample, EXAMPLE } from '@gensvar/identity';
import * as commands from './input.commands';

/** Invented request bodies, for OpenAPI: they are valid, and apps/api/src/openapi.spec.ts sees to it. */
const receipt = {
  kind: 'comment',
  channel: 'email',
  sender: 'named',
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se' },
  subject: 'Mörkt på gångvägen',
  text: 'Lamporna vid bron har varit släckta i tre veckor.',
} as const;

const answer = {
  stance: 'remedied',
  mode: 'message',
  reasons: 'Lamporna byttes i går.',
  nextStep: 'none',
  contact: 'Kontaktcenter, 0900-000 00',
} as const;

export const INPUT_EXAMPLES = [
  bodyExample(commands.ReceiveInputBody, receipt),
  bodyExample(commands.ReceiveAndAnswerInputBody, {
    receipt: { ...receipt, channel: 'phone' },
    answer: { ...answer, mode: 'oral' },
  }),
  bodyExample(commands.AcknowledgeInputBody, { mode: 'message' }),
  bodyExample(commands.AssignInputBody, { unit: EXAMPLE.unit, officer: EXAMPLE.person }),
  bodyExample(commands.NoteActivityBody, { activity: 'siteVisit', note: 'Två av fem lampor är trasiga.' }),
  bodyExample(commands.AnswerInputBody, answer),
  bodyExample(commands.MakePromiseBody, { due: EXAMPLE.day, text: 'Vi byter lamporna före helgen.' }),
  bodyExample(commands.KeepPromiseBody, { promise: EXAMPLE.other, text: 'Lamporna är bytta.' }),
  bodyExample(commands.CloseInputBody, { reason: 'answered' }),
];

export const INPUT_ANSWER_EXAMPLES = [
  bodyExample(commands.DraftAnswerBody, {
    stance: 'remedied',
    approvalBy: 'approver',
    reasons: 'Lamporna byttes i går.',
  }),
  bodyExample(commands.ApproveAnswerBody, { draft: EXAMPLE.other }),
  bodyExample(commands.CorrectAnswerBody, {
    corrects: EXAMPLE.event,
    reasons: 'Lamporna byttes i dag, inte i går.',
    contact: 'Kontaktcenter, 0900-000 00',
    correctionNote: 'Dagen var fel.',
  }),
  bodyExample(commands.RetractAnswerBody, { answer: EXAMPLE.event, reason: 'wrongRecipient' }),
  bodyExample(commands.RecordDeliveryBody, { of: EXAMPLE.event, mode: 'message' }),
  bodyExample(commands.RecordFailedDeliveryBody, { of: EXAMPLE.event, reason: 'unknownRecipient' }),
  bodyExample(commands.PublishAnswerBody, { of: EXAMPLE.event }),
  bodyExample(commands.WithholdPublicationBody, { of: EXAMPLE.event, basis: 'OSL 21:3' }),
  bodyExample(commands.ReplacePromiseBody, {
    promise: EXAMPLE.other,
    due: '2026-04-01',
    text: 'Vi byter lamporna i mars.',
    reason: 'Lamporna är försenade.',
  }),
  bodyExample(commands.RecordVerdictBody, { value: 'satisfied', answer: EXAMPLE.event }),
  bodyExample(commands.ReopenInputBody, { reason: 'newFacts' }),
  bodyExample(commands.ReportInputBody, { body: EXAMPLE.body, meeting: EXAMPLE.day }),
];

export const INPUT_REGISTRY_EXAMPLES = [
  bodyExample(commands.RegisterInputBody, { way: 'registered', number: 'TN 2026/118' }),
  bodyExample(commands.ClassifyInputBody, { kind: 'faultReport' }),
  bodyExample(commands.CorrectReceivedDateBody, { to: '2026-02-27', reason: 'Poststämpeln säger det.' }),
  bodyExample(commands.NoteFollowUpBody, { follows: EXAMPLE.other }),
  bodyExample(commands.AskClarificationBody, {
    text: 'Vilken av broarna menar du?',
    mode: 'message',
    replyBy: EXAMPLE.day,
  }),
  bodyExample(commands.RecordClarificationBody, { question: EXAMPLE.other, text: 'Den vid apoteket.' }),
  bodyExample(commands.GiveNoticeBody, {
    expectedBy: EXAMPLE.day,
    reason: 'Vi väntar på lampor.',
    mode: 'message',
  }),
  bodyExample(commands.RecordReminderBody, { channel: 'phone', text: 'Har ni hunnit se på det?' }),
  bodyExample(commands.NoteContactArrangementBody, {
    officer: EXAMPLE.person,
    door: 'email',
    until: '2026-09-01',
    decidedBy: EXAMPLE.other,
    reason: 'Samma fråga har kommit fyrtio gånger.',
  }),
  bodyExample(commands.WithdrawInputBody, { by: 'sender', reason: 'Det har löst sig.' }),
  bodyExample(commands.SetInputAsideBody, { reason: 'spam' }),
  bodyExample(commands.MarkUnreachableBody, { reason: 'letterReturned' }),
];

export const INPUT_ROUTING_EXAMPLES = [
  bodyExample(commands.ForwardInputBody, { toBody: EXAMPLE.body, misdirected: true }),
  bodyExample(commands.ReferInputBody, {
    authority: 'Trafikverket',
    senderTold: true,
    misdirected: true,
    passedOn: false,
  }),
  bodyExample(commands.DivertInputBody, { regime: 'recordsRequest', senderTold: true }),
  bodyExample(commands.DeliverInputBody, { seat: EXAMPLE.person }),
  bodyExample(commands.MergeInputBody, { into: EXAMPLE.other, reason: 'Båda gäller lamporna vid bron.' }),
  bodyExample(commands.UnmergeInputBody, { reason: 'Det är två broar.' }),
  bodyExample(commands.SplitInputBody, {
    parts: [{ subject: 'Lamporna vid bron' }, { subject: 'Hål i asfalten', kind: 'faultReport', unit: EXAMPLE.unit }],
  }),
];
