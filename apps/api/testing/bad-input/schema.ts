/** What of JSON Schema the OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Components = Readonly<Record<string, Schema>>;

/** What a field of a name is filled with where its schema does not say: ids of what there is. */
export type Known = Readonly<Record<string, string>>;

export function resolved(schema: Schema, components: Components): Schema {
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (named === undefined) return schema;
  const found = components[named.split('/').at(-1)!];
  if (!found) throw new Error(`the document has no ${named}`);
  return { ...resolved(found, components), description: schema.description };
}

/** A value that the schema takes: what is required, and what is known. */
export function exampleOf(given: Schema, components: Components, known: Known, name = ''): unknown {
  const schema = resolved(given, components);
  if (schema.properties) {
    const { properties, required = [] } = schema;
    const wanted = Object.keys(properties).filter((field) => required.includes(field) || known[field] !== undefined);
    return Object.fromEntries(wanted.map((field) => [field, exampleOf(properties[field]!, components, known, field)]));
  }
  if (schema.type === 'array') {
    return Array.from({ length: schema.minItems ?? 1 }, () => exampleOf(schema.items!, components, known, name));
  }
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return textOf(schema, known[name]);
}

const UUID = '00000000-0000-4000-8000-0000000000ee';
const WORDS = ['Text', 'word', 'sv', 'https://example.se/', 'A', '1'];

function textOf({ format, example, examples, pattern, maxLength }: Schema, known: string | undefined): unknown {
  if (known !== undefined) return known;
  if (example !== undefined) return example;
  if (examples !== undefined) return examples[0];
  if (format === 'uuid') return UUID;
  if (format === 'date') return '2027-01-15';
  if (format === 'email') return 'somebody@example.se';
  const fits = (word: string) => word.length <= (maxLength ?? 100) && new RegExp(pattern ?? '').test(word);
  return WORDS.find(fits);
}
