import { streamName } from '@gensvar/kernel';
import type { Role } from '@gensvar/identity';
import { InputSteps, openService, type TestOrganisation, type TestService } from '../testing';

const INPUTS = '/api/v1/inputs';

/** Everything in here is invented. */
const answer = {
  stance: 'remedied',
  mode: 'message',
  reasons: 'Lamporna byttes i går.',
  nextStep: 'none',
  contact: 'Kontaktcenter, 0900-000 00',
};

/** Each route of the answer's side, with a body that would do. */
const STEPS: readonly [step: string, body: object][] = [
  ['draft', { reasons: 'Lamporna byts.' }],
  ['approve', {}],
  ['correct', { corrects: '00000000-0000-4000-8000-000000000001', reasons: 'I maj.', contact: 'Kontaktcenter' }],
  ['retract', { reason: 'notAnAnswer' }],
  ['deliver', { mode: 'message' }],
  ['bounce', { reason: 'returned' }],
  ['publish', {}],
  ['withhold', { basis: 'OSL 21:3' }],
  ['promises/replace', { promise: '00000000-0000-4000-8000-000000000001', due: '2059-01-01', text: 'Besked' }],
  ['verdict', { value: 'satisfied' }],
  ['reopen', { reason: 'mistaken' }],
  ['report', {}],
];

