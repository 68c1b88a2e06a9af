import type { EventMeta, NewEvent } from './envelope';
import type { Sealed } from './sealer';

/** What the envelope needs besides what sealing gave. */
export interface Recording extends Omit<EventMeta, 'sealed' | 'cm' | 'salt'> {
  readonly id: string;
  readonly type: string;
  /** The payload's clear part. */
  readonly clear: Readonly<Record<string, unknown>>;
}

/** Puts an event into its envelope: the storage format of events.md, in one place. Absent members stay absent. */
export function newEvent(recording: Recording, { pd, sealed, cm, salt }: Sealed): NewEvent {
  const { id, type, clear, org, actor, origin, occurredAt, key, body, correlation, causation, policies } = recording;
  return {
    id,
    type,
    data: clear,
    ...(pd && { pd }),
    meta: {
      org,
      actor,
      origin,
      ...(occurredAt !== undefined && { occurredAt }),
      ...(key !== undefined && { key }),
      ...(body !== undefined && { body }),
      correlation,
      causation,
      ...(policies && policies.length > 0 && { policies }),
      sealed,
      cm,
      salt,
    },
  };
}
