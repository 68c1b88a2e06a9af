import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DomainError } from '@gensvar/kernel';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { shippedFile } from '../../../composition/src/shipped-file';

/** Mappings that come with the program, found by their file's name. */
const shippedMapping = (name: string): string =>
  join(dirname(shippedFile('apps/cli/mappings/municipal-receipt-log.yaml')), name);

const column = z.string().min(1);

const schema = z.strictObject({
  /** Name of the log: part of every imported input's id, so that a second run finds what the first one wrote. */
  source: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  case: column,
  received: column,
  channel: z.strictObject({ column, values: z.record(z.string(), z.string()) }),
  /** One unit for each combination of these columns; an empty one is left out of its name. */
  unit: z.array(column).min(1),
  officer: column.optional(),
  deadline: column.optional(),
  plannedEnd: column.optional(),
  closed: z.strictObject({ at: column, reason: z.string().min(1) }).optional(),
  input: z.strictObject({
    kind: z.string(),
    sender: z.enum(['named', 'anonymous', 'organisation', 'authority']),
    reachable: z.boolean(),
    addressee: z.enum(['official', 'electedRepresentative', 'body', 'unknown']),
    // A log tells of cases, not of the questions in a letter.
    parts: z.literal(1, 'a case of a log is one part: write 1'),
  }),
  row: z.strictObject({
    id: column,
    activity: column,
    at: column,
    group: column.optional(),
    resource: column.optional(),
  }),
  acknowledged: z
    .strictObject({ activity: z.string(), mode: z.enum(['message', 'letter', 'onScreen', 'oral', 'agreedWay']) })
    .optional(),
});

/** Which column of a log means what. Shape: the shipped mapping `municipal-receipt-log.yaml`. */
export type Mapping = z.infer<typeof schema>;

/**
 * Reads a mapping from a path, or a shipped one by its name.
 * @throws DomainError `import.mapping` with file, line and field of every fault.
 */
export function readMapping(path: string): Mapping {
  const file = [path, shippedMapping(basename(path))].find((candidate) => existsSync(candidate));
  if (file === undefined) throw new DomainError('import.mapping', `There is no mapping ${path}.`, 'not-found');
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const faults = document.errors.map(
    (error) => `${path}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
  );
  const parsed = schema.safeParse(faults.length > 0 ? undefined : document.toJS());
  if (parsed.success) return parsed.data;
  if (faults.length === 0) {
    for (const issue of parsed.error.issues) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      for (const key of keys) {
        const field = key === undefined ? issue.path : [...issue.path, key];
        const node = document.getIn(field, true) as { range?: [number, number, number] } | undefined;
        const at = node?.range ? lines.linePos(node.range[0]).line : 1;
        faults.push(
          `${path}:${at}: ${field.join('.') || 'the file'}: ${key === undefined ? issue.message : 'unknown field'}`,
        );
      }
    }
  }
  throw new DomainError('import.mapping', faults.join('\n'), 'invalid', { errors: faults });
}
