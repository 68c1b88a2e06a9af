import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, IdField, TextField, type BodyLevel } from '@gensvar/identity';
import {
  DECISION_BASES,
  DIALOGUE_LEVELS,
  DIALOGUE_TYPES,
  OUTCOMES,
  type DecisionBasis,
  type DialogueLevel,
  type DialogueType,
  type Outcome,
} from './dialogue.words';

/** The four parts of a stand (L10), its outcome and the reason: whichever is left out is recorded as not taken. */
export class StandBody extends DatedBody {
  @TextField({ what: 'Stand on the purpose; sealed', max: 10_000, optional: true })
  purpose?: string;

  @TextField({ what: 'Stand on the benefit; sealed', max: 10_000, optional: true })
  benefit?: string;

  @TextField({ what: 'Stand on the time; sealed', max: 10_000, optional: true })
  time?: string;

  @TextField({ what: 'Stand on the resources there are; sealed', max: 10_000, optional: true })
  resources?: string;

  @ChoiceField({ what: 'Whether people are to be involved', values: OUTCOMES })
  outcome!: Outcome;

  @TextField({ what: 'Why; sealed', max: 10_000 })
  reason!: string;
}

export class ConsiderInvolvementBody extends StandBody {
  @CommandName('ConsiderInvolvement')
  readonly type = 'ConsiderInvolvement' as const;

  @TextField({ what: 'Public name of the matter; nothing personal, it is stored in clear', max: 300 })
  title!: string;

  @IdField({ what: 'Body that owns the matter; default: the unit’s body', optional: true })
  body?: string;

  @IdField({ what: 'Unit that prepares it', optional: true })
  unit?: string;

  @ChoiceField({ what: 'Type of the dialogue, if known', values: DIALOGUE_TYPES, optional: true })
  dialogueType?: DialogueType;

  @ChoiceField({ what: 'Whose matter it is, if known', values: DIALOGUE_LEVELS, optional: true })
  level?: DialogueLevel;
}

export class ReconsiderInvolvementBody extends StandBody {
  @CommandName('ReconsiderInvolvement')
  readonly type = 'ReconsiderInvolvement' as const;
}

export class DecideDialogueBody extends DatedBody {
  @CommandName('DecideDialogue')
  readonly type = 'DecideDialogue' as const;

  @IdField({ what: 'Body that decided' })
  body!: string;

  @ChoiceField({ what: 'Level it was decided for', values: DIALOGUE_LEVELS })
  level!: DialogueLevel;

  @ChoiceField({ what: 'What the decision rests on', values: DECISION_BASES })
  basis!: DecisionBasis;

  @TextField({ what: 'The decision’s own reference', max: 100, optional: true, example: 'KF 2026 § 42' })
  reference?: string;
}

export class NameOwnerBody extends DatedBody {
  @CommandName('NameOwner')
  readonly type = 'NameOwner' as const;

  @IdField({ what: 'Body that coordinates and runs it' })
  body!: string;

  @IdField({ what: 'Unit of that body', optional: true })
  unit?: string;
}

export class HoldConsultationBody extends DatedBody {
  @CommandName('HoldConsultation')
  readonly type = 'HoldConsultation' as const;

  @IdField({ what: 'Bodies that were consulted', list: true })
  bodies!: string[];

  @TextField({ what: 'What was said; sealed', max: 10_000, optional: true })
  notes?: string;
}

/** Opens a dialogue: its id is the idempotency key, or new. */
export class ConsiderInvolvement extends Instruction<ConsiderInvolvementBody> {}
export class ReconsiderInvolvement extends Instruction<ReconsiderInvolvementBody> {}
export class DecideDialogue extends Instruction<DecideDialogueBody> {}
export class NameOwner extends Instruction<NameOwnerBody> {}
export class HoldConsultation extends Instruction<HoldConsultationBody> {}

/** As the handler gives it on: with the body found, and the level of the one that acts. */
export type Acting<Body> = Body & { readonly bodyLevel: BodyLevel };
export type NeedCommand =
  | (ConsiderInvolvementBody & { readonly body: string })
  | ReconsiderInvolvementBody
  | Acting<DecideDialogueBody>
  | Acting<NameOwnerBody>
  | HoldConsultationBody;
