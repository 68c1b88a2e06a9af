import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, IdField, NumberField, TextField } from '@gensvar/identity';
import {
  DEGREES,
  DIALOGUE_TYPES,
  FORMS,
  PARTICIPANT_KINDS,
  type Degree,
  type DialogueType,
  type Form,
  type ParticipantKind,
} from './dialogue.words';

/** What is left out stays as it was planned before. */
export class PlanDialogueBody extends DatedBody {
  @CommandName('PlanDialogue')
  readonly type = 'PlanDialogue' as const;

  @ChoiceField({ what: 'Type of the dialogue', values: DIALOGUE_TYPES, optional: true })
  dialogueType?: DialogueType;

  @ChoiceField({ what: 'Forms in which people take part', values: FORMS, list: true, optional: true })
  forms?: Form[];

  @ChoiceField({ what: 'Degree of influence', values: DEGREES, optional: true })
  degreeOfInfluence?: Degree;

  @NumberField({ what: 'Budget, kronor', min: 0, max: 1_000_000_000, optional: true })
  budget?: number;

  @TextField({ what: 'Purpose; sealed', max: 10_000, optional: true })
  purpose?: string;

  @TextField({ what: 'Whom it needs to represent; sealed', max: 10_000, optional: true })
  representativityNeed?: string;

  @TextField({ what: 'Target groups and their conditions; sealed', max: 10_000, optional: true })
  targetGroups?: string;

  @TextField({ what: 'How the forms are adapted to them; sealed', max: 10_000, optional: true })
  adaptations?: string;

  @TextField({ what: 'How input will be handled; sealed', max: 10_000, optional: true })
  handling?: string;

  @TextField({ what: 'Roles of elected representatives and officials; sealed', max: 10_000, optional: true })
  roles?: string;
}

export class PublishHandlingBody extends DatedBody {
  @CommandName('PublishHandling')
  readonly type = 'PublishHandling' as const;

  @TextField({ what: 'Purpose, as published to everyone', max: 10_000 })
  purpose!: string;

  @ChoiceField({ what: 'Degree of influence', values: DEGREES })
  degreeOfInfluence!: Degree;

  @TextField({ what: 'How input is handled, as published to everyone', max: 10_000 })
  handling!: string;
}

export class NameParticipantBody extends DatedBody {
  @CommandName('NameParticipant')
  readonly type = 'NameParticipant' as const;

  @ChoiceField({ what: 'Elected representative or official', values: PARTICIPANT_KINDS })
  kind!: ParticipantKind;

  @TextField({ what: 'Task in the dialogue; sealed', max: 2000 })
  task!: string;

  @IdField({ what: 'Person, if registered', optional: true })
  person?: string;

  @TextField({ what: 'Name, if not; sealed', max: 200, optional: true })
  name?: string;

  @IdField({ what: 'Committee or board that an elected representative speaks for', optional: true })
  represents?: string;
}

export class EndParticipationBody extends DatedBody {
  @CommandName('EndParticipation')
  readonly type = 'EndParticipation' as const;

  @IdField({ what: '`member` of the appointment, or of the statement that nobody elected takes part' })
  member!: string;
}

export class StateNoElectedBody extends DatedBody {
  @CommandName('StateNoElected')
  readonly type = 'StateNoElected' as const;
}

export class PlanDialogue extends Instruction<PlanDialogueBody> {}
export class PublishHandling extends Instruction<PublishHandlingBody> {}
export class NameParticipant extends Instruction<NameParticipantBody> {}
export class EndParticipation extends Instruction<EndParticipationBody> {}
export class StateNoElected extends Instruction<StateNoElectedBody> {}

export type PlanCommand =
  PlanDialogueBody | PublishHandlingBody | NameParticipantBody | EndParticipationBody | StateNoElectedBody;
