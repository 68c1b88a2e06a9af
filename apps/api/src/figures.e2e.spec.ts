import { type Client, openService, type TestOrganisation, type TestService } from '../testing';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

describe('register, queue, history and figures over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  let officer: Client;
  const ids: string[] = [];
  let after: string;
  let receivedAs: number;
  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    officer = await service.as(home, 'registrar', 'officer', 'auditor');
    // Three letters: one so old that its answer is overdue, one of today, and one that was answered.
    for (const [n, days] of [60, 0, 1].entries()) {
      const receipt = { kind: 'comment', channel: 'web', sender: 'named', text: `Bänken är trasig, brev ${n}.` };
      const { body } = await officer.post('/api/v1/inputs', {
        ...receipt,
        ...{ unit: home.unit, contact: { email: 'gunvor.kvarnlid@example.se' } },
        ...(days > 0 && { occurredAt: ago(days), lateReason: 'Låg kvar i brevlådan.' }),
      });
      ids.push(body.id);
      receivedAs = body.revision;
    }
    const answer = { stance: 'remedied', mode: 'message', nextStep: 'none' };
    const answered = await officer.post(
      `/api/v1/inputs/${ids[2]}/answer`,
      { ...answer, reasons: 'Bänken är lagad.', contact: 'Gata och park' },
      { 'if-match': `"${receivedAs}"` },
    );
    expect(answered).toMatchObject({ status: 200 });
    after = answered.body.position;
  });
  afterAll(() => service.close());

  const listed = async (query: string) => {
    const { status, body } = await officer.get(`/api/v1/inputs?after=${after}&${query}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.items.map(({ id }: { id: string }) => ids.indexOf(id));
  };

  test.each([
    ['', [1, 2, 0]],
    ['order=asc', [0, 2, 1]],
    ['sort=activity', [2, 1, 0]],
    ['sort=due', [0, 2, 1]],
    ['sort=due&order=desc', [1, 2, 0]],
    ['is=unanswered', [1, 0]],
    ['is=overdue', [0]],
    ['is=overdue&is=unanswered', [0]],
    ['is=overdue&sort=due&order=desc', [0]],
    ['kind=praise', []],
  ])('the register with %s', async (query, expected) => {
    const found = await listed(query);
    // The answered one has no duty left that is due.
    expect(found).toEqual(query.includes('sort=due') ? expected.filter((one) => one !== 2) : expected);
  });

  test('pages of every sort go on where they ended, and a place of another sort is refused', async () => {
    for (const [sort, expected] of [
      ['arrived', 3],
      ['activity', 3],
      ['due', 2],
    ] as const) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await officer.get(`/api/v1/inputs?after=${after}&limit=1&sort=${sort}${cursor}`);
        expect(body.items).toHaveLength(1);
        seen.push(body.items[0].id);
        cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
        if (cursor !== '') {
          const wrong = await officer.get(
            `/api/v1/inputs?sort=${sort}&order=${sort === 'due' ? 'desc' : 'asc'}${cursor}`,
          );
          expect(wrong).toMatchObject({ status: 422, body: { type: 'urn:gensvar:problem:inputs.cursor' } });
        }
      } while (cursor !== '');
      expect(new Set(seen).size).toBe(expected);
    }
  });

  test('a duty that falls due this week is found by it, and none that has passed', async () => {
    const { body } = await officer.get(`/api/v1/inputs?after=${after}&sort=due`);
    expect(body.items.map(({ overdue }: { overdue: boolean }) => overdue)).toEqual([true, false]);
    const week = await listed('is=dueThisWeek');
    expect(week).not.toContain(2);
  });

  test('the queue says what waits, by which rule and clause, and why then', async () => {
    const { body, status } = await officer.get(`/api/v1/queue?after=${after}&unit=${home.unit}`);
    expect({ status, body }).toMatchObject({ status: 200 });
    expect(body.items.map(({ input }: { input: { id: string } }) => ids.indexOf(input.id))).toEqual([0, 1]);
    expect(body.items[0]).toMatchObject({ input: { reminders: 0, overdue: true } });
    for (const duty of body.items[0].duties) {
      expect(duty).toMatchObject({ state: 'breached', title: { sv: expect.any(String) } });
      expect(duty.clause.quote).toEqual(expect.any(String));
      expect(duty.explanation.length).toBeGreaterThan(0);
    }
    expect(body.items[0].duties.map(({ rule }: { rule: string }) => rule)).toContain('servicelofte.answer');
    const elsewhere = await officer.get(`/api/v1/queue?after=${after}&unit=${home.board}`);
    expect(elsewhere.body.items).toEqual([]);
  });

  test('one input tells its events in clear, and how it stood before', async () => {
    const now = await officer.get(`/api/v1/inputs/${ids[2]}/history`);
    expect(now).toMatchObject({ status: 200, body: { revision: 1, state: { status: 'open' } } });
    expect(now.body.events.map(({ type }: { type: string }) => type)).toEqual([
      'inputs.InputReceived.v1',
      'inputs.AnswerGiven.v1',
    ]);
    expect(now.text).not.toMatch(/gunvor|Bänken/i);
    const [received] = now.body.events;
    const then = await officer.get(`/api/v1/inputs/${ids[2]}/history?asOf=${encodeURIComponent(received.recordedAt)}`);
    expect(then.body).toMatchObject({ revision: 0, state: { answers: [] } });
    const before = await officer.get(`/api/v1/inputs/${ids[2]}/history?at=2020-01-01`);
    expect(before).toMatchObject({ status: 404, body: { type: 'urn:gensvar:problem:inputs.not-found' } });
  });

  test('figures name their definitions, and hide what is too few', async () => {
    const { status, body } = await officer.get(
      `/api/v1/figures?after=${after}&rule=servicelofte.answer&by=unit&by=kind`,
    );
    expect({ status, body }).toMatchObject({ status: 200 });
    expect(body.rows).toEqual([
      expect.objectContaining({
        rule: 'servicelofte.answer',
        unit: home.unit,
        kind: 'comment',
        measured: { definition: 'duties-measured.v1', value: 3 },
        overdue: { definition: 'overdue.v1', value: 1 },
        medianDays: { definition: 'median-working-days.v1', value: null, why: 'fewerThanMinimum' },
      }),
    ]);
    const past = await officer.get(`/api/v1/figures?after=${after}&rule=servicelofte.answer&asOf=2020-01-01`);
    expect(past.body.rows).toEqual([]);
    expect(await officer.get('/api/v1/figures?from=2026-02-01&to=2026-01-01')).toMatchObject({
      status: 422,
      body: { type: 'urn:gensvar:problem:policy.window' },
    });
    expect(await officer.get('/api/v1/figures?by=officer')).toMatchObject({ status: 422 });
  });
});
