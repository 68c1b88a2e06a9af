import { canonicalJson, DomainError, isDay, parseDay, type Decider, type RecordedEvent } from '@gensvar/kernel';
import type { Pack } from '../packs/pack';
import type { ParameterSetting } from '../packs/parameters';
import { adoptionOf, type Adoption } from './adoption';
import { PackAdopted } from './adoption.events';
import type { AdoptPackBody } from './adoption.commands';
import { refuseSettings } from './settings';

/** All adoptions of one organisation, in recorded order. */
export interface Adoptions {
  readonly made: readonly Adoption[];
}

/** Decides with the packs that this program ships: an adoption takes a pack's document as it is now. */
export function adoptionDecider(packs: readonly Pack[]): Decider<Adoptions, AdoptPackBody, PackAdopted> {
  return {
    module: 'policy',
    initial: { made: [] },

    decide(command, state) {
      const pack = packs.find((one) => one.id === command.pack);
      if (!pack) {
        const known = packs.map((one) => one.id).join(', ');
        throw new DomainError(
          'policy.pack-unknown',
          `There is no pack ${command.pack}. Choose one of: ${known}.`,
          'not-found',
        );
      }
      refuseDay(command.from);
      refuseSettings(pack, command.parameters);
      const { body, level, from, decision } = command;
      const parameters = sorted(command.parameters);
      const holds = holdsFor(state.made, pack.id, body, from);
      const same =
        holds?.hash === pack.hash &&
        canonicalJson(holds.parameters) === canonicalJson(parameters) &&
        (decision === undefined || decision === holds.decision);
      if (same) return [];
      return [
        PackAdopted.of({
          pack: pack.id,
          version: pack.version,
          hash: pack.hash,
          body,
          level,
          from,
          ...(decision !== undefined && { decision }),
          parameters,
        }),
      ];
    },

    evolve(state, event: RecordedEvent<PackAdopted>) {
      switch (event.type) {
        case 'policy.PackAdopted.v1':
          return { made: [...state.made, adoptionOf(event)] };
        default:
          return event.type satisfies never;
      }
    },
  };
}

/** The body's own adoption in force on a day: the latest `from`; of equal ones the one recorded last. */
function holdsFor(made: readonly Adoption[], pack: string, body: string, day: string): Adoption | undefined {
  let held: Adoption | undefined;
  for (const adoption of made) {
    if (adoption.pack !== pack || adoption.body !== body || adoption.from > day) continue;
    if (!held || adoption.from >= held.from) held = adoption;
  }
  return held;
}

function refuseDay(from: string): void {
  try {
    if (!isDay(from)) throw new RangeError(from);
    parseDay(from);
  } catch {
    throw new DomainError('policy.adoption-day', `"${from}" is no day: write in force from as YYYY-MM-DD.`);
  }
}

function sorted(settings: readonly ParameterSetting[]): ParameterSetting[] {
  const place = ({ name, kind, unit }: ParameterSetting) => canonicalJson([name, kind ?? '', unit ?? '']);
  return settings
    .map(({ name, kind, unit, value }) => ({
      name,
      ...(kind !== undefined && { kind }),
      ...(unit !== undefined && { unit }),
      value,
    }))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
