import type { Catalogue, FieldSource } from '../facts/catalogue';
import type { SubjectType } from '../facts/fact';
import { fieldOf, type History, type Placed } from '../facts/history';

/** What figures group by. */
export const GROUPS = ['body', 'unit', 'kind', 'channel'] as const;
export type Group = Record<(typeof GROUPS)[number], string | null>;

interface Change {
  readonly ms: number;
  readonly group: Group;
}

const NOWHERE: Group = { body: null, unit: null, kind: null, channel: null };

/** The grouping fields of a subject as they change in time: ascending, one entry an instant. */
export class SubjectFields {
  private readonly changes: readonly Change[];

  constructor(history: History, type: SubjectType, catalogue: Catalogue) {
    const declared = catalogue.subjects.get(type)?.fields ?? {};
    const changes: Change[] = [];
    let group = NOWHERE;
    for (const placed of history.facts) {
      const changed = changedBy(placed, group, declared);
      if (changed === group) continue;
      group = changed;
      if (changes.at(-1)?.ms === placed.ms) changes.pop();
      changes.push({ ms: placed.ms, group });
    }
    this.changes = changes;
  }

  /** Instants after `ms` at which something changes. */
  after(ms: number): number[] {
    return this.changes.filter((change) => change.ms > ms).map((change) => change.ms);
  }

  /** At an instant; before the first change, as the first one says (an imported end may lie before the start). */
  at(ms: number): Group {
    let group = this.changes[0]?.group ?? NOWHERE;
    for (const change of this.changes) {
      if (change.ms > ms) break;
      group = change.group;
    }
    return group;
  }
}

function changedBy(placed: Placed, group: Group, declared: Readonly<Record<string, readonly FieldSource[]>>): Group {
  let changed = group;
  for (const name of GROUPS) {
    for (const source of declared[name] ?? []) {
      if (source.fact !== placed.fact.name) continue;
      const said = ('value' in source ? source.value : fieldOf(placed, source.field)) ?? null;
      if (said === null && !('clears' in source)) continue;
      const value = said === null ? null : String(said);
      if (value !== changed[name]) changed = { ...changed, [name]: value };
    }
  }
  return changed;
}
