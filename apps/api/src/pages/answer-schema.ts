import { z } from 'zod';

type Json = Record<string, unknown>;

const PLACE = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/**
 * A zod schema as OpenAPI 3.1 has it: those with an `id` become components, the others stand where they are.
 * @returns `schema` to put where the answer is described
 */
export function answerSchema(of: z.ZodType): {
  readonly schema: Json;
  readonly components: Readonly<Record<string, Json>>;
} {
  const { $schema: _, $defs = {}, ...schema } = z.toJSONSchema(of, { io: 'output', override: tidy }) as Json;
  return { schema: moved(schema) as Json, components: moved($defs) as Record<string, Json> };
}

/** Says nothing that only zod means. */
function tidy({ jsonSchema }: { readonly jsonSchema: Json }): void {
  delete jsonSchema.readOnly;
  delete jsonSchema.propertyNames;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string' ? one.replace(PLACE, COMPONENTS) : moved(one),
    ]),
  );
}
