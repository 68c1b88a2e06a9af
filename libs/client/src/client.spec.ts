import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gensvarClient } from './client';

const ROOT = join(__dirname, '..');

describe('gensvarClient', () => {
  const asked = async (token?: string) => {
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      return Response.json({ items: [], next: 'abc' });
    };
    const client = gensvarClient({ baseUrl: 'https://gensvar.example.se', fetch, ...(token && { token }) });
    const { data } = await client.GET('/api/v1/inputs', { params: { query: { state: 'open', limit: 2 } } });
    return { request: requests[0]!, data };
  };

  it('asks the address with the token, and gives what was answered', async () => {
    const { request, data } = await asked('a-token');
    expect(request.url).toBe('https://gensvar.example.se/api/v1/inputs?state=open&limit=2');
    expect(request.headers.get('authorization')).toBe('Bearer a-token');
    expect(data).toEqual({ items: [], next: 'abc' });
  });

  it('asks without a token where none is given', async () => {
    expect((await asked()).request.headers.has('authorization')).toBe(false);
  });

  it('gives a problem as the error', async () => {
    const problem = {
      type: 'urn:gensvar:problem:auth.token',
      title: 'Not signed in',
      status: 401,
      detail: 'Send a bearer token.',
      instance: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    };
    const fetch = async () =>
      new Response(JSON.stringify(problem), {
        status: 401,
        headers: { 'content-type': 'application/problem+json' },
      });
    const { data, error } = await gensvarClient({ baseUrl: 'https://gensvar.example.se', fetch }).GET('/api/v1/inputs');
    expect([data, error]).toEqual([undefined, problem]);
  });

  it('is shown in README.md by code that compiles', () => {
    const code = readFileSync(join(ROOT, 'testing/example.ts'), 'utf8');
    const body = code.slice(code.indexOf('void> {\n') + 8, code.lastIndexOf('}'));
    const shown = body.replace(/^ {2}/gm, '').trim();
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`\n\n${shown}\n\`\`\``);
  });
});
