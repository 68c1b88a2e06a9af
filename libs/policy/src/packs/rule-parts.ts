import type { Rule, Shape } from './pack';
import type { Path } from './pack-source';

type Keys = Readonly<Record<string, unknown>>;

/** A part of a rule that is a pattern, and where it stands. */
export interface PatternPart {
  readonly path: Path;
  readonly pattern: unknown;
  /** What its facts may refer to beyond the subject: what opened the duty, the member of a set too, or an appointment. */
  readonly sees: 'subject' | 'trigger' | 'member' | 'appointment';
}

/** Every pattern of a rule as written, by shape; absent ones are left out. */
export function patternsOf(shape: Shape, keys: Keys): readonly PatternPart[] {
  const at = (sees: PatternPart['sees'], ...path: (string | number)[]): PatternPart => ({
    path,
    sees,
    pattern: valueAt(keys, path),
  });
  const circumstances = ['onlyIf', 'unless', 'ends', 'voidedBy'].map((key) => at('trigger', key));
  return [...shapePatterns(shape, keys, at), ...circumstances].filter((part) => part.pattern !== undefined);
}

function shapePatterns(
  shape: Shape,
  keys: Keys,
  at: (sees: PatternPart['sees'], ...path: (string | number)[]) => PatternPart,
): PatternPart[] {
  switch (shape) {
    case 'response':
      return [
        at('subject', 'when'),
        at('trigger', 'evidence'),
        at('trigger', 'pause', 'from'),
        at('trigger', 'pause', 'until'),
      ];
    case 'gate':
      return [at('subject', 'before'), ...(isFieldOnly(keys.require) ? [] : [at('trigger', 'require')])];
    case 'cadence':
      return [at('subject', 'evidence')];
    case 'date':
      return [at('subject', 'when'), at('trigger', 'evidence')];
    case 'measure':
      return [at('subject', 'of'), at('subject', 'at')];
    case 'composition':
      return [at('subject', 'members', 'appointed'), at('appointment', 'members', 'ended'), at('subject', 'before')];
    case 'authority':
      return [at('subject', 'act'), at('trigger', 'basis')];
    case 'chain':
      return list(keys.steps).map((_, i) => at('trigger', 'steps', i, 'step'));
    case 'completeness':
      return [at('member', 'each'), at('subject', 'before'), at('subject', 'set', 'members')];
    case 'attestation':
      return [at('subject', 'due', 'when'), at('subject', 'due', 'before')];
    default:
      return shape satisfies never;
  }
}

/** The pattern whose facts open the duty: `$trigger.x` are their fields. */
export function triggerKey(shape: Shape): string | undefined {
  const keys: Partial<Record<Shape, string>> = { response: 'when', date: 'when', gate: 'before', authority: 'act' };
  return keys[shape];
}

/** `require: {field: handling}`: a field of the `before` event itself. */
export function isFieldOnly(require: unknown): require is { readonly field: string } {
  return typeof require === 'object' && require !== null && 'field' in require;
}

/** Paths that hold a period or `$param.x`. */
export const PERIOD_PATHS: readonly Path[] = [
  ['within'],
  ['lead'],
  ['pause', 'max'],
  ['due', 'within'],
  ['due', 'lead'],
];

/** Names of the facts in a pattern, however deep. */
export function factsIn(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(factsIn);
  if (typeof pattern !== 'object' || pattern === null) return [];
  const { fact, any, all } = pattern as { fact?: unknown; any?: unknown; all?: unknown };
  return [...(typeof fact === 'string' ? [fact] : []), ...factsIn(any), ...factsIn(all)];
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Does anything judge this rule? Values, descriptions and waiting rules are shown, and create no obligation. So are
 * permissions; but of one that says who may act, whoever acts is checked, though nobody must.
 */
export function isJudged(rule: Rule): boolean {
  return (
    rule.class !== 'value' &&
    rule.waitsFor === undefined &&
    (rule.strength !== 'permission' || rule.shape === 'authority') &&
    rule.strength !== 'description'
  );
}
