import { z } from 'zod';

/** Metadata key of what a route answers. */
export const GIVES = 'gensvar:gives';

/** What a route answers: one declaration for OpenAPI, the client's types and, through the compiler, the handler itself. */
export interface Given {
  readonly schema: z.ZodType;
  readonly example: unknown;
}

/**
 * What a query answers, and an invented example of it. The handler must answer what the schema takes, or it does not
 * compile; that it answers nothing more is told by every-answer.e2e.spec.ts. A command without it answers CommandResult.
 * @param schema named by `.meta({ id })`, as it is called in the OpenAPI document; no transforms
 */
export function Gives<T>(schema: z.ZodType<T>, example: NoInfer<T>) {
  return <Handler extends (...given: never[]) => T | Promise<T>>(
    _controller: object,
    _name: string | symbol,
    { value }: TypedPropertyDescriptor<Handler>,
  ): void => Reflect.defineMetadata(GIVES, { schema, example } satisfies Given, value!);
}

/** Fields of answers as zod schemas; bodies have fields.ts, whose decorators also refuse. */
export const anId = (description: string) => z.string().meta({ format: 'uuid', description });

/** An instant in UTC, with milliseconds. */
export const anInstant = (description: string) => z.string().meta({ format: 'date-time', description });

/** When something happened: an instant or a day (events.md §1). */
export const aMoment = (description: string) =>
  z.string().meta({ description: `${description}: an instant, or a day (YYYY-MM-DD)` });

export const aDay = (description: string) => z.string().meta({ format: 'date', description });

export const aText = (description: string) => z.string().meta({ description });

export const aNumber = (description: string) => z.int().meta({ description });

export const aFlag = (description: string) => z.boolean().meta({ description });

export const aRevision = aNumber('Revision of the object: its ETag, which If-Match wants');

export const aPosition = z.string().meta({ description: 'Where the log stood: for `after` of a query' });

/** Of every list. */
export const aPage = <T extends z.ZodType>(item: T) => ({
  items: z.array(item).readonly(),
  next: z.string().optional().meta({ description: '`cursor` of the page after this one; absent on the last' }),
});

/** What every command answers. */
export const commandResult = z
  .object({ id: anId('The object'), revision: aRevision, position: aPosition })
  .meta({ id: 'CommandResult' });

/** Invented values for examples. */
export const EXAMPLE = {
  id: '00000000-0000-4000-8000-000000000101',
  event: '00000000-0000-4000-8000-000000000102',
  organisation: '00000000-0000-4000-8000-000000000103',
  body: '00000000-0000-4000-8000-000000000104',
  unit: '00000000-0000-4000-8000-000000000105',
  person: '00000000-0000-4000-8000-000000000106',
  other: '00000000-0000-4000-8000-000000000107',
  position: '000000000000002a',
  instant: '2026-03-02T08:15:00.000Z',
  later: '2026-03-04T12:30:00.000Z',
  day: '2026-03-16',
} as const;
