import { CommandBus } from '@nestjs/cqrs';
import { nameBasedId, newId } from '@gensvar/kernel';
import { receiptCodeHash } from '@gensvar/inputs';
import { AdoptPack, AdoptPackBody, adoptionsId } from '@gensvar/policy';
import { openService, type TestOrganisation, type TestService } from '../testing';

const INPUTS = '/api/v1/inputs';

/** Invented. */
const anonymous = { kind: 'comment', channel: 'web', sender: 'anonymous', text: 'Tack för bänken.', tracking: true };

describe('receipt codes over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
  });
  afterAll(() => service.close());

  const adopt = (value: string) => {
    const adoption = {
      ...{ pack: 'servicelofte', body: home.board, level: 'executiveBoard', from: '2020-01-01' },
      parameters: [
        { name: 'anonymousReply', value },
        { name: 'backdateLimit', value: 0 },
      ],
    };
    const caller = {
      organisation: home.id,
      origin: 'live' as const,
      actor: { id: nameBasedId('spec'), role: 'admin' },
    };
    return service.app
      .get(CommandBus)
      .execute(new AdoptPack(Object.assign(new AdoptPackBody(), adoption), caller, adoptionsId(home.id)));
  };

  test('a sender who asks for a code reads it once, and again only as the answer to the same command', async () => {
    const officer = await service.as(home, 'officer');
    const key = { 'idempotency-key': newId() };
    const first = await officer.post(INPUTS, anonymous, key);
    expect(first).toMatchObject({ status: 201, body: { code: expect.stringMatching(/^[0-9A-Z-]{23}$/), revision: 1 } });
    expect((await officer.post(INPUTS, anonymous, key)).body).toEqual(first.body);
    const { id, code } = first.body;
    const shown = await officer.get(`${INPUTS}/${id}`);
    expect(shown.body.receipt).toMatchObject({ reachable: true, replyMode: 'onScreen' });
    expect(JSON.stringify(shown.body)).not.toContain(receiptCodeHash(code));
    const events = await service.gensvar.store.readStream(home.id, `inputs-${home.id}-${id}`);
    expect(JSON.stringify(events)).toContain(receiptCodeHash(code));
    expect(JSON.stringify(events)).not.toContain(code);
    const { tracking: _, ...untracked } = anonymous;
    expect((await officer.post(INPUTS, untracked)).body).not.toHaveProperty('code');
  });

  test('the body that adopted to give the anonymous none gives none, and late records need a reason by its own limit', async () => {
    const officer = await service.as(home, 'officer');
    await adopt('none');
    const refused = await officer.post(INPUTS, anonymous);
    expect(refused.body).not.toHaveProperty('code');
    expect((await officer.get(`${INPUTS}/${refused.body.id}`)).body.receipt).toMatchObject({ reachable: false });
    const named = { ...anonymous, sender: 'named', contact: { name: 'Gunvor Kvarnlid' } };
    expect((await officer.post(INPUTS, named)).body).toHaveProperty('code');
    const lately = { ...anonymous, occurredAt: new Date(Date.now() - 8 * 86_400_000).toISOString() };
    expect(await officer.post(INPUTS, { ...lately, lateReason: 'Brevet låg i fel fack.' })).toMatchObject({
      status: 201,
    });
    expect(await officer.post(INPUTS, { ...lately })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('more than 0 working days') },
    });
  });
});
