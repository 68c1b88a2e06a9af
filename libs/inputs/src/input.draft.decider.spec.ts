import { given, recordedBy, testContext, withSealed } from '@gensvar/kernel/testing';
import { answer, answerGiven, inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import { ActivityNoted, AnswerApproved, AnswerDrafted, DraftsWeeded, InputClosed, InputReopened } from './input.events';

const draft = testContext().newId();
const OTHER = '00000000-0000-4000-8000-0000000000f2';
const received = inputReceived();
const write = { type: 'DraftAnswer', reasons: 'Lamporna byts i veckan.' } as const;
const approve = { type: 'ApproveAnswer', note: 'Bra.' } as const;
const give = { ...answer, type: 'AnswerInput' } as const;
const drafted = AnswerDrafted.of({ draft, covers: [1], reasons: 'Lamporna byts i veckan.' });
const emil = { id: '00000000-0000-4000-8000-0000000000d1', role: 'officer' };
const toApprove = recordedBy(AnswerDrafted.of({ ...drafted.data, approvalBy: 'approver' }), emil);
const approved = AnswerApproved.of({ draft, role: 'approver', note: 'Bra.' });
const approver = { actor: { id: OTHER, role: 'approver' } };
const closed = InputClosed.of({ reason: 'noAnswerNeeded' });

describe('DraftAnswer', () => {
  it('drafts, for all parts or some, with or without an approval asked for', () => {
    given(inputDecider, received).when(write).then(drafted);
    given(inputDecider, received)
      .when({ ...write, approvalBy: 'approver', stance: 'accepted' })
      .then(AnswerDrafted.of({ ...toApprove.data, stance: 'accepted' }));
    given(inputDecider, inputReceived({ parts: 3 }))
      .when({ ...write, covers: [2] })
      .then(AnswerDrafted.of({ ...drafted.data, covers: [2] }));
  });

  it('said twice under its own id: once', () =>
    given(inputDecider, received, drafted)
      .when({ ...write, draft })
      .then());

  it('keeps the approval that an earlier wording of the same parts asks for', () =>
    given(inputDecider, received, toApprove)
      .when({ ...write, draft: OTHER })
      .then(AnswerDrafted.of({ ...toApprove.data, draft: OTHER })));

  it('refuses unknown parts, a stance that does not fit, a closed input, and a time before the receipt', () => {
    given(inputDecider, received)
      .when({ ...write, covers: [2] })
      .refused('inputs.unknown-part');
    given(inputDecider, inputReceived({ kind: 'complaint' }))
      .when({ ...write, stance: 'noted' })
      .refused('inputs.stance-noted');
    given(inputDecider, received, closed).when(write).refused('inputs.closed');
    given(inputDecider).when(write).refused('inputs.not-received');
    given(inputDecider, received)
      .when({ ...write, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
  });
});

describe('ApproveAnswer', () => {
  it('approves the newest draft, or the one named', () => {
    given(inputDecider, received, toApprove).when(approve, approver).then(approved);
    given(inputDecider, received, toApprove, AnswerDrafted.of({ draft: OTHER, covers: [1] }))
      .when({ ...approve, draft }, approver)
      .then(approved);
  });

  it('said twice: once', () => given(inputDecider, received, toApprove, approved).when(approve, approver).then());

  it('refuses another role than the draft asks for, and whoever drafted it', () => {
    given(inputDecider, received, toApprove)
      .when(approve, { actor: { id: OTHER, role: 'committeeSecretary' } })
      .refused('inputs.approval-by-other-role');
    given(inputDecider, received, drafted)
      .when(approve, { actor: { id: OTHER, role: 'officer' } })
      .refused('inputs.approval-by-other-role');
    given(inputDecider, received, toApprove)
      .when(approve, { actor: { id: emil.id, role: 'approver' } })
      .refused('inputs.own-draft');
  });

  it('refuses an unknown draft, and a closed input', () => {
    given(inputDecider, received).when(approve, approver).refused('inputs.unknown-draft');
    given(inputDecider, received, toApprove)
      .when({ ...approve, draft: OTHER }, approver)
      .refused('inputs.unknown-draft');
    given(inputDecider, received, toApprove, closed).when(approve, approver).refused('inputs.closed');
  });
});

describe('an answer that was drafted', () => {
  const given1 = answerGiven({ draft });

  it('is given, and names its draft', () => {
    given(inputDecider, received, drafted).when(give).then(given1);
    given(inputDecider, received, toApprove, approved).when(give).then(given1);
  });

  it('is refused before it is approved, whichever wording is given', () => {
    given(inputDecider, received, toApprove).when(give).refused('inputs.not-approved');
    given(inputDecider, received, drafted, AnswerDrafted.of({ ...toApprove.data, draft: OTHER }))
      .when({ ...give, draft })
      .refused('inputs.not-approved');
    given(inputDecider, received, toApprove, approved, AnswerDrafted.of({ ...toApprove.data, draft: OTHER }))
      .when(give)
      .refused('inputs.not-approved');
  });

  it('gives an approved wording also where a newer one waits', () =>
    given(inputDecider, received, toApprove, approved, AnswerDrafted.of({ ...toApprove.data, draft: OTHER }))
      .when({ ...give, draft })
      .then(given1));

  it('refuses a draft there is none of', () =>
    given(inputDecider, received)
      .when({ ...give, draft: OTHER })
      .refused('inputs.unknown-draft'));

  it('needs no approval of a draft of other parts, nor for an elected representative’s own reply', () => {
    const two = inputReceived({ parts: 2 });
    given(inputDecider, two, toApprove)
      .when({ ...give, covers: [2] })
      .then(answerGiven({ covers: [2] }));
    given(inputDecider, received, toApprove)
      .when({ ...give, by: 'electedRepresentative' })
      .then(answerGiven({ by: 'electedRepresentative' }));
  });
});

describe('drafts and internal notes at closing', () => {
  const close = { type: 'CloseInput', reason: 'noAnswerNeeded' } as const;
  const note = ActivityNoted.of({ activity: 'siteVisit' });
  const eventId = (revision: number) => `00000000-0000-4000-a000-${String(revision).padStart(12, '0')}`;

  it('are weeded with it: the tombstone names the events with draft words, and no other', () => {
    const words = [withSealed(note, '/note'), withSealed(drafted, '/reasons'), withSealed(approved, '/note')];
    given(inputDecider, received, ...words)
      .when(close)
      .then(closed, DraftsWeeded.of({ events: [eventId(1), eventId(2), eventId(3)] }));
    given(inputDecider, received, note, withSealed(approved, '/lateReason')).when(close).then(closed);
  });

  it('are weeded once: what comes after a reopening is weeded with the next closing', () => {
    const history = [received, withSealed(note, '/note'), closed, DraftsWeeded.of({ events: [eventId(1)] })];
    const reopened = InputReopened.of({ reason: 'mistaken' });
    given(inputDecider, ...history, reopened)
      .when(close)
      .then(closed);
    given(inputDecider, ...history, reopened, withSealed(drafted, '/text'))
      .when(close)
      .then(closed, DraftsWeeded.of({ events: [eventId(5)] }));
  });

  it('are no wording any more: after a reopening an answer is drafted and approved anew', () => {
    const history = [received, toApprove, closed, DraftsWeeded.of({ events: [eventId(1)] })];
    const reopened = InputReopened.of({ reason: 'mistaken' });
    given(inputDecider, ...history, reopened)
      .when(approve, approver)
      .refused('inputs.unknown-draft');
    given(inputDecider, ...history, reopened)
      .when(give)
      .refused('inputs.not-approved');
    given(inputDecider, ...history, reopened)
      .when({ ...write, draft: OTHER })
      .then(AnswerDrafted.of({ ...toApprove.data, draft: OTHER }));
  });

  it('a note is refused on a closed input; that something was done is not', () => {
    const noteAfter = { type: 'NoteActivity', activity: 'siteVisit', note: 'Mätt.' } as const;
    given(inputDecider, received, closed).when(noteAfter).refused('inputs.note-after-closing');
    given(inputDecider, received, closed)
      .when({ ...noteAfter, note: undefined })
      .then(note);
  });
});
