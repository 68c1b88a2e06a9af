import { newId } from '@gensvar/kernel';
import { done, openService, type TestOrganisation, type TestService, typedAs } from '../testing';

const RULE = 'servicelofte.answer';

describe('waivers over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
  });
  afterAll(() => service.close());

  const owed = async () => {
    const client = await typedAs(service, home, 'approver', 'officer');
    const body = { kind: 'enquiry', channel: 'web', sender: 'named', text: 'När öppnar badet?' } as const;
    const contact = { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se' };
    const input = done(await client.POST('/api/v1/inputs', { body: { ...body, contact } }));
    const obligation = async (after: string) => {
      const params = { path: { id: input.id }, query: { after } };
      const { items } = done(await client.GET('/api/v1/inputs/{id}/obligations', { params }));
      return items.find(({ rule }) => rule === RULE)!;
    };
    return { client, obligation, ...(await obligation(input.position)) };
  };

  test('an approver waives what is owed and takes it back; said twice, nothing is added', async () => {
    const { client, obligation, id, state } = await owed();
    expect(state).toBe('pending');
    const params = { path: { id } };
    const body = { reason: 'Svaret gavs i telefon, och avsändaren är nöjd.' };
    const waived = await client.POST('/api/v1/obligations/{id}/waive', { params, body });
    expect(waived.data).toMatchObject({ id, revision: 0 });
    expect(await obligation(done(waived).position)).toMatchObject({ id, state: 'waived' });
    const head = await service.gensvar.store.head();
    expect((await client.POST('/api/v1/obligations/{id}/waive', { params, body })).data).toEqual(waived.data);
    expect(await service.gensvar.store.head()).toBe(head);

    const revoked = await client.POST('/api/v1/obligations/{id}/revoke-waiver', { params, body });
    expect(await obligation(done(revoked).position)).toMatchObject({ id, state: 'pending', waivedAt: null });

    const auditor = await typedAs(service, home, 'auditor');
    const query = { after: done(revoked).position };
    const { items } = done(await auditor.GET('/api/v1/obligations/exceptions', { params: { query } }));
    expect(items.find(({ what }) => what === 'obligation.waived')).toMatchObject({
      actor: { role: 'approver', body: home.board },
      reason: body.reason,
    });
  });

  test('what is not there, not waived, not whose or not said is refused, and nothing is appended', async () => {
    const { client, id } = await owed();
    const head = await service.gensvar.store.head();
    const params = { path: { id } };
    const body = { reason: 'Avsändaren är nöjd.' };
    const type = async (asked: Promise<{ error?: { type: string } }>) => (await asked).error?.type;
    const urn = 'urn:gensvar:problem:';
    expect(await type(client.POST('/api/v1/obligations/{id}/revoke-waiver', { params, body }))).toBe(
      `${urn}policy.not-waived`,
    );
    expect(await type(client.POST('/api/v1/obligations/{id}/waive', { params: { path: { id: newId() } }, body }))).toBe(
      `${urn}policy.obligation-unknown`,
    );
    expect(await type(client.POST('/api/v1/obligations/{id}/waive', { params, body: { reason: ' ' } }))).toBe(
      `${urn}http.invalid`,
    );
    const owner = await typedAs(service, home, 'policyOwner');
    expect(await type(owner.POST('/api/v1/obligations/{id}/waive', { params, body }))).toBe(
      `${urn}policy.not-waivable`,
    );
    const officer = await typedAs(service, home, 'officer');
    expect(await type(officer.POST('/api/v1/obligations/{id}/waive', { params, body }))).toBe(`${urn}auth.role`);
    const elsewhere = await typedAs(service, { ...home, board: newId() }, 'approver');
    expect(await type(elsewhere.POST('/api/v1/obligations/{id}/waive', { params, body }))).toBe(
      `${urn}policy.obligation-of-other-body`,
    );
    const neighbour = await typedAs(service, await service.organisation('granby'), 'approver');
    expect(await type(neighbour.POST('/api/v1/obligations/{id}/waive', { params, body }))).toBe(
      `${urn}policy.obligation-unknown`,
    );
    // The neighbour was founded meanwhile; no waiver was recorded of it, nor of anybody.
    const types: string[] = [];
    for await (const batch of service.gensvar.store.readAll({ after: head })) {
      types.push(...batch.map((event) => event.type));
    }
    expect(types.filter((one) => one.startsWith('policy.Obligation'))).toEqual([]);
  });
});
