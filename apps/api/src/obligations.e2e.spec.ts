import { openService, type TestOrganisation, type TestService } from '../testing';

const EXCEPTIONS = '/api/v1/obligations/exceptions';

describe('obligations over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
  });
  afterAll(() => service.close());

  test('the auditor reads the exceptions, with actor and reason; nobody else does', async () => {
    const auditor = await service.as(home, 'auditor');
    const after = await service.gensvar.store.head();
    // The promise of the test organisation is dated back to 2020.
    const page = await auditor.get(`${EXCEPTIONS}?after=${after}`);
    expect(page).toMatchObject({
      status: 200,
      body: {
        items: [
          {
            what: 'adoption.datedBack',
            actor: { role: 'admin' },
            reason: null,
            data: { pack: 'servicelofte', body: home.board, from: '2020-01-01' },
          },
        ],
      },
    });
    const officer = await service.as(home, 'officer', 'approver');
    expect(await officer.get(EXCEPTIONS)).toMatchObject({ status: 403 });
    expect(await auditor.get(`${EXCEPTIONS}?cursor=nonsense!`)).toMatchObject({
      status: 422,
      body: { type: 'urn:gensvar:problem:policy.page' },
    });
    const neighbour = await service.as(await service.organisation('granby'), 'auditor');
    const others = await neighbour.get(`${EXCEPTIONS}?after=${await service.gensvar.store.head()}`);
    expect(others.body.items.map(({ position }: { position: string }) => position)).not.toContain(
      page.body.items[0].position,
    );
  });

  test('an obligation names the adoption that judged it', async () => {
    const officer = await service.as(home, 'officer');
    const receipt = { kind: 'comment', channel: 'web', sender: 'anonymous', text: 'Tack för bänken.' };
    const { id, position } = (await officer.post('/api/v1/inputs', receipt)).body;
    const { body } = await officer.get(`/api/v1/inputs/${id}/obligations?after=${position}`);
    expect(body.items.length).toBeGreaterThan(0);
    for (const { judgedBy } of body.items) {
      expect(judgedBy).toEqual({
        adoption: expect.any(String),
        pack: 'servicelofte',
        version: expect.any(String),
        hash: expect.any(String),
        from: '2020-01-01',
        retroactive: true,
      });
    }
  });
});
