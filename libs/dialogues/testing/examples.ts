import {
  DialogueClosed,
  DialogueDecided,
  DialogueOpened,
  DialoguePlanned,
  InvolvementConsidered,
} from '../src/dialogue.events';
import { stand } from '../src/dialogue.examples';

export { stand };

/** Ids of invented parts of an organisation. */
export const COUNCIL = '00000000-0000-4000-8000-0000000000b0';
export const BOARD = '00000000-0000-4000-8000-0000000000b1';
export const COMMITTEE = '00000000-0000-4000-8000-0000000000b2';
export const STREETS = '00000000-0000-4000-8000-0000000000c1';

export const TITLE = 'Ny bro över ån';

export function considered(changes: Partial<Parameters<typeof InvolvementConsidered.of>[0]> = {}, at?: string) {
  return InvolvementConsidered.of({ body: COMMITTEE, title: TITLE, ...stand, ...changes }, at);
}

export function planned(changes: Partial<Parameters<typeof DialoguePlanned.of>[0]> = {}, at?: string) {
  return DialoguePlanned.of({ type: 'citizenDialogue', ...changes }, at);
}

export function decided(changes: Partial<Parameters<typeof DialogueDecided.of>[0]> = {}, at?: string) {
  return DialogueDecided.of(
    { body: COMMITTEE, bodyLevel: 'committee', level: 'sector', basis: 'operationalPlan', ...changes },
    at,
  );
}

export function openedEvent(changes: Partial<Parameters<typeof DialogueOpened.of>[0]> = {}, at?: string) {
  return DialogueOpened.of(
    { body: COMMITTEE, bodyLevel: 'committee', level: 'sector', type: 'citizenDialogue', ...changes },
    at,
  );
}

export function closedEvent(changes: Partial<Parameters<typeof DialogueClosed.of>[0]> = {}, at?: string) {
  return DialogueClosed.of(
    { type: 'citizenDialogue', level: 'sector', body: COMMITTEE, participants: 41, reachable: 27, ...changes },
    at,
  );
}

/** A dialogue up to its opening, and up to its closing. */
export const untilOpen = () => [considered(), decided(), planned(), openedEvent()];
export const untilClosed = () => [...untilOpen(), closedEvent()];
