import type { z } from 'zod';
import { nearest } from './nearest';
import { SHAPES } from './pack';
import type { PackSource, Path } from './pack-source';
import { valueAt } from './rule-parts';
import { packSchema, RULE_KEYS, type PackDocument } from './schema';

/** Reports what the schema has against a document, in words that say what to write instead. */
export function reportIssue(issue: z.core.$ZodIssue, source: PackSource): void {
  const path = issue.path as Path;
  const value = valueAt(source.value, path);
  const key = path.at(-1);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const one of issue.keys)
        source.report(path, `unknown key ${one}.${nearest(one, knownKeys(path, source.value))}`, one);
      return;
    case 'invalid_value':
    case 'invalid_union': {
      const known = key === 'shape' ? SHAPES : issue.code === 'invalid_value' ? issue.values.map(String) : [];
      if (value === undefined) return source.report(path, `${String(key)} is missing.${nearest('', known)}`);
      return source.report(
        path,
        known.length === 0 ? issue.message : `unknown value ${String(value)}.${nearest(String(value), known)}`,
      );
    }
    default:
      source.report(
        path,
        value === undefined ? `${String(key)} is missing` : issue.message.replace('Invalid input: ', ''),
      );
  }
}

function knownKeys(path: Path, value: unknown): readonly string[] {
  if (path.length === 0) return Object.keys(packSchema.shape);
  if (path[0] !== 'rules' || path.length !== 2) return [];
  const { shape } = (value as PackDocument).rules[path[1] as number]!;
  return RULE_KEYS[shape];
}
