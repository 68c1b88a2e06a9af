import { given } from '@gensvar/kernel/testing';
import {
  BOARD,
  closedEvent,
  COMMITTEE,
  considered,
  decided,
  openedEvent,
  planned,
  untilClosed,
  untilOpen,
} from '../testing';
import { dialogueDecider } from './dialogue.decider';
import { DialogueElectedTookPart, DialogueParticipantNamed, FormOffered } from './dialogue.events';

const yesterday = '2026-03-01T09:00:00.000Z';
const MEMBER = '00000000-0000-4000-8000-0000000000e1';

describe('OpenDialogue', () => {
  const open = { type: 'OpenDialogue', body: COMMITTEE, bodyLevel: 'committee' } as const;

  it('opens for the level last decided, with the type planned', () =>
    given(dialogueDecider, considered(), decided(), decided({ level: 'overall' }), planned({ type: 'userDialogue' }))
      .when(open)
      .then(openedEvent({ level: 'overall', type: 'userDialogue' })));

  it('offers each form that was planned', () =>
    given(dialogueDecider, considered(), decided(), planned({ forms: ['walk', 'survey'] }))
      .when(open)
      .then(
        openedEvent(),
        FormOffered.of({ body: COMMITTEE, form: 'walk' }),
        FormOffered.of({ body: COMMITTEE, form: 'survey' }),
      ));

  it('said twice: once, also when closed', () => {
    given(dialogueDecider, ...untilOpen())
      .when(open)
      .then();
    given(dialogueDecider, ...untilClosed())
      .when(open)
      .then();
  });

  it('refuses what nobody decided, what has no type, and what is not to be held', () => {
    given(dialogueDecider, considered(), planned()).when(open).refused('dialogues.not-decided');
    given(dialogueDecider, considered(), decided()).when(open).refused('dialogues.type-missing');
    given(dialogueDecider, considered({ outcome: 'doNotInvolve' }), decided(), planned())
      .when(open)
      .refused('dialogues.not-to-be-held');
    given(dialogueDecider).when(open).refused('dialogues.unknown');
  });
});

describe('RecordElected', () => {
  const named = DialogueParticipantNamed.of({
    member: MEMBER,
    seat: 'electedOrNone',
    kind: 'elected',
    represents: BOARD,
    task: 'Lyssnar.',
  });
  const record = { type: 'RecordElected' } as const;

  it('records whom the appointment says, or as told, or nobody', () => {
    given(dialogueDecider, ...untilOpen(), named)
      .when({ ...record, member: MEMBER })
      .then(DialogueElectedTookPart.of({ member: MEMBER, represents: BOARD }));
    given(dialogueDecider, ...untilOpen())
      .when({ ...record, represents: COMMITTEE })
      .then(DialogueElectedTookPart.of({ represents: COMMITTEE }));
    given(dialogueDecider, ...untilOpen())
      .when(record)
      .then(DialogueElectedTookPart.of({}));
  });

  it('said twice for the same time: once', () =>
    given(dialogueDecider, ...untilOpen(), DialogueElectedTookPart.of({}, yesterday))
      .when({ ...record, occurredAt: yesterday })
      .then());

  it('refuses an unknown one, an official, and a dialogue that is not open', () => {
    given(dialogueDecider, ...untilOpen())
      .when({ ...record, member: MEMBER })
      .refused('dialogues.unknown-member');
    given(
      dialogueDecider,
      ...untilOpen(),
      DialogueParticipantNamed.of({ member: MEMBER, seat: 'official', kind: 'official', task: 'Leder.' }),
    )
      .when({ ...record, member: MEMBER })
      .refused('dialogues.unknown-member');
    given(dialogueDecider, considered()).when(record).refused('dialogues.not-opened');
  });
});

describe('CloseDialogue', () => {
  const close = { type: 'CloseDialogue', participants: 41, reachable: 27 } as const;

  it('closes with counts', () =>
    given(dialogueDecider, ...untilOpen())
      .when(close)
      .then(closedEvent()));

  it('said twice: once', () =>
    given(dialogueDecider, ...untilClosed())
      .when(close)
      .then());

  it('refuses counts that cannot be, and what is not open', () => {
    given(dialogueDecider, ...untilOpen())
      .when({ ...close, reachable: 42 })
      .refused('dialogues.more-reachable-than-participants');
    given(dialogueDecider, considered()).when(close).refused('dialogues.not-opened');
  });
});
