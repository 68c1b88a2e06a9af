import {
  localDayOf,
  nameBasedId,
  streamName,
  type LocalDay,
  type PolicyReference,
  type Position,
  type RecordedEvent,
} from '@gensvar/kernel';
import type { ParameterSetting } from '../packs/parameters';
import type { BodyLevel, PackAdopted } from './adoption.events';

/** An adoption as recorded. `id` is its event's id, `position` and `recordedAt` say when it became known. */
export interface Adoption {
  readonly id: string;
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
  readonly body: string;
  readonly level: BodyLevel;
  readonly from: LocalDay;
  readonly decision?: string;
  readonly parameters: readonly ParameterSetting[];
  readonly position: Position;
  readonly recordedAt: string;
}

/** Id of the object that holds all adoptions of an organisation: one stream, so that one read tells what is in force. */
export function adoptionsId(organisation: string): string {
  return nameBasedId(organisation, 'adoptions');
}

export function adoptionsStream(organisation: string): string {
  return streamName('policy', organisation, adoptionsId(organisation));
}

export function adoptionOf(event: RecordedEvent<PackAdopted>): Adoption {
  return { ...event.data, id: event.id, position: event.position, recordedAt: event.recordedAt };
}

/** Dated back: never shown as having been in force at receipt (policy.md, "Versions"). */
export function isRetroactive(adoption: Adoption): boolean {
  return adoption.from < localDayOf(adoption.recordedAt);
}

/**
 * Does an adoption cover a body? Its own does; so does one by the council or the executive board, which decide for the
 * whole organisation (KL 6 kap. 1 §: the board leads and co-ordinates), and then also where the subject's body is unknown.
 */
export function covers(adoption: Pick<Adoption, 'body' | 'level'>, body: string | undefined): boolean {
  return adoption.level === 'council' || adoption.level === 'executiveBoard' || adoption.body === body;
}

/**
 * The adoptions that judge a subject of `body` that opened on `day`, as known at `asOf` (default: all that is recorded),
 * one per pack, sorted by pack: the latest `from`; of equal ones the one recorded last.
 */
export function adoptionsFor<A extends Adoption>(
  adoptions: readonly A[],
  body: string | undefined,
  day: LocalDay,
  asOf?: Position,
): A[] {
  const best = new Map<string, A>();
  for (const adoption of adoptions) {
    if (adoption.from > day || (asOf !== undefined && adoption.position > asOf) || !covers(adoption, body)) continue;
    const held = best.get(adoption.pack);
    if (held && (held.from > adoption.from || (held.from === adoption.from && held.position > adoption.position)))
      continue;
    best.set(adoption.pack, adoption);
  }
  return [...best.values()].sort((a, b) => (a.pack < b.pack ? -1 : 1));
}

/** What an event that opens a subject carries (events.md §10). */
export function referenceTo({ id, pack, version, hash }: Adoption): PolicyReference {
  return { adoption: id, pack, version, hash };
}
