import { recorded, testContext } from '@gensvar/kernel/testing';
import { answerGiven, inputReceived } from '../../testing';
import {
  AnswerPublished,
  AnswerRetracted,
  DeliveryFailed,
  DeliveryMade,
  InputClosed,
  InputReferred,
  InputReopened,
  PublicationWithheld,
  VerdictReceived,
  type InputEvent,
} from '../input.events';
import { evolveRegister } from './register.fold';
import type { RegisterRow } from './register.view';

const id = (revision: number) => `00000000-0000-4000-a000-${String(revision).padStart(12, '0')}`;
const sender = testContext().id;
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;

/** The row after a receipt on the second of March and what came after it. */
function rowOf(...events: readonly InputEvent[]): RegisterRow {
  const history = [inputReceived({ parts: 2 }, at(2)), ...events];
  return history.reduce<RegisterRow | undefined>(
    (row, event, revision) => evolveRegister(row, recorded(event, revision, testContext({ now: at(20) }))),
    undefined,
  )!;
}

const both = answerGiven({ covers: [1, 2] }, at(4));
const made = (of: string, day: number) => DeliveryMade.of({ of, recipient: sender, mode: 'letter' }, at(day));
const failed = (of: string, day: number) => DeliveryFailed.of({ of, recipient: sender, reason: 'returned' }, at(day));
const answered = (day: number) => ({ state: 'answered', unanswered: [], answeredAt: at(day) });
const open = (...unanswered: number[]) => ({ state: 'open', unanswered, answeredAt: null });

describe('“answered” in the register, derived from answers and deliveries', () => {
  it.each<[string, readonly InputEvent[], object]>([
    ['nothing yet', [], { state: 'open', unanswered: [1, 2] }],
    ['one answer to all', [both], { ...answered(4), stance: 'remedied' }],
    ['one part of two', [answerGiven({ covers: [2] }, at(4))], open(1)],
    [
      'part by part, dated by the piece that completes it, in whatever order they are recorded',
      [answerGiven({ covers: [2] }, at(9)), answerGiven({ covers: [1] }, at(5))],
      answered(9),
    ],
    [
      'a referral that the sender was told of covers its parts',
      [
        InputReferred.of(
          { authority: 'Trafikverket', senderTold: true, misdirected: true, covers: [1], passedOn: false },
          at(3),
        ),
        answerGiven({ covers: [2] }, at(4)),
      ],
      answered(4),
    ],
    [
      'an elected representative’s own reply is not the authority’s',
      [answerGiven({ ...both.data, by: 'electedRepresentative' }, at(4))],
      { ...open(1, 2), stance: null },
    ],
    [
      'retracted',
      [both, AnswerRetracted.of({ answer: id(1), reason: 'notAnAnswer' }, at(6))],
      { ...open(1, 2), stance: null },
    ],
    [
      'corrected: the first day counts',
      [both, answerGiven({ ...both.data, corrects: id(1), stance: 'declined' }, at(8))],
      { ...answered(4), stance: 'declined' },
    ],
    [
      'the first retracted, its correction stands by itself',
      [
        both,
        answerGiven({ ...both.data, corrects: id(1) }, at(8)),
        AnswerRetracted.of({ answer: id(1), reason: 'mistaken' }, at(9)),
      ],
      answered(8),
    ],
    ['delivered', [both, made(id(1), 5)], answered(4)],
    ['come back', [both, made(id(1), 4), failed(id(1), 6)], open(1, 2)],
    ['delivered another way: that day counts', [both, failed(id(1), 6), made(id(1), 9)], answered(9)],
  ])('%s', (_what, events, expected) => expect(rowOf(...events)).toMatchObject(expected));

  it('stands above it all when it is closed, and is derived again when it is reopened', () => {
    const closed = InputClosed.of({ reason: 'answered' }, at(10));
    const reopened = InputReopened.of({ reason: 'mistaken' }, at(11));
    expect(rowOf(both, closed)).toMatchObject({ state: 'closed', closedAt: at(10) });
    expect(rowOf(both, closed, reopened)).toMatchObject({ ...answered(4), closedAt: null });
    expect(rowOf(closed, reopened)).toMatchObject({ state: 'open', unanswered: [1, 2] });
  });

  it('shows the sender’s word and the publication beside it, which change nothing of it', () => {
    const verdict = VerdictReceived.of({ value: 'notAnswered' }, at(7));
    const withheld = PublicationWithheld.of({ of: id(1), basis: 'OSL 21:3', role: 'officer' }, at(8));
    const published = AnswerPublished.of({ of: id(1) }, at(9));
    expect(rowOf(both, verdict)).toMatchObject({ ...answered(4), verdict: 'notAnswered' });
    expect(rowOf(both, withheld)).toMatchObject({ ...answered(4), publication: 'withheld' });
    expect(rowOf(both, withheld, published)).toMatchObject({ ...answered(4), publication: 'published' });
  });
});
