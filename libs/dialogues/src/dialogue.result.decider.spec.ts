import { given } from '@gensvar/kernel/testing';
import { COMMITTEE, considered, untilClosed } from '../testing';
import type { DialogueCommand } from './dialogue.commands';
import { dialogueDecider } from './dialogue.decider';
import {
  DialogueResultRecorded,
  EvaluationRecorded,
  FeedbackGiven,
  PublicationWithheld,
  ResultPublished,
  type DialogueEvent,
} from './dialogue.events';

const yesterday = '2026-03-01T09:00:00.000Z';
const result = DialogueResultRecorded.of({ result: 'Vid apoteket.' });
const recorded = () => [...untilClosed(), result];

/** A command, and the event it makes of a dialogue whose result is recorded, now or at a time. */
const CASES: readonly [DialogueCommand, (at?: string) => DialogueEvent][] = [
  [
    { type: 'RecordResult', result: 'Vid apoteket.' },
    (at) => DialogueResultRecorded.of({ result: 'Vid apoteket.' }, at),
  ],
  [
    { type: 'GiveFeedback', audience: 'participants', reached: 27, text: 'Tack!' },
    (at) => FeedbackGiven.of({ audience: 'participants', reached: 27, text: 'Tack!' }, at),
  ],
  [
    { type: 'PublishResult', address: 'https://bjorkasa.example.se/bron' },
    (at) => ResultPublished.of({ address: 'https://bjorkasa.example.se/bron' }, at),
  ],
  [
    { type: 'WithholdPublication', basis: 'personalData', reason: 'Pekar ut enskilda.' },
    (at) => PublicationWithheld.of({ basis: 'personalData', role: 'officer', reason: 'Pekar ut enskilda.' }, at),
  ],
  [
    { type: 'RecordEvaluation', method: 'Nådde äldre.', lessons: 'Bjud in skolorna.' },
    (at) => EvaluationRecorded.of({ body: COMMITTEE, method: 'Nådde äldre.', lessons: 'Bjud in skolorna.' }, at),
  ],
];

describe.each(CASES)('$type', (command, event) => {
  it('happens', () =>
    given(dialogueDecider, ...recorded())
      .when(command)
      .then(event()));

  it('said twice for the same time: once', () =>
    given(dialogueDecider, ...recorded(), event(yesterday))
      .when({ ...command, occurredAt: yesterday })
      .then());

  it('is refused before the dialogue was opened', () => {
    given(dialogueDecider, considered()).when(command).refused('dialogues.not-opened');
    given(dialogueDecider).when(command).refused('dialogues.unknown');
  });
});

describe('the result', () => {
  it('is recorded before it is published or withheld', () => {
    given(dialogueDecider, ...untilClosed())
      .when({ type: 'PublishResult', address: 'https://bjorkasa.example.se/bron' })
      .refused('dialogues.no-result');
    given(dialogueDecider, ...untilClosed())
      .when({ type: 'WithholdPublication', basis: 'secrecy' })
      .refused('dialogues.no-result');
  });

  it('is given back to one audience and then to another', () =>
    given(dialogueDecider, ...recorded(), FeedbackGiven.of({ audience: 'participants', text: 'Tack!' }, yesterday))
      .when({ type: 'GiveFeedback', audience: 'everyone', text: 'Så blev det.', occurredAt: yesterday })
      .then(FeedbackGiven.of({ audience: 'everyone', text: 'Så blev det.' }, yesterday)));

  it('is evaluated with something said', () =>
    given(dialogueDecider, ...recorded())
      .when({ type: 'RecordEvaluation' })
      .refused('dialogues.empty-evaluation'));
});
