import { given, testContext } from '@gensvar/kernel/testing';
import { answer, BOARD, EMIL, inputReceived, receipt, STREETS, WATER } from '../testing';
import type { InputCommand } from './input.commands';
import { inputDecider } from './input.decider';
import {
  ActivityNoted,
  FollowUpNoted,
  InputAcknowledged,
  InputAssigned,
  InputClosed,
  InputReceived,
  ReceiptCodeGiven,
} from './input.events';
import { trackingNumber } from './tracking-number';

const receive = { ...receipt, type: 'ReceiveInput' } as const;
const number = trackingNumber(testContext().id, receipt.occurredAt!);
const closed = InputClosed.of({ reason: 'noAnswerNeeded' });

describe('ReceiveInput', () => {
  it('receives', () => given(inputDecider).when(receive).then(inputReceived()));

  it('said twice: once', () => given(inputDecider, inputReceived()).when(receive).then());

  it('refuses another input under the same id', () =>
    given(inputDecider, inputReceived())
      .when({ ...receive, kind: 'complaint' })
      .refused('inputs.already-received'));

  it('happened now when nothing is said of the time', () =>
    given(inputDecider)
      .when({ ...receive, occurredAt: undefined })
      .then({ ...inputReceived(), occurredAt: undefined } as never));

  it('keeps an instant in UTC and a day as a day', () => {
    given(inputDecider)
      .when({ ...receive, occurredAt: '2026-03-02T08:30:00+01:00' })
      .then(inputReceived());
    given(inputDecider)
      .when({ ...receive, occurredAt: '2026-03-02' })
      .then(inputReceived({}, '2026-03-02'));
  });

  it('wants it when the body has adopted, by the adoption of the day it came in', () => {
    const fourAgo = { ...receive, occurredAt: '2026-02-24' } as const;
    const limit = (value: unknown) => ({
      adopted: (name: string, { body, day }: { body: string | undefined; day: string }) =>
        name === 'backdateLimit' && body === BOARD && day === '2026-02-24' ? value : undefined,
    });
    const there = inputReceived({ deemedArrivalDate: '2026-02-24' }, '2026-02-24');
    given(inputDecider).when(fourAgo, limit(3)).refused('inputs.late-reason-missing');
    given(inputDecider).when(fourAgo, limit(4)).then(there);
    given(inputDecider).when(fourAgo, limit('unset')).then(there);
    const sixtyAgo = { ...receive, occurredAt: '2026-01-02' } as const;
    given(inputDecider)
      .when(sixtyAgo, { adopted: () => 'none' })
      .then(inputReceived({ deemedArrivalDate: '2026-01-02' }, '2026-01-02'));
    // What is done with an input later goes by the same adoption.
    const acknowledge = { type: 'AcknowledgeInput', mode: 'letter', occurredAt: '2026-02-25' } as const;
    given(inputDecider, there).when(acknowledge, limit(2)).refused('inputs.late-reason-missing');
  });

  it('asks what was adopted only where a date or a code is in question', () => {
    const asks = (changes: object) => inputDecider.asksAdopted!({ ...receive, ...changes } as InputCommand);
    expect([asks({ occurredAt: undefined }), asks({}), asks({ occurredAt: undefined, tracking: true })]).toEqual([
      false,
      true,
      true,
    ]);
    const answered = { type: 'ReceiveAndAnswerInput', receipt: { ...receipt, occurredAt: undefined }, answer } as const;
    expect(inputDecider.asksAdopted!(answered)).toBe(false);
    expect(inputDecider.asksAdopted!({ ...answered, answer: { ...answer, occurredAt: '2026-03-02' } })).toBe(true);
  });

  it('counts a letter of 23.30 to that local day', () =>
    given(inputDecider)
      .when({ ...receive, occurredAt: '2026-02-28T22:30:00Z' })
      .then(inputReceived({ deemedArrivalDate: '2026-02-28' }, '2026-02-28T22:30:00.000Z')));

  it.each(['2026-03-02T08:00:00.001Z', '2026-03-03'])('refuses the future: %s', (occurredAt) =>
    given(inputDecider)
      .when({ ...receive, occurredAt })
      .refused('inputs.in-future'),
  );

  it.each(['yesterday', '2026-02-30', '2026-03-02T08:00'])('refuses what is no date: %s', (occurredAt) =>
    given(inputDecider)
      .when({ ...receive, occurredAt })
      .refused('inputs.not-a-date'),
  );

  it('wants a reason after more than five working days, and not before', () => {
    const sixAgo = { ...receive, occurredAt: '2026-02-20' };
    given(inputDecider)
      .when({ ...receive, occurredAt: '2026-02-23' })
      .then(inputReceived({ deemedArrivalDate: '2026-02-23' }, '2026-02-23'));
    given(inputDecider).when(sixAgo).refused('inputs.late-reason-missing');
    given(inputDecider)
      .when({ ...sixAgo, occurredAt: '1850-01-01', lateReason: 'Låg kvar.' })
      .refused('inputs.beyond-calendar');
    given(inputDecider)
      .when({ ...sixAgo, lateReason: ' ' })
      .refused('inputs.late-reason-missing');
    const lateReason = 'Låg i fel postfack.';
    given(inputDecider)
      .when({ ...sixAgo, lateReason })
      .then(inputReceived({ deemedArrivalDate: '2026-02-20', lateReason }, '2026-02-20'));
    given(inputDecider)
      .when(sixAgo, { origin: 'demo' })
      .then(inputReceived({ deemedArrivalDate: '2026-02-20' }, '2026-02-20'));
  });

  it('deems an arrival earlier (FL 22 §), never later', () => {
    given(inputDecider)
      .when({ ...receive, deemedArrivalDate: '2026-02-27' })
      .then(inputReceived({ deemedArrivalDate: '2026-02-27' }));
    given(inputDecider)
      .when({ ...receive, deemedArrivalDate: '2026-03-03' })
      .refused('inputs.deemed-after-arrival');
  });

  it('refuses without a body, and an anonymous sender with a name', () => {
    given(inputDecider)
      .when({ ...receive, body: undefined })
      .refused('inputs.body-missing');
    given(inputDecider)
      .when({ ...receive, sender: 'anonymous' })
      .refused('inputs.anonymous-with-name');
  });

  describe('reachable', () => {
    const anonymous = { ...receive, sender: 'anonymous', contact: undefined } as const;
    const stored = { sender: 'anonymous', contact: undefined } as const;

    it('not without a way back', () =>
      given(inputDecider)
        .when(anonymous)
        .then(inputReceived({ ...stored, reachable: false })));

    // The handler adds the hash: the decider never sees a code.
    const tracked = { ...anonymous, tracking: true, codeHash: 'ab'.repeat(32) };
    const reached = inputReceived({ ...stored, reachable: true, replyMode: 'onScreen' });
    const codeGiven = ReceiptCodeGiven.of({ hash: 'ab'.repeat(32) }, receipt.occurredAt);

    it('by a receipt code: shown on its page', () => {
      given(inputDecider).when(tracked).then(reached, codeGiven);
      given(inputDecider, reached, codeGiven).when(tracked).then();
    });

    it.each([['trackingPage'], ['unset'], [undefined]])('by a code, where the body adopted %s', (value) =>
      given(inputDecider)
        .when(tracked, { adopted: () => value })
        .then(reached, codeGiven),
    );

    it('not by a code that the body adopted to give to nobody anonymous; to others it does', () => {
      const asked: unknown[] = [];
      const adopted = (...question: unknown[]) => {
        asked.push(question);
        return 'none';
      };
      given(inputDecider)
        .when(tracked, { adopted })
        .then(inputReceived({ ...stored, reachable: false }));
      const about = { body: BOARD, day: '2026-03-02', kind: 'comment', unit: STREETS };
      expect(asked).toContainEqual(['anonymousReply', about]);
      given(inputDecider)
        .when({ ...receive, tracking: true, contact: undefined, codeHash: 'ab'.repeat(32) } as InputCommand, {
          adopted,
        })
        .then(inputReceived({ reachable: true, replyMode: 'onScreen', contact: { protectedIdentity: 0 } }), codeGiven);
    });

    it('by an agreed way, and the mark of protection is sealed as a number', () =>
      given(inputDecider)
        .when({ ...receive, contact: { agreedWay: 'genom chefen', protectedIdentity: true } })
        .then(inputReceived({ replyMode: 'agreedWay', contact: { agreedWay: 'genom chefen', protectedIdentity: 1 } })));

    it('not by a name alone; the mark is filled all the same', () =>
      given(inputDecider)
        .when({ ...receive, contact: { name: 'Gunvor Kvarnlid' } })
        .then(inputReceived({ reachable: false, contact: { name: 'Gunvor Kvarnlid', protectedIdentity: 0 } })));
  });

  it('seals every word of the sender', () => {
    expect(InputReceived.personal.map(({ path, group }) => `${group}${path}`)).toEqual([
      'contact/contact/name',
      'contact/contact/email',
      'contact/contact/phone',
      'contact/contact/address',
      'contact/contact/agreedWay',
      'contact/contact/protectedIdentity',
      'content/subject',
      'content/text',
      'content/place',
      'content/lateReason',
    ]);
  });
});

