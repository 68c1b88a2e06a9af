import { isUtf8 } from 'node:buffer';
import { BadRequestException } from '@nestjs/common';
import { DomainError } from '@gensvar/kernel';
import type { FastifyInstance } from 'fastify';
import { invalidFields } from './validation';

/** How deep lists and objects of a body may lie in each other. No command has half of it, and what reads bodies recurses. */
const DEEPEST = 32;

/**
 * Bodies are JSON objects in UTF-8, sent as they are: JSON.parse would read other encodings as replacement characters,
 * and what is made of it later knows objects only.
 */
export function takeJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (!isUtf8(bytes)) return done(new BadRequestException());
    return parse(request, bytes.toString(), (error, body) => {
      const fault = error ?? faultOf(body);
      if (fault) done(fault);
      else done(null, body);
    });
  });
  server.addHook('onRequest', async ({ headers }) => {
    const encoding = headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return;
    throw new DomainError('http.content-encoding', 'Send the body as it is, not compressed.', 'invalid', {
      status: 415,
    });
  });
}

/** What is wrong with a parsed body before anybody asks what it should hold. */
export function faultOf(body: unknown): DomainError | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return invalidFields([{ pointer: '', detail: 'the body must be an object' }]);
  }
  return oddWithin(body, '', 1);
}

function oddWithin(value: object, pointer: string, depth: number): DomainError | undefined {
  if (depth > DEEPEST) {
    return new DomainError('http.too-deep', `Nothing in a body lies deeper than ${DEEPEST} levels. Send it flatter.`);
  }
  for (const [name, inner] of Object.entries(value)) {
    // The libraries that read bodies take what every object inherits (`toString`) for a field, and drop it in silence.
    if (name in Object.prototype) {
      return invalidFields([{ pointer: `${pointer}/${name}`, detail: `there is no field ${name}` }]);
    }
    if (typeof inner !== 'object' || inner === null) continue;
    const fault = oddWithin(inner as object, `${pointer}/${name}`, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
