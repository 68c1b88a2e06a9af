import type { OpenAPIObject } from '@nestjs/swagger';

type Media = Readonly<Record<string, { readonly schema?: object; readonly example?: unknown }>>;
type Answer = { readonly content?: Media; readonly $ref?: string };

interface Described {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: { readonly content: Media };
  readonly responses: Readonly<Record<string, Answer>>;
}

/** What a description lacks, each as `GET /api/v1/inputs: no summary`. */
export function descriptionFaults({ paths, tags = [] }: Pick<OpenAPIObject, 'paths' | 'tags'>): string[] {
  const known = new Set(tags.filter(({ description }) => description).map(({ name }) => name));
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>).flatMap(([method, operation]) =>
      faultsOf(operation, known).map((fault) => `${method.toUpperCase()} ${path}: ${fault}`),
    ),
  );
}

function faultsOf({ summary, tags = [], requestBody, responses }: Described, known: ReadonlySet<string>): string[] {
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const given = answers.map(([status, { content = {} }]) => [`answer ${status}`, content] as const);
  return [
    ...(summary ? [] : ['no summary']),
    ...(tags.length > 0 && tags.every((tag) => known.has(tag)) ? [] : ['no tag that pages/tags.ts tells of']),
    ...(requestBody ? mediaFaults('body', requestBody.content) : []),
    ...given.flatMap(([what, content]) => mediaFaults(what, content)),
    ...(answers.length > 0 ? [] : ['no answer']),
    ...(Object.keys(responses).some((status) => status.startsWith('4')) ? [] : ['no refusal']),
  ];
}

function mediaFaults(what: string, content: Media): string[] {
  const all = Object.values(content);
  return [
    ...(all.length > 0 && all.every(({ schema = {} }) => Object.keys(schema).length > 0) ? [] : [`${what}: no schema`]),
    ...(all.every(({ example }) => example !== undefined) ? [] : [`${what}: no example`]),
  ];
}
