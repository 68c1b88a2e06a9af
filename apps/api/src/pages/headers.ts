/** Headers of answers. */
export const HEADERS = {
  ETag: {
    description: 'Revision of the object, which If-Match wants',
    schema: { type: 'string', examples: ['"3"'] },
  },
  Location: {
    description: 'Where the object is read, if it can be',
    schema: { type: 'string', format: 'uri-reference' },
  },
  'Retry-After': { description: 'Seconds to wait before asking again', schema: { type: 'integer', minimum: 1 } },
  'WWW-Authenticate': { description: 'How to sign in', schema: { type: 'string' } },
  'X-Request-Id': {
    description: 'Of the request, as in the log; also `instance` of a problem',
    schema: { type: 'string', format: 'uuid' },
  },
} as const;

/** References to some of them, by name. */
export function headers(...names: readonly (keyof typeof HEADERS)[]): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