describe('the answer’s side of an input over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  let steps: InputSteps;

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    steps = await InputSteps.of(service, home, ['officer', 'approver', 'committeeSecretary', 'dashboard']);
  });
  afterAll(() => service.close());

  const as = (role: Role) => steps.as(role);
  const receive = (more?: object) => steps.receive(more);
  const tell = (...step: Parameters<InputSteps['tell']>) => steps.tell(...step);
  const detail = (id: string) => steps.detail(id);
  const states = (id: string, after: string) => steps.states(id, after);
  const problem = (status: number, code: string) => ({ status, body: { type: `urn:gensvar:problem:${code}` } });

  test('drafted, approved by another in the role asked for, given, delivered, published, praised, closed, reported', async () => {
    const id = await receive();
    expect(await tell(id, 'draft', { reasons: 'Lamporna byts.', approvalBy: 'approver' })).toMatchObject({
      status: 200,
      body: { id, revision: 1 },
      headers: { etag: '"1"' },
    });
    expect(await tell(id, 'answer', answer)).toMatchObject(problem(409, 'inputs.not-approved'));
    expect(await tell(id, 'approve', {}, 'committeeSecretary')).toMatchObject(
      problem(403, 'inputs.approval-by-other-role'),
    );
    expect(await tell(id, 'approve', {}, 'approver')).toMatchObject({ status: 200 });
    const given = await tell(id, 'answer', answer);
    expect(await states(id, given.body.position)).toMatchObject({ acknowledge: 'met', answer: 'met' });
    for (const [step, body] of [
      ['deliver', { mode: 'message' }],
      ['publish', {}],
      ['verdict', { value: 'satisfied' }],
      ['close', { reason: 'answered' }],
      ['report', { meeting: '2026-11-26' }],
    ] as const) {
      expect(await tell(id, step, body)).toMatchObject({ status: 200 });
    }
    expect(await detail(id)).toMatchObject({
      status: 'closed',
      drafts: [expect.objectContaining({ weeded: true })],
      publications: [{ of: expect.any(String) }],
      verdicts: [{ value: 'satisfied' }],
      reports: [{ body: home.board, meeting: '2026-11-26' }],
    });
    expect(JSON.stringify(await detail(id))).not.toMatch(/Lamporna|Gunvor|Kontaktcenter/);
    expect(await tell(id, 'reopen', { reason: 'mistaken' })).toMatchObject({ status: 200 });
    expect(await detail(id)).toMatchObject({ status: 'open' });
  });

  test('an answer that came back is void until it is delivered another way; a retracted one for good', async () => {
    const id = await receive();
    await tell(id, 'acknowledge', { mode: 'message' });
    await tell(id, 'answer', answer);
    const back = await tell(id, 'bounce', { reason: 'unknownRecipient' });
    expect(await states(id, back.body.position)).toMatchObject({ answer: 'pending' });
    const again = await tell(id, 'deliver', { mode: 'oral' });
    expect(await states(id, again.body.position)).toMatchObject({ answer: 'met' });
    expect(await tell(id, 'retract', { reason: 'notAnAnswer' })).toMatchObject(problem(403, 'inputs.own-answer'));
    const retracted = await tell(id, 'retract', { reason: 'notAnAnswer' }, 'approver');
    expect(await states(id, retracted.body.position)).toMatchObject({ acknowledge: 'met', answer: 'pending' });
    const row = await as('officer').get(`${INPUTS}?unit=${home.unit}&after=${retracted.body.position}`);
    expect(row.body.items.find((item: { id: string }) => item.id === id)).toMatchObject({
      state: 'open',
      unanswered: [1],
      answeredAt: null,
    });
  });

  test('a promise is replaced by a second one, and publication withheld by whom the event names', async () => {
    const id = await receive();
    const promise = { due: '2059-01-07', text: 'Besked efter mätningen' };
    await tell(id, 'answer', { ...answer, stance: 'underInvestigation', promise });
    const { promises } = await detail(id);
    const beyond = { promise: promises[0].promise, due: '2999-02-01', text: 'Besked' };
    expect(await tell(id, 'promises/replace', beyond)).toMatchObject(problem(422, 'inputs.beyond-calendar'));
    const replaced = await tell(id, 'promises/replace', {
      promise: promises[0].promise,
      due: '2059-02-01',
      text: 'Besked',
    });
    expect(replaced).toMatchObject({ status: 200 });
    expect((await detail(id)).promises).toEqual([
      { ...promises[0], replacedBy: expect.any(String) },
      { promise: expect.any(String), due: '2059-02-01', kept: false },
    ]);
    expect(await tell(id, 'withhold', { basis: 'OSL 21:3', reasons: 'Kan kännas igen.' }, 'approver')).toMatchObject({
      status: 200,
    });
    const events = await service.gensvar.store.readStream(home.id, streamName('inputs', home.id, id));
    expect(events.at(-1)).toMatchObject({
      type: 'inputs.PublicationWithheld.v1',
      data: { basis: 'OSL 21:3', role: 'approver' },
    });
    expect(await tell(id, 'withhold', { basis: 'OSL 21:3' })).toMatchObject({
      status: 200,
      body: { revision: events.length - 1 },
    });
    expect(await tell(id, 'publish', {})).toMatchObject({ status: 200 });
    expect(await tell(id, 'withhold', { basis: 'OSL 26:1' })).toMatchObject(problem(409, 'inputs.published'));
  });

  test('what is merged is answered with the other, and corrected with it', async () => {
    const [first, second] = [await receive(), await receive()];
    await tell(second, 'merge', { into: first });
    await tell(first, 'answer', answer);
    const corrects = (await detail(first)).answers[0].event;
    await tell(first, 'correct', { corrects, reasons: 'Lamporna byts i maj.', contact: answer.contact });
    await service.gensvar.views.catchUp();
    const { answers, deliveries, position } = await detail(second);
    expect(answers).toEqual([
      expect.objectContaining({ carriedFrom: corrects }),
      expect.objectContaining({ corrects: answers[0].event }),
    ]);
    expect(deliveries.map(({ of }: { of: string }) => of)).toEqual(
      answers.map(({ event }: { event: string }) => event),
    );
    expect(await states(second, position)).toMatchObject({ acknowledge: 'met', answer: 'met' });
  });

  test.each(STEPS)(
    '%s wants If-Match, knows its fields, is refused to others, and then writes nothing',
    async (step, body) => {
      const id = await receive();
      const url = `${INPUTS}/${id}/${step}`;
      const role = step === 'approve' ? 'approver' : 'officer';
      const before = await service.gensvar.store.head();
      expect(await as(role).post(url, body)).toMatchObject(problem(428, 'concurrency.if-match-required'));
      expect(await tell(id, step, { ...body, surplus: 1 }, role)).toMatchObject(problem(422, 'http.invalid'));
      expect(await tell(id, step, { ...body, occurredAt: 'soon' }, role)).toMatchObject(problem(422, 'http.invalid'));
      expect(await tell(id, step, body, 'dashboard')).toMatchObject({ status: 403 });
      expect(await service.gensvar.store.head()).toBe(before);
    },
  );

  test('no draft, note or tombstone is told to the public part of an answer: the stream’s clear part has no word of them', async () => {
    const id = await receive();
    await tell(id, 'draft', { reasons: 'Lamporna byts.', note: 'Stämmer det?' });
    await tell(id, 'close', { reason: 'noAnswerNeeded' });
    const events = await service.gensvar.store.readStream(home.id, streamName('inputs', home.id, id));
    expect(events.map(({ type }) => type.split('.')[1])).toEqual([
      'InputReceived',
      'AnswerDrafted',
      'InputClosed',
      'DraftsWeeded',
    ]);
    expect(JSON.stringify(events.map(({ data, meta }) => [data, meta]))).not.toMatch(/Lamporna|Stämmer/);
  });
});
