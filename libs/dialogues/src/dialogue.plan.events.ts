import { declareEvent, personal, type EventOf } from '@gensvar/kernel';
import { z } from 'zod';
import { DEGREES, DIALOGUE_TYPES, PARTICIPANT_KINDS, SEATS } from './dialogue.words';

const id = z.uuid();
const content = personal('content', z.string());

/** What a later plan leaves out stays as it was planned before. */
export const DialoguePlanned = declareEvent(
  'dialogues.DialoguePlanned.v1',
  z.object({
    type: z.enum(DIALOGUE_TYPES).optional(),
    forms: z.array(z.string()).optional(),
    degreeOfInfluence: z.enum(DEGREES).optional(),
    /** Kronor. */
    budget: z.int().min(0).optional(),
    purpose: content,
    representativityNeed: content,
    targetGroups: content,
    adaptations: content,
    handling: content,
    roles: content,
    lateReason: content,
  }),
);

/**
 * Purpose, degree of influence and handling of input, published to everyone (L12): in clear for that reason. The event's
 * id is the version that an input keeps; the newest version is in force.
 */
export const HandlingPublished = declareEvent(
  'dialogues.HandlingPublished.v1',
  z.object({ purpose: z.string(), degreeOfInfluence: z.enum(DEGREES), handling: z.string(), lateReason: content }),
);

/** Somebody takes part for the organisation (L15). `represents`: the body an elected representative speaks for (L16). */
export const DialogueParticipantNamed = declareEvent(
  'dialogues.DialogueParticipantNamed.v1',
  z.object({
    /** Names the appointment, as its end does. */
    member: id,
    seat: z.enum(SEATS),
    kind: z.enum(PARTICIPANT_KINDS),
    person: id.optional(),
    represents: id.optional(),
    name: personal('contact', z.string()),
    task: content,
    lateReason: content,
  }),
);

/** An appointment, or the statement that nobody elected takes part, no longer holds. */
export const DialogueParticipantEnded = declareEvent(
  'dialogues.DialogueParticipantEnded.v1',
  z.object({ member: id, lateReason: content }),
);

/** No elected representative takes part: lawful, once it is said (L15). */
export const DialogueNoElectedStated = declareEvent(
  'dialogues.DialogueNoElectedStated.v1',
  z.object({ member: id, seat: z.enum(SEATS), lateReason: content }),
);

export const PLAN_EVENTS = [
  DialoguePlanned,
  HandlingPublished,
  DialogueParticipantNamed,
  DialogueParticipantEnded,
  DialogueNoElectedStated,
];
export type PlanEvent =
  | EventOf<typeof DialoguePlanned>
  | EventOf<typeof HandlingPublished>
  | EventOf<typeof DialogueParticipantNamed>
  | EventOf<typeof DialogueParticipantEnded>
  | EventOf<typeof DialogueNoElectedStated>;
