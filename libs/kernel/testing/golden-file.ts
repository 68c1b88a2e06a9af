import { z } from 'zod';
import { canonicalJson } from '../src/canonical-json';
import { streamName, type NewEvent, type StoredEvent } from '../src/envelope';
import { partPersonal, type EventDeclaration } from '../src/event-declaration';
import { newEvent, type Recording } from '../src/new-event';
import type { Upcaster } from '../src/recorded-event';
import { sealGolden } from './golden-sealer';

/**
 * What a module exports as `GOLDEN` from `libs/<module>/testing/golden.ts`: every event type it stores, each with an
 * example payload that fills every personal field. See libs/kernel/README.md.
 */
export interface GoldenModule {
  /** Name of the lib and first part of its event types. */
  readonly module: string;
  /** The newest version of each event type. */
  readonly declarations: readonly EventDeclaration[];
  readonly upcasters?: readonly Upcaster[];
  /** Example payload of each declared type, personal fields in their places. Invented persons only. */
  readonly examples: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Members of the envelope beyond what every event has; only kernel's own golden file needs them. */
  readonly envelope?: Partial<Recording>;
}

/** Storage format of `libs/<module>/events/<Type>.vN.json`. */
export interface GoldenFile {
  readonly type: string;
  /** JSON Schema of the whole payload; `personal` names the field group of a field that is sealed. */
  readonly schema: unknown;
  readonly example: Readonly<Record<string, unknown>>;
  /** The example as it is stored, under the keys, salts and ids of GoldenSealer. */
  readonly stored: NewEvent;
}

const ORGANISATION = '00000000-0000-4000-8000-000000000001';
const OBJECT = '00000000-0000-4000-8000-000000000002';
const EVENT = '01890a5d-ac96-774b-bcce-b302099a8057';

/** `inputs.InputReceived.v1` → `InputReceived.v1.json`. */
export function goldenFileName(type: string): string {
  return `${type.slice(type.indexOf('.') + 1)}.json`;
}

/** What the golden file of a type must be. @throws ZodError or TypeError naming what is wrong with the example. */
export function goldenFile({ module, examples, envelope }: GoldenModule, declaration: EventDeclaration): GoldenFile {
  const { type, schema } = declaration;
  if (!type.startsWith(`${module}.`)) throw new TypeError(`${type} is no event type of ${module}`);
  const example = examples[type];
  if (example === undefined) throw new TypeError(`${type} has no example payload in GOLDEN`);
  const { data } = declaration.of(example);
  const stored = goldenStored(declaration, data, envelope);
  const empty = declaration.personal.filter(({ path }) => !stored.meta.sealed.includes(path)).map(({ path }) => path);
  if (empty.length > 0) throw new TypeError(`the example of ${type} leaves personal fields empty: ${empty.join(', ')}`);
  return { type, schema: z.toJSONSchema(schema), example: data, stored };
}

/** An event in its stored form, under the fixed ids. `envelope` adds to the envelope's members or overrides them. */
export function goldenStored(
  declaration: EventDeclaration,
  data: Readonly<Record<string, unknown>>,
  envelope: Partial<Recording> = {},
): NewEvent {
  const { clear, personal } = partPersonal(declaration, data);
  const recording: Recording = {
    id: EVENT,
    type: declaration.type,
    clear,
    org: ORGANISATION,
    actor: { id: '00000000-0000-4000-8000-00000000000a', role: 'officer' },
    origin: 'live',
    correlation: EVENT,
    causation: EVENT,
    ...envelope,
  };
  const module = declaration.type.slice(0, declaration.type.indexOf('.'));
  const { id: eventId, org: organisation, actor, origin, occurredAt } = recording;
  const stream = streamName(module, organisation, OBJECT);
  const sealed = sealGolden({
    eventId,
    organisation,
    stream,
    subject: OBJECT,
    clear,
    personal,
    occurredAt,
    actor,
    origin,
  });
  return newEvent(recording, sealed);
}

/** A new event as a store gives it back, first of its stream. */
export function goldenRead(event: NewEvent): StoredEvent {
  const module = event.type.slice(0, event.type.indexOf('.'));
  return {
    ...event,
    stream: streamName(module, event.meta.org, OBJECT),
    revision: 0,
    position: '0000000000000001',
    recordedAt: '2026-03-02T08:00:00.000Z',
  };
}

/** The file's text. `canonicalJson` refuses what could not be stored. */
export function goldenText(file: unknown): string {
  canonicalJson(JSON.parse(JSON.stringify(file)));
  return `${JSON.stringify(file, null, 2)}\n`;
}