describe('NoteFollowUp', () => {
  const note = { type: 'NoteFollowUp', follows: EMIL } as const;
  const noted = FollowUpNoted.of({ follows: EMIL });

  it('notes that the sender writes back, also afterwards', () => {
    given(inputDecider, inputReceived()).when(note).then(noted);
    given(inputDecider, inputReceived(), closed).when(note).then(noted);
  });

  it('is said with the receipt, at its time', () => {
    const followed = { ...noted, occurredAt: receipt.occurredAt };
    given(inputDecider)
      .when({ ...receive, follows: EMIL })
      .then(inputReceived(), followed as never);
    given(inputDecider, inputReceived(), followed as never)
      .when({ ...receive, follows: EMIL })
      .then();
  });

  it('said twice: once', () => given(inputDecider, inputReceived(), noted).when(note).then());

  it('refuses to follow itself, a time before the receipt, and what was never received', () => {
    const itself = testContext().id;
    given(inputDecider, inputReceived())
      .when({ ...note, follows: itself })
      .refused('inputs.follows-itself');
    given(inputDecider)
      .when({ ...receive, follows: itself })
      .refused('inputs.follows-itself');
    given(inputDecider, inputReceived())
      .when({ ...note, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(note).refused('inputs.not-received');
  });
});

describe('AcknowledgeInput', () => {
  const acknowledge = { type: 'AcknowledgeInput', mode: 'message' } as const;
  const acknowledged = InputAcknowledged.of({ mode: 'message', number });

  it('acknowledges with the tracking number', () => {
    expect(number).toBe('2026-00000-00002');
    given(inputDecider, inputReceived()).when(acknowledge).then(acknowledged);
  });

  it('refuses what was never received', () => given(inputDecider).when(acknowledge).refused('inputs.not-received'));

  it('said twice: once', () => given(inputDecider, inputReceived(), acknowledged).when(acknowledge).then());

  it('refuses a time before the input arrived', () =>
    given(inputDecider, inputReceived())
      .when({ ...acknowledge, occurredAt: '2026-03-02T07:29:59Z' })
      .refused('inputs.before-receipt'));

  it('takes the day of arrival itself', () =>
    given(inputDecider, inputReceived())
      .when({ ...acknowledge, occurredAt: '2026-03-02' })
      .then({ ...acknowledged, occurredAt: '2026-03-02' }));
});

describe('AssignInput', () => {
  const assign = { type: 'AssignInput', unit: WATER, officer: EMIL } as const;
  const assigned = InputAssigned.of({ unit: WATER, officer: EMIL });

  it('assigns', () => given(inputDecider, inputReceived()).when(assign).then(assigned));

  it('assigns an officer in the unit that has it', () =>
    given(inputDecider, inputReceived())
      .when({ type: 'AssignInput', officer: EMIL })
      .then(InputAssigned.of({ officer: EMIL })));

  it('moves it to another unit with the same officer', () =>
    given(inputDecider, inputReceived(), assigned)
      .when({ ...assign, unit: STREETS })
      .then(InputAssigned.of({ unit: STREETS, officer: EMIL })));

  it('refuses nobody, and a closed input', () => {
    given(inputDecider, inputReceived()).when({ type: 'AssignInput' }).refused('inputs.assigned-to-nobody');
    given(inputDecider, inputReceived(), closed).when(assign).refused('inputs.closed');
  });

  it('said twice: once', () => {
    given(inputDecider, inputReceived(), assigned).when(assign).then();
    given(inputDecider, inputReceived()).when({ type: 'AssignInput', unit: STREETS }).then();
  });
});

describe('NoteActivity', () => {
  const note = { type: 'NoteActivity', activity: 'siteVisit', note: 'Mörkt.', occurredAt: '2026-03-02' } as const;
  const noted = ActivityNoted.of({ activity: 'siteVisit', note: 'Mörkt.' }, '2026-03-02');

  it('notes; once it is closed without an internal note, since those were weeded then', () => {
    given(inputDecider, inputReceived()).when(note).then(noted);
    given(inputDecider, inputReceived(), closed).when(note).refused('inputs.note-after-closing');
    given(inputDecider, inputReceived(), closed)
      .when({ ...note, note: undefined })
      .then(ActivityNoted.of({ activity: 'siteVisit' }, '2026-03-02'));
  });

  it('refuses what was never received', () => given(inputDecider).when(note).refused('inputs.not-received'));

  it('said twice: once', () => given(inputDecider, inputReceived(), noted).when(note).then());

  it('keeps an internal note apart from what is kept for good', () =>
    expect(ActivityNoted.personal).toContainEqual({ path: '/note', group: 'draft' }));
});

it('opens a subject of policies in its body', () => {
  expect(inputDecider.opens?.(inputReceived())).toEqual({ body: BOARD });
  expect(inputDecider.opens?.(closed)).toBeUndefined();
});
