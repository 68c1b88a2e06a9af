import { gensvarClient, type GensvarClient } from '@gensvar/client';
import type { Role } from '@gensvar/identity';
import { newId } from '@gensvar/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiDescription } from '../src/pages/api-description';
import { signToken } from '../../composition/src/auth/token';
import { AnswerCheck } from './answer-check';
import type { TestOrganisation, TestService } from './service';

/** A caller with roles in an organisation, for its board. */
export async function typedAs(
  { app, gensvar }: TestService,
  { id, board }: TestOrganisation,
  ...roles: Role[]
): Promise<GensvarClient> {
  const claims = { sub: newId(), organisation: id, roles, body: board };
  return typedClient(app, await signToken(claims, gensvar.settings, '1h'));
}

/** What was answered, or the problem as an error: for steps that must be carried out. */
export function done<Data>({ data, error }: { data?: Data; error?: unknown }): NonNullable<Data> {
  if (data === undefined || data === null) throw new Error(JSON.stringify(error));
  return data;
}

/** The client that programs use, over an app under test; it throws on an answer that the description does not tell of. */
export function typedClient(app: NestFastifyApplication, token: string): GensvarClient {
  const check = new AnswerCheck(app.get(ApiDescription).document!);
  const fetch = async (request: Request): Promise<Response> => {
    const { method } = request;
    const { pathname, search } = new URL(request.url);
    const payload = method === 'GET' ? undefined : await request.text();
    const answer = await app
      .getHttpAdapter()
      .getInstance()
      .inject({
        ...{ method: method as 'GET' | 'POST', url: pathname + search },
        headers: Object.fromEntries(request.headers),
        ...(payload === undefined ? {} : { payload }),
      });
    const { statusCode: status, headers, body } = answer;
    const type = String(headers['content-type']);
    const fault = check.fault({ method, url: pathname + search, status, type, body: JSON.parse(body) });
    if (fault) throw new Error(fault);
    return new Response(body, { status, headers: new Headers(headers as Record<string, string>) });
  };
  return gensvarClient({ baseUrl: 'http://gensvar.test', token, fetch });
}
