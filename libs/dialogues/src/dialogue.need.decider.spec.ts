import { given } from '@gensvar/kernel/testing';
import {
  BOARD,
  closedEvent,
  COMMITTEE,
  considered,
  COUNCIL,
  decided,
  openedEvent,
  planned,
  stand,
  STREETS,
  TITLE,
} from '../testing';
import { dialogueDecider } from './dialogue.decider';
import { ConsultationHeld, DialogueDecided, DialogueOwnerNamed, InvolvementConsidered } from './dialogue.events';

const consider = { type: 'ConsiderInvolvement', title: TITLE, body: COMMITTEE, ...stand } as const;
const yesterday = '2026-03-01T09:00:00.000Z';

describe('ConsiderInvolvement', () => {
  it('opens a dialogue with a stand', () => given(dialogueDecider).when(consider).then(considered()));

  it('records a stand that leaves parts out as it is: a rule breaks, the record does not', () =>
    given(dialogueDecider)
      .when({ ...consider, benefit: undefined, resources: undefined })
      .then(considered({ benefit: undefined, resources: undefined })));

  it('keeps what is known of type, level and unit', () =>
    given(dialogueDecider)
      .when({ ...consider, dialogueType: 'userDialogue', level: 'sector', unit: STREETS, occurredAt: yesterday })
      .then(considered({ type: 'userDialogue', level: 'sector', unit: STREETS }, yesterday)));

  it('said twice: once', () => given(dialogueDecider, considered()).when(consider).then());

  it('refuses another one under the same id', () =>
    given(dialogueDecider, considered())
      .when({ ...consider, title: 'En annan sak' })
      .refused('dialogues.already-considered'));

  it('refuses the future, and what is late without a reason', () => {
    given(dialogueDecider)
      .when({ ...consider, occurredAt: '2026-03-03' })
      .refused('dialogues.in-future');
    given(dialogueDecider)
      .when({ ...consider, occurredAt: '2026-02-20' })
      .refused('dialogues.late-reason-missing');
    given(dialogueDecider)
      .when({ ...consider, occurredAt: '1850-01-01' })
      .refused('dialogues.late-reason-missing');
    given(dialogueDecider)
      .when({ ...consider, occurredAt: '2026-02-20', lateReason: 'Glömt.' })
      .then(considered({ lateReason: 'Glömt.' }, '2026-02-20'));
    given(dialogueDecider)
      .when({ ...consider, occurredAt: '2026-02-20' }, { origin: 'import' })
      .then(considered({}, '2026-02-20'));
  });
});

describe('ReconsiderInvolvement', () => {
  const again = { type: 'ReconsiderInvolvement', outcome: 'doNotInvolve', reason: 'Inget att påverka.' } as const;
  const data = { body: COMMITTEE, outcome: 'doNotInvolve', reason: 'Inget att påverka.' } as const;

  it('records another stand', () =>
    given(dialogueDecider, considered()).when(again).then(InvolvementConsidered.of(data)));

  it('said twice for the same time: once', () =>
    given(dialogueDecider, considered(), InvolvementConsidered.of(data, yesterday))
      .when({ ...again, occurredAt: yesterday })
      .then());

  it('refuses once the dialogue is open, and where there is none', () => {
    given(dialogueDecider, considered(), decided(), planned(), openedEvent())
      .when(again)
      .refused('dialogues.opened-already');
    given(dialogueDecider).when(again).refused('dialogues.unknown');
  });
});

describe('DecideDialogue', () => {
  const decide = {
    type: 'DecideDialogue',
    body: COUNCIL,
    bodyLevel: 'council',
    level: 'commonLarge',
    basis: 'strategicPlan',
  } as const;
  const event = DialogueDecided.of({
    body: COUNCIL,
    bodyLevel: 'council',
    level: 'commonLarge',
    basis: 'strategicPlan',
  });

  it('records who decided, for which level and on what basis', () =>
    given(dialogueDecider, considered()).when(decide).then(event));

  it('records a decision of the wrong body too: that is a rule’s matter', () =>
    given(dialogueDecider, considered())
      .when({ ...decide, body: COMMITTEE, bodyLevel: 'committee' })
      .then(DialogueDecided.of({ ...event.data, body: COMMITTEE, bodyLevel: 'committee' })));

  it('said twice: once', () => given(dialogueDecider, considered(), event).when(decide).then());

  it('refuses where there is no dialogue', () => given(dialogueDecider).when(decide).refused('dialogues.unknown'));
});

describe('NameOwner', () => {
  const name = { type: 'NameOwner', body: BOARD, bodyLevel: 'executiveBoard' } as const;

  it('names the owner, with the level the dialogue was decided for', () =>
    given(dialogueDecider, considered(), decided({ level: 'commonLarge' }))
      .when(name)
      .then(DialogueOwnerNamed.of({ body: BOARD, bodyLevel: 'executiveBoard', level: 'commonLarge' })));

  it('said twice: once', () =>
    given(dialogueDecider, considered(), DialogueOwnerNamed.of({ body: BOARD, bodyLevel: 'executiveBoard' }))
      .when(name)
      .then());

  it('refuses where there is no dialogue', () => given(dialogueDecider).when(name).refused('dialogues.unknown'));

  it('makes the owner’s the body of what follows', () =>
    given(
      dialogueDecider,
      considered(),
      decided(),
      DialogueOwnerNamed.of({ body: BOARD, bodyLevel: 'executiveBoard', unit: STREETS }),
      planned(),
      openedEvent(),
    )
      .when({ type: 'CloseDialogue', participants: 3, reachable: 1 })
      .then(closedEvent({ body: BOARD, unit: STREETS, participants: 3, reachable: 1 })));
});

describe('HoldConsultation', () => {
  const consult = { type: 'HoldConsultation', bodies: [BOARD, COMMITTEE] } as const;

  it('records whom', () =>
    given(dialogueDecider, considered())
      .when({ ...consult, bodies: [BOARD] })
      .then(ConsultationHeld.of({ bodies: [BOARD] })));

  it('said twice for the same time: once, in whatever order', () =>
    given(dialogueDecider, considered(), ConsultationHeld.of({ bodies: [BOARD, COMMITTEE] }, yesterday))
      .when({ type: 'HoldConsultation', bodies: [COMMITTEE, BOARD], occurredAt: yesterday })
      .then());

  it('refuses where there is no dialogue', () =>
    given(dialogueDecider)
      .when({ ...consult, bodies: [BOARD] })
      .refused('dialogues.unknown'));
});
