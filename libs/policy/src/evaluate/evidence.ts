import { fieldOf, type Placed } from '../facts/history';
import type { Circumstances } from './circumstances';
import type { CompiledRule } from './compile';
import { isBefore, isFrom, type Start } from './moment';
import { factById, matching } from './pattern';
import type { Scope } from './scope';

/** What the facts say of one duty's evidence by now. */
export interface Evidence {
  /** All that was ever given, void or not, in order. */
  readonly given: readonly Placed[];
  /** The pieces that count, each of which adds something; the last one dates it where `complete`. */
  readonly pieces: readonly Placed[];
  readonly complete: boolean;
  readonly voids: readonly Placed[];
  readonly missing: readonly string[];
}

const NONE: readonly Placed[] = [];
const NOTHING_MISSING: readonly string[] = [];

/**
 * Evidence dated at or after the start counts; imported evidence also before it (policy.md, "The ten shapes"). For a
 * date with a window, `from` is its first day.
 */
export function evidenceOf(compiled: CompiledRule, scope: Scope, start: Start, from: number | null): Evidence {
  const counts = (placed: Placed): boolean =>
    from === null ? isFrom(placed, start) || placed.fact.origin === 'import' : placed.day >= from;
  const given = matching(compiled.evidence, scope).filter(counts);
  const { standing, voids } = standingOf(given, compiled, scope);
  return covered(compiled, scope, given, standing, voids);
}

/** What counts still, and what does not any more because a fact names it. */
export function standingOf(
  given: readonly Placed[],
  { voidedBy }: Pick<Circumstances, 'voidedBy'>,
  scope: Scope,
): Pick<Evidence, 'voids'> & { readonly standing: readonly Placed[] } {
  const voiding = given.length > 0 && voidedBy ? matching(voidedBy, scope) : NONE;
  if (voiding.length === 0) return { standing: given, voids: NONE };
  const voids = new Set<Placed>();
  const standing = given.filter((placed) => {
    const by = voiding.find((fact) => isVoidedBy(placed, fact, scope));
    if (by) voids.add(by);
    return !by;
  });
  return { standing, voids: [...voids] };
}

/** The fact that makes the trigger count as never given. */
export function triggerVoid({ voidedBy }: Pick<Circumstances, 'voidedBy'>, scope: Scope): Placed | undefined {
  if (!voidedBy || !scope.trigger) return undefined;
  return matching(voidedBy, scope).find((fact) => namedFields(fact, scope.trigger!, scope).length > 0);
}

/**
 * Void is what a fact names by its event id. So is a delivery of it, wherever dated, if it was taken back; if it only
 * failed to arrive, the deliveries up to then: what names the same thing in the same field later made good for it.
 */
function isVoidedBy(placed: Placed, by: Placed, scope: Scope): boolean {
  if (namedFields(by, placed, scope).length > 0) return true;
  for (const field of Object.keys(placed.fact.fields)) {
    const of = factById(placed.fact.fields[field], scope);
    // An answer that corrects another stands by itself: only what has no voice of its own (a delivery) falls with it.
    if (!of || of.fact.name === placed.fact.name) continue;
    const through = namedFields(by, of, scope);
    if (through.length > 0 && (!through.includes(field) || !isBefore(by, placed))) return true;
  }
  return false;
}

/** The fields of `by` that hold the id of a fact, or of what it is a copy of. */
function namedFields(by: Placed, placed: Placed, scope: Scope): string[] {
  return Object.keys(by.fact.fields).filter((field) => factById(by.fact.fields[field], scope) === placed);
}

function covered(
  { rule }: CompiledRule,
  scope: Scope,
  given: readonly Placed[],
  standing: readonly Placed[],
  voids: readonly Placed[],
): Evidence {
  const cover = rule.shape === 'response' ? rule.cover : undefined;
  const parts = cover && scope.trigger ? Number(fieldOf(scope.trigger, cover.of) ?? 1) : 1;
  if (!cover || !(parts > 1)) {
    const pieces = standing.length > 0 ? [standing[0]!] : NONE;
    return { given, pieces, complete: pieces.length > 0, voids, missing: NOTHING_MISSING };
  }
  const missing = new Set(Array.from({ length: parts }, (_, i) => String(i + 1)));
  const pieces: Placed[] = [];
  for (const placed of standing) {
    const before = missing.size;
    const of = coveredBy(placed, cover.field, scope);
    if (of) for (const part of of) missing.delete(String(part));
    else missing.clear();
    if (missing.size < before) pieces.push(placed);
  }
  return { given, pieces, complete: missing.size === 0, voids, missing: [...missing] };
}

/** The parts a piece covers; a delivery those of what it names; null: all. */
function coveredBy(placed: Placed, field: string, scope: Scope): readonly unknown[] | null {
  const own = placed.fact.fields[field];
  if (Array.isArray(own)) return own;
  for (const id of Object.values(placed.fact.fields)) {
    const parts = factById(id, scope)?.fact.fields[field];
    if (Array.isArray(parts)) return parts;
  }
  return null;
}
