import { gensvarClient } from '@gensvar/client';

/** What README.md shows, so that it compiles. */
export async function example(token: string): Promise<void> {
  const gensvar = gensvarClient({ baseUrl: 'https://gensvar.example.se', token });
  const body = { kind: 'comment', channel: 'web', sender: 'anonymous', text: 'Tack för bänken.' } as const;
  const received = await gensvar.POST('/api/v1/inputs', { body });
  if (received.error) throw new Error(received.error.detail);
  const { id, revision, position } = received.data;
  const params = { path: { id }, header: { 'If-Match': `"${revision}"` } };
  await gensvar.POST('/api/v1/inputs/{id}/acknowledge', { params, body: { mode: 'onScreen' } });
  const list = await gensvar.GET('/api/v1/inputs', { params: { query: { state: 'open', after: position } } });
  for (const { id, arrivedAt } of list.data?.items ?? []) console.log(id, arrivedAt);
}
