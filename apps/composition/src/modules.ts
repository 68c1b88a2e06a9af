import type { MigrationClass } from '@gensvar/database';
import {
  DIALOGUE_EVENTS,
  dialogueFacts,
  dialogueFactSource,
  DIALOGUES_ENTITIES,
  DIALOGUES_VIEWS,
} from '@gensvar/dialogues';
import { type Enforcement, EVENT_STORE_MIGRATIONS, type EventStore } from '@gensvar/event-store';
import { IDENTITY_ENTITIES, IDENTITY_EVENTS, IDENTITY_VIEWS } from '@gensvar/identity';
import {
  CHANNEL_EVENTS,
  channelFacts,
  channelFactSource,
  INPUT_EVENTS,
  INPUTS_ENTITIES,
  INPUTS_VIEWS,
  inputFacts,
  inputFactSource,
  READ_EVENTS,
} from '@gensvar/inputs';
import { EventCatalogue } from '@gensvar/kernel';
import {
  Calendar,
  catalogueOf,
  exceptionsView,
  type Law,
  obligationsView,
  PackLibrary,
  type PolicyAdoptions,
  PolicyEnforcement,
  POLICY_EVENTS,
  shippedPacks,
  SHIPPED_CALENDARS,
} from '@gensvar/policy';
import { PRIVACY_MIGRATIONS } from '@gensvar/privacy';
import { PROJECTIONS_MIGRATIONS, type View } from '@gensvar/projections';

/** What every lib brings to the service: a new module is added here, in apps/composition/src/gensvar.module.ts, and nowhere else. */
export const MIGRATIONS: readonly MigrationClass[] = [
  ...EVENT_STORE_MIGRATIONS,
  ...PRIVACY_MIGRATIONS,
  ...PROJECTIONS_MIGRATIONS,
];

export const ENTITIES = [...IDENTITY_ENTITIES, ...INPUTS_ENTITIES, ...DIALOGUES_ENTITIES];

const DECLARATIONS = [
  ...IDENTITY_EVENTS,
  ...POLICY_EVENTS,
  ...INPUT_EVENTS,
  ...CHANNEL_EVENTS,
  ...READ_EVENTS,
  ...DIALOGUE_EVENTS,
];
export const FACT_SOURCES = [inputFactSource, channelFactSource, dialogueFactSource];

/** Facts that policies may name. */
export const factCatalogue = () => catalogueOf([inputFacts, channelFacts, dialogueFacts]);

/** The words of the service: event types, facts that policies may name, and the packs that name them. */
export function words() {
  const events = new EventCatalogue(DECLARATIONS);
  const facts = factCatalogue();
  const [calendar, ...newer] = SHIPPED_CALENDARS.map((spec) => new Calendar(spec));
  return { events, facts, library: new PackLibrary(shippedPacks(facts)), calendar: calendar!, newer };
}

export type Words = ReturnType<typeof words>;

export function viewsOf(known: Words): View[] {
  return [
    ...IDENTITY_VIEWS,
    ...INPUTS_VIEWS,
    ...DIALOGUES_VIEWS,
    obligationsView(FACT_SOURCES, lawOf(known)),
    exceptionsView(FACT_SOURCES, known.facts),
  ];
}

/** What refuses a command by a rule in force. */
export function enforcementOf(known: Words, store: EventStore, adoptions: PolicyAdoptions): Enforcement {
  return new PolicyEnforcement(store, known.events, FACT_SOURCES, lawOf(known), adoptions);
}

export function lawOf({ facts, library, calendar, newer }: Words): Law {
  return { catalogue: facts, library, calendar, newer };
}
