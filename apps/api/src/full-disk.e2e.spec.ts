import { parseStreamName } from '@gensvar/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Gensvar, openGensvar } from '../../composition/src/gensvar';
import { readSettings } from '../../composition/src/settings';
import { Client, makeOrganisation, smallDisk, until } from '../testing';
import { createApp } from './create-app';

// A whole embedded server on a disk of its own.
jest.setTimeout(240_000);

const disk = smallDisk(320);
const where = disk ? describe : describe.skip;

where(`a full disk${disk ? '' : ' (skipped: this user may not mount a small file system)'}`, () => {
  let gensvar: Gensvar;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    gensvar = await openGensvar(readSettings({ GENSVAR_DATA: disk!.path, LOG_LEVEL: 'silent' }));
    app = await createApp(gensvar);
    gensvar.views.start();
  });
  afterAll(async () => {
    await app.close();
    await gensvar.close();
    disk!.remove();
  });

  test('is 503 with Retry-After; nothing acknowledged is missing, nothing refused is there, and it resumes by itself', async () => {
    const home = await makeOrganisation(app, 'sollunda');
    const roles = ['registrar', 'officer'] as const;
    const officer = await Client.as(app, gensvar.settings, home.id, roles, { body: home.board });
    const receive = () =>
      officer.post('/api/v1/inputs', {
        ...{ kind: 'comment', channel: 'web', sender: 'anonymous' },
        text: 'Bänken vid sjön är trasig. '.repeat(200),
      });
    const made: string[] = [];
    const before = await gensvar.store.head();

    disk!.fill();
    const refused = await until(receive, ({ status, body }) => {
      if (status === 201) made.push(body.id as string);
      return status !== 201;
    });
    expect(refused).toMatchObject({
      status: 503,
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      body: { type: expect.stringMatching(/unavailable$/), status: 503 },
    });

    disk!.empty();
    const { body } = await until(receive, ({ status }) => status === 201);
    made.push(body.id as string);
    const stored: string[] = [];
    for await (const batch of gensvar.store.readAll({ after: before })) {
      stored.push(...batch.map(({ stream }) => parseStreamName(stream).object));
    }
    expect([...stored].sort()).toEqual([...made].sort());
    const page = await until(
      () => officer.get(`/api/v1/inputs?limit=1&after=${body.position}`),
      ({ status }) => status === 200,
    );
    expect(page.body.items).toHaveLength(1);
  });
});
