import { chmodSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { organisationId } from '@gensvar/identity';
import { newId } from '@gensvar/kernel';
import { readDemo } from '../../composition/src/demo/demo-file';
import { temporaryFolder, tokenSettings } from '../../composition/testing/data-folder';
import { startChild, type StartedChild } from '../testing/start-child';
import { signToken } from '../../composition/src/auth/token';

// Eight starts of the whole service, each compiling its sources.
jest.setTimeout(240_000);

describe('npm start', () => {
  const folder = temporaryFolder();
  // The embedded server's own user must be able to reach its folder.
  chmodSync(folder.path, 0o711);
  const environment = { GENSVAR_DATA: folder.path, PORT: '0' };
  const organisation = organisationId(Object.keys(readDemo().organisations)[0]!);
  let running: StartedChild | undefined;

  const begin = async () => (running = await startChild(environment));
  afterAll(async () => {
    if (running?.process.exitCode === null) {
      running.process.kill('SIGINT');
      await running.ended;
    }
    folder.remove();
  });

  const ask = async ({ url }: StartedChild, path: string, init: RequestInit = {}) => {
    const claims = { sub: newId(), organisation, roles: ['officer'] as const };
    const token = await signToken(claims, tokenSettings(folder.path), '1h');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
    return fetch(url + path, { ...init, headers });
  };
  const receive = async (child: StartedChild): Promise<{ id: string; position: string }> => {
    const body = JSON.stringify({
      kind: 'praise',
      channel: 'web',
      sender: 'anonymous',
      text: 'Fina blommor vid torget.',
    });
    const response = await ask(child, '/api/v1/inputs', { method: 'POST', body });
    expect(response.status).toBe(201);
    return (await response.json()) as { id: string; position: string };
  };
  const hasInput = async (child: StartedChild, id: string) => (await ask(child, `/api/v1/inputs/${id}`)).status;
  const postmaster = () => Number(readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const killed = (child: StartedChild, ...pids: number[]) => {
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    child.process.kill('SIGKILL');
    return child.ended;
  };

  test('serves the demo, says where and with which folder, and Ctrl-C stops it cleanly', async () => {
    const child = await begin();
    expect(child.output()).toContain(`data folder: ${folder.path}`);
    const { position } = await receive(child);
    const list = await ask(child, `/api/v1/inputs?channel=web&after=${position}`);
    expect(((await list.json()) as { items: unknown[] }).items.length).toBeGreaterThan(1);
    child.process.kill('SIGINT');
    expect(await child.ended).toBe(0);
    expect(() => postmaster()).toThrow(/ENOENT/);
    // The log tells of each request by its route, and nothing of what was sent.
    expect(child.log()).toContain('"method":"POST","route":"/api/v1/inputs","status":201');
    expect(child.log()).not.toMatch(/blommor|channel=|Bearer|authorization/i);
  });

  test('a second start resumes, and so does one after kill -9 of Node, and of Node and PostgreSQL', async () => {
    const ids: string[] = [];
    const restarted = async () => {
      const child = await begin();
      for (const id of ids) expect(await hasInput(child, id)).toBe(200);
      ids.push((await receive(child)).id);
      return child;
    };
    await killed(await restarted());
    await killed(await restarted(), postmaster());
    const last = await restarted();
    last.process.kill('SIGTERM');
    expect(await last.ended).toBe(0);
    expect(ids).toHaveLength(3);
  });

  test('a PostgreSQL that is killed under it is 503 until it is started again', async () => {
    const child = await begin();
    const { id } = await receive(child);
    process.kill(postmaster(), 'SIGKILL');
    let response = await ask(child, `/api/v1/inputs/${id}`);
    while (response.status === 200) response = await ask(child, `/api/v1/inputs/${id}`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    child.process.kill('SIGINT');
    expect(await child.ended).toBe(0);
    expect(await hasInput(await begin(), id)).toBe(200);
  });

  test('a taken port, and settings that are wrong, end it with what to do', async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
    const { port } = taken.address() as AddressInfo;
    const start = (more: Record<string, string>) => startChild({ ...environment, GENSVAR_DEMO: 'false', ...more });
    await expect(start({ PORT: String(port) })).rejects.toThrow(/ended with 1:[^]*is taken/);
    await expect(start({ PORT: 'http' })).rejects.toThrow(/ended with 1:[^]*PORT/);
    taken.close();
  });
});
