import type { Role } from '@gensvar/identity';

/** What somebody's screen shows: an object, by the kind that its addresses name. */
export type ObjectType =
  'input' | 'channel' | 'reads' | 'dialogue' | 'adoptions' | 'waivers' | 'attestations' | 'organisation' | 'person';

interface Audience {
  readonly object: ObjectType;
  /** Who may read the object itself: nobody hears of what they could not look up. */
  readonly roles: readonly Role[];
}

const INPUT_READERS = ['registrar', 'contactCentre', 'officer', 'approver', 'auditor', 'service'] as const;
const DIALOGUE_READERS = [
  'officer',
  'approver',
  'committeeSecretary',
  'publisher',
  'registrar',
  'auditor',
  'service',
] as const;
const POLICY_READERS = ['policyOwner', 'officer', 'approver', 'auditor', 'service'] as const;

const input: Audience = { object: 'input', roles: INPUT_READERS };
const listed: Audience = { object: 'input', roles: [...INPUT_READERS, 'dashboard'] };
const published: Audience = { object: 'input', roles: [...INPUT_READERS, 'dashboard', 'publisher'] };
const channel: Audience = {
  object: 'channel',
  roles: [...INPUT_READERS, 'publisher', 'policyOwner', 'admin'],
};
const dialogue: Audience = { object: 'dialogue', roles: [...DIALOGUE_READERS, 'dashboard'] };
const organisation: Audience = {
  object: 'organisation',
  roles: [...INPUT_READERS, 'committeeSecretary', 'publisher', 'policyOwner', 'dashboard', 'admin'],
};
const person: Audience = { object: 'person', roles: ['admin', 'auditor', 'service'] };

/**
 * Who hears of which event, by its type: what is not here nobody hears of. Golden: events.golden.txt. `listed`: what
 * changes a row of the register, which a dashboard reads too.
 */
const AUDIENCES: Readonly<Record<string, Audience>> = {
  'inputs.InputReceived.v1': listed,
  'inputs.InputAcknowledged.v1': listed,
  'inputs.InputAssigned.v1': listed,
  'inputs.InputRegistered.v1': listed,
  'inputs.InputClassified.v1': listed,
  'inputs.InputReceivedDateCorrected.v1': listed,
  'inputs.InputForwarded.v1': listed,
  'inputs.InputReferred.v1': listed,
  'inputs.InputDiverted.v1': listed,
  'inputs.InputMerged.v1': listed,
  'inputs.InputUnmerged.v1': listed,
  'inputs.InputSplit.v1': listed,
  'inputs.InputWithdrawn.v1': listed,
  'inputs.InputSetAside.v1': listed,
  'inputs.InputUnreachable.v1': listed,
  'inputs.InputClosed.v1': listed,
  'inputs.InputReopened.v1': listed,
  'inputs.AnswerGiven.v1': listed,
  'inputs.AnswerRetracted.v1': listed,
  'inputs.DeliveryMade.v1': listed,
  'inputs.DeliveryFailed.v1': listed,
  'inputs.AnswerPublished.v1': published,
  'inputs.PublicationWithheld.v1': published,
  'inputs.VerdictReceived.v1': listed,
  'inputs.ReminderReceived.v1': listed,
  'inputs.ClarificationAsked.v1': listed,
  'inputs.ClarificationGiven.v1': listed,
  'inputs.NoticeGiven.v1': listed,
  'inputs.ReceiptCodeGiven.v1': input,
  'inputs.FollowUpNoted.v1': input,
  'inputs.ActivityNoted.v1': input,
  'inputs.ContactArrangementNoted.v1': input,
  'inputs.InputDelivered.v1': input,
  'inputs.InputReported.v1': input,
  'inputs.AnswerDrafted.v1': input,
  'inputs.AnswerApproved.v1': input,
  'inputs.DraftsWeeded.v1': input,
  'inputs.PromiseMade.v1': input,
  'inputs.PromiseKept.v1': input,
  'inputs.PromiseReplaced.v1': input,
  'inputs.PersonalPartsRead.v1': { object: 'reads', roles: ['dataProtectionOfficer', 'auditor'] },
  'inputs.ChannelOpened.v1': channel,
  'inputs.ChannelClosed.v1': channel,
  'inputs.HandlingPublished.v1': channel,
  'dialogues.InvolvementConsidered.v1': dialogue,
  'dialogues.DialogueDecided.v1': dialogue,
  'dialogues.DialoguePlanned.v1': dialogue,
  'dialogues.DialogueOwnerNamed.v1': dialogue,
  'dialogues.DialogueParticipantNamed.v1': dialogue,
  'dialogues.DialogueParticipantEnded.v1': dialogue,
  'dialogues.HandlingPublished.v1': dialogue,
  'dialogues.DialogueOpened.v1': dialogue,
  'dialogues.FormOffered.v1': dialogue,
  'dialogues.ConsultationHeld.v1': dialogue,
  'dialogues.DialogueElectedTookPart.v1': dialogue,
  'dialogues.DialogueNoElectedStated.v1': dialogue,
  'dialogues.DialogueClosed.v1': dialogue,
  'dialogues.DialogueResultRecorded.v1': dialogue,
  'dialogues.FeedbackGiven.v1': dialogue,
  'dialogues.ResultPublished.v1': dialogue,
  'dialogues.PublicationWithheld.v1': dialogue,
  'dialogues.EvaluationRecorded.v1': dialogue,
  'policy.PackAdopted.v1': { object: 'adoptions', roles: [...POLICY_READERS, 'dashboard', 'admin'] },
  'policy.CalendarVersionTaken.v1': { object: 'adoptions', roles: [...POLICY_READERS, 'dashboard', 'admin'] },
  'policy.ObligationWaived.v1': { object: 'waivers', roles: POLICY_READERS },
  'policy.ObligationWaiverRevoked.v1': { object: 'waivers', roles: POLICY_READERS },
  'policy.AttestationGiven.v1': { object: 'attestations', roles: POLICY_READERS },
  'policy.AttestationWithdrawn.v1': { object: 'attestations', roles: POLICY_READERS },
  'identity.OrganisationRegistered.v1': organisation,
  'identity.BodyEstablished.v1': organisation,
  'identity.UnitEstablished.v1': organisation,
  'identity.PersonRegistered.v1': person,
  'identity.RoleGranted.v1': person,
  'identity.RoleRevoked.v1': person,
};

/** undefined: nobody's. */
export function audienceOf(type: string): Audience | undefined {
  return AUDIENCES[type];
}

/** Every role that hears of anything: who may listen at all. */
export const LISTENERS = [...new Set(Object.values(AUDIENCES).flatMap(({ roles }) => roles))].sort() as [
  Role,
  ...Role[],
];

/** One line for each type that the program knows: events.golden.txt. */
export function audienceLines(types: readonly string[]): string[] {
  return types.map((type) => {
    const audience = audienceOf(type);
    return audience ? `${type} ${audience.object}: ${[...audience.roles].sort().join(', ')}` : `${type} nobody`;
  });
}
