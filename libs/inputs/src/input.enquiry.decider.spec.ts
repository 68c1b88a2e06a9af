import { given } from '@gensvar/kernel/testing';
import { EMIL, inputReceived } from '../testing';
import { inputDecider } from './input.decider';
import {
  ClarificationAsked,
  ClarificationGiven,
  ContactArrangementNoted,
  InputClosed,
  InputUnreachable,
  NoticeGiven,
  ReminderReceived,
} from './input.events';

const QUESTION = '00000000-0000-4000-9000-000000000001';
const closed = InputClosed.of({ reason: 'noAnswerNeeded' });
const noWayBack = inputReceived({ reachable: false });
const text = 'Vilken av hållplatserna gäller det?';
const asked = ClarificationAsked.of({ question: QUESTION, mode: 'message', text });

describe('AskClarification', () => {
  const ask = { type: 'AskClarification', mode: 'message', text } as const;

  it('asks, under a new id or the caller’s own', () => {
    given(inputDecider, inputReceived()).when(ask).then(asked);
    given(inputDecider, inputReceived())
      .when({ ...ask, question: EMIL, replyBy: '2026-03-09' })
      .then(ClarificationAsked.of({ question: EMIL, mode: 'message', replyBy: '2026-03-09', text }));
  });

  it('asks another question beside the first', () =>
    given(inputDecider, inputReceived(), ClarificationAsked.of({ ...asked.data, question: EMIL }))
      .when(ask)
      .then(asked));

  it('said twice: once, by its id or its time', () => {
    given(inputDecider, inputReceived(), asked)
      .when({ ...ask, question: QUESTION })
      .then();
    given(inputDecider, inputReceived(), { ...asked, occurredAt: '2026-03-02' })
      .when({ ...ask, occurredAt: '2026-03-02' })
      .then();
  });

  it('refuses no words, and a sender who cannot be reached: it would stop no clock', () => {
    given(inputDecider, inputReceived())
      .when({ ...ask, text: ' ' })
      .refused('inputs.question-without-text');
    given(inputDecider, noWayBack).when(ask).refused('inputs.unreachable');
    given(inputDecider, inputReceived(), InputUnreachable.of({ reason: 'letterReturned' }))
      .when(ask)
      .refused('inputs.unreachable');
  });

  it('refuses a reply day gone by, a closed input, a time before the receipt, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...ask, replyBy: '2026-03-01' })
      .refused('inputs.day-past');
    given(inputDecider, inputReceived(), closed).when(ask).refused('inputs.closed');
    given(inputDecider, inputReceived())
      .when({ ...ask, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(ask).refused('inputs.not-received');
  });
});

describe('RecordClarification', () => {
  const record = { type: 'RecordClarification', question: QUESTION, text: 'Den vid Tallvägen.' } as const;
  const replied = ClarificationGiven.of({ question: QUESTION, text: 'Den vid Tallvägen.' });

  it('records the reply, also on a closed input', () => {
    given(inputDecider, inputReceived(), asked).when(record).then(replied);
    given(inputDecider, inputReceived(), asked, closed).when(record).then(replied);
  });

  it('said twice: once', () => given(inputDecider, inputReceived(), asked, replied).when(record).then());

  it('refuses a reply to what was never asked, one before the question, and what was never received', () => {
    given(inputDecider, inputReceived()).when(record).refused('inputs.unknown-question');
    given(inputDecider, inputReceived(), asked)
      .when({ ...record, occurredAt: '2026-03-02T07:59:59Z' })
      .refused('inputs.before-question');
    given(inputDecider).when(record).refused('inputs.not-received');
  });

  it('takes a reply known to the day of the question', () =>
    given(inputDecider, inputReceived(), asked)
      .when({ ...record, occurredAt: '2026-03-02' })
      .then({ ...replied, occurredAt: '2026-03-02' }));
});

describe('GiveNotice', () => {
  const notice = {
    type: 'GiveNotice',
    expectedBy: '2026-03-27',
    mode: 'letter',
    reason: 'Vi begär in körjournalen.',
  } as const;
  const told = NoticeGiven.of({ expectedBy: '2026-03-27', mode: 'letter', reason: 'Vi begär in körjournalen.' });

  it('gives notice, and another with another day', () => {
    given(inputDecider, inputReceived()).when(notice).then(told);
    given(inputDecider, inputReceived(), told)
      .when({ ...notice, expectedBy: '2026-04-10' })
      .then(NoticeGiven.of({ ...told.data, expectedBy: '2026-04-10' }));
  });

  it('said twice: once', () => given(inputDecider, inputReceived(), told).when(notice).then());

  it('refuses no reason, a day gone by, a sender who cannot be reached, a closed input, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...notice, reason: '\n' })
      .refused('inputs.reason-missing');
    given(inputDecider, inputReceived())
      .when({ ...notice, expectedBy: '2026-03-01' })
      .refused('inputs.day-past');
    given(inputDecider, noWayBack).when(notice).refused('inputs.unreachable');
    given(inputDecider, inputReceived(), closed).when(notice).refused('inputs.closed');
    given(inputDecider).when(notice).refused('inputs.not-received');
  });
});

describe('RecordReminder', () => {
  const remind = { type: 'RecordReminder', channel: 'phone', text: 'Jag har inte hört något.' } as const;
  const reminded = ReminderReceived.of({ channel: 'phone', text: 'Jag har inte hört något.' });

  it('records it, also on a closed input, and each time anew', () => {
    given(inputDecider, inputReceived()).when(remind).then(reminded);
    given(inputDecider, inputReceived(), closed).when(remind).then(reminded);
    given(inputDecider, inputReceived(), reminded).when(remind).then(reminded);
  });

  it('said twice with its time: once', () =>
    given(inputDecider, inputReceived(), { ...reminded, occurredAt: '2026-03-02' })
      .when({ ...remind, occurredAt: '2026-03-02' })
      .then());

  it('refuses a time before the receipt, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...remind, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(remind).refused('inputs.not-received');
  });
});

describe('NoteContactArrangement', () => {
  const terms = {
    officer: EMIL,
    door: 'email',
    until: '2026-09-30',
    decidedBy: QUESTION,
    reason: 'Tjugo brev i veckan.',
  } as const;
  const note = { type: 'NoteContactArrangement', ...terms } as const;
  const noted = ContactArrangementNoted.of(terms);

  it('notes one door and one officer, until when, and who decided it', () => {
    given(inputDecider, inputReceived()).when(note).then(noted);
    given(inputDecider, inputReceived(), closed).when(note).then(noted);
  });

  it('is replaced by another', () =>
    given(inputDecider, inputReceived(), noted)
      .when({ ...note, until: '2026-12-31' })
      .then(ContactArrangementNoted.of({ ...terms, until: '2026-12-31' })));

  it('said twice: once', () => given(inputDecider, inputReceived(), noted).when(note).then());

  it('refuses no reason, a day gone by, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...note, reason: '' })
      .refused('inputs.reason-missing');
    given(inputDecider, inputReceived())
      .when({ ...note, until: '2026-03-01' })
      .refused('inputs.day-past');
    given(inputDecider).when(note).refused('inputs.not-received');
  });
});
