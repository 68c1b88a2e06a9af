import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** What was answered, with its body parsed when it is JSON. */
export interface Answered {
  readonly method: string;
  /** With or without a query. */
  readonly url: string;
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

type Responses = Readonly<Record<string, { readonly $ref?: string; readonly content?: object }>>;

/** Compares answers with what the description says of their route: its statuses, media types and schemas. */
export class AnswerCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly known = new Map<string, ValidateFunction>();
  private readonly routes: readonly { readonly path: string; readonly pattern: RegExp }[];

  constructor(private readonly document: OpenAPIObject) {
    addFormats(this.ajv);
    this.ajv.addSchema({ ...document, $id: 'openapi' });
    // `/inputs/search` before `/inputs/{id}`.
    const paths = Object.keys(document.paths).sort((one, other) => holes(one) - holes(other));
    this.routes = paths.map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** What is wrong with an answer: undefined, or why. */
  fault({ method, url, status, type, body }: Answered): string | undefined {
    const [address = ''] = url.split('?');
    const path = this.routes.find(({ pattern }) => pattern.test(address))?.path;
    const said = (what: string) => `${method} ${url} ${status}: ${what}`;
    if (path === undefined) return said('no such route is described');
    const operation = this.document.paths[path]?.[method.toLowerCase() as 'get'];
    const response = (operation?.responses as Responses | undefined)?.[status];
    if (!response) return said('this status is not described');
    const place = response.$ref ?? `#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}`;
    const media = type.split(';')[0]!;
    if (!/json$/.test(media)) return undefined;
    const validate = this.validator(`openapi${place}/content/${escaped(media)}/schema`);
    return validate(body) ? undefined : said(this.ajv.errorsText(validate.errors));
  }

  private validator(place: string): ValidateFunction {
    if (!this.known.has(place)) this.known.set(place, this.ajv.compile({ $ref: place }));
    return this.known.get(place)!;
  }
}

function holes(path: string): number {
  return path.split('{').length;
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
