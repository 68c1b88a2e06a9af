/** Metadata key of the examples of a controller's request bodies. */
export const BODY_EXAMPLES = 'gensvar:body-examples';

type Body = new () => object;

/** An invented example of a request body. */
export interface BodyExample {
  readonly of: Body;
  readonly value: object;
}

/** The command's name is no part of a request, so none of its example. */
export function bodyExample<T extends object>(of: new () => T, value: Omit<T, 'type'>): BodyExample {
  return { of, value };
}

/** Of every body that a route of the controller takes: one without fails apps/api/src/openapi.spec.ts, which names the route. */
export const BodyExamples = (examples: readonly BodyExample[]) => (controller: object) =>
  Reflect.defineMetadata(BODY_EXAMPLES, examples, controller);
