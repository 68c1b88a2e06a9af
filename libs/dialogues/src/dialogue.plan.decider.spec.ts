import { given } from '@gensvar/kernel/testing';
import { BOARD, considered, planned } from '../testing';
import { dialogueDecider } from './dialogue.decider';
import {
  DialogueNoElectedStated,
  DialogueParticipantEnded,
  DialogueParticipantNamed,
  HandlingPublished,
} from './dialogue.events';

const yesterday = '2026-03-01T09:00:00.000Z';
const FIRST = '00000000-0000-4000-9000-000000000001';
const MEMBER = '00000000-0000-4000-8000-0000000000e1';
const PERSON = '00000000-0000-4000-8000-0000000000d1';

describe('PlanDialogue', () => {
  const plan = { type: 'PlanDialogue', dialogueType: 'citizenDialogue', forms: ['walk'] } as const;

  it('plans', () =>
    given(dialogueDecider, considered())
      .when({ ...plan, forms: ['walk'], purpose: 'Välja läge.' })
      .then(planned({ forms: ['walk'], purpose: 'Välja läge.' })));

  it('said twice for the same time: once', () =>
    given(dialogueDecider, considered(), planned({ forms: ['walk'] }, yesterday))
      .when({ ...plan, forms: ['walk'], occurredAt: yesterday })
      .then());

  it('takes two plans of one day as two: only their sealed words may differ', () =>
    given(dialogueDecider, considered(), planned({ forms: ['walk'] }, '2026-03-01'))
      .when({ ...plan, forms: ['walk'], occurredAt: '2026-03-01' })
      .then(planned({ forms: ['walk'] }, '2026-03-01')));

  it('refuses an empty plan, and one of nothing', () => {
    given(dialogueDecider, considered()).when({ type: 'PlanDialogue', forms: [] }).refused('dialogues.empty-plan');
    given(dialogueDecider)
      .when({ ...plan, forms: ['walk'] })
      .refused('dialogues.unknown');
  });
});

describe('PublishHandling', () => {
  const handling = { purpose: 'Välja läge.', degreeOfInfluence: 'dialogue', handling: 'Sammanställs.' } as const;
  const publish = { type: 'PublishHandling', ...handling } as const;

  it('publishes, and again when something differs', () => {
    given(dialogueDecider, considered()).when(publish).then(HandlingPublished.of(handling));
    given(dialogueDecider, considered(), HandlingPublished.of(handling))
      .when({ ...publish, degreeOfInfluence: 'consult' })
      .then(HandlingPublished.of({ ...handling, degreeOfInfluence: 'consult' }));
  });

  it('said twice: once', () =>
    given(dialogueDecider, considered(), HandlingPublished.of(handling)).when(publish).then());

  it('publishes what held before again, since another one holds now', () =>
    given(
      dialogueDecider,
      considered(),
      HandlingPublished.of(handling),
      HandlingPublished.of({ ...handling, handling: 'Kastas.' }),
    )
      .when(publish)
      .then(HandlingPublished.of(handling)));

  it('refuses where there is no dialogue', () => given(dialogueDecider).when(publish).refused('dialogues.unknown'));
});

describe('who takes part', () => {
  const elected = {
    type: 'NameParticipant',
    kind: 'elected',
    task: 'Lyssnar.',
    person: PERSON,
    represents: BOARD,
  } as const;
  const named = DialogueParticipantNamed.of({
    member: MEMBER,
    seat: 'electedOrNone',
    kind: 'elected',
    task: 'Lyssnar.',
    person: PERSON,
    represents: BOARD,
  });
  const none = DialogueNoElectedStated.of({ member: MEMBER, seat: 'electedOrNone' });

  it('names an elected representative and an official', () => {
    given(dialogueDecider, considered())
      .when(elected)
      .then(DialogueParticipantNamed.of({ ...named.data, member: FIRST }));
    given(dialogueDecider, considered())
      .when({ type: 'NameParticipant', kind: 'official', task: 'Leder.', name: 'Emil Kvistbäck' })
      .then(
        DialogueParticipantNamed.of({
          member: FIRST,
          seat: 'official',
          kind: 'official',
          task: 'Leder.',
          name: 'Emil Kvistbäck',
        }),
      );
  });

  it('refuses nobody', () =>
    given(dialogueDecider, considered())
      .when({ type: 'NameParticipant', kind: 'official', task: 'Leder.' })
      .refused('dialogues.participant-unnamed'));

  it('said twice: once', () => {
    given(dialogueDecider, considered(), named).when(elected).then();
    given(dialogueDecider, considered(), none).when({ type: 'StateNoElected' }).then();
  });

  it('states that nobody elected takes part, which somebody elected ends', () => {
    given(dialogueDecider, considered())
      .when({ type: 'StateNoElected' })
      .then(DialogueNoElectedStated.of({ member: FIRST, seat: 'electedOrNone' }));
    given(dialogueDecider, considered(), none)
      .when(elected)
      .then(
        DialogueParticipantNamed.of({ ...named.data, member: FIRST }),
        DialogueParticipantEnded.of({ member: MEMBER }),
      );
  });

  it('refuses to state it beside somebody elected', () =>
    given(dialogueDecider, considered(), named).when({ type: 'StateNoElected' }).refused('dialogues.elected-named'));

  it('ends an appointment or the statement, once', () => {
    const end = { type: 'EndParticipation', member: MEMBER } as const;
    const ended = DialogueParticipantEnded.of({ member: MEMBER });
    given(dialogueDecider, considered(), named).when(end).then(ended);
    given(dialogueDecider, considered(), none).when(end).then(ended);
    given(dialogueDecider, considered(), named, ended).when(end).then();
    given(dialogueDecider, considered()).when(end).refused('dialogues.unknown-member');
    given(dialogueDecider, considered(), named, ended)
      .when({ type: 'StateNoElected' })
      .then(DialogueNoElectedStated.of({ member: FIRST, seat: 'electedOrNone' }));
  });
});
