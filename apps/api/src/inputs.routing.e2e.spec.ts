import type { Role } from '@gensvar/identity';
import { partId } from '@gensvar/inputs';
import { streamName } from '@gensvar/kernel';
import { InputSteps, openService, type TestOrganisation, type TestService } from '../testing';

const INPUTS = '/api/v1/inputs';
const SOMEBODY = '00000000-0000-4000-8000-000000000001';

/** Everything in here is invented. */
const subjects = [{ subject: 'Lamporna vid bron' }, { subject: 'Bänkarna vid ån' }];

/** Each route of this side, with a body that would do and one that would not. */
const STEPS: readonly [step: string, role: Role, body: object, wrong: object][] = [
  ['register', 'registrar', { way: 'minor' }, { way: 'lost' }],
  ['classify', 'registrar', { kind: 'enquiry' }, { kind: 'letter' }],
  ['correct-received-date', 'registrar', { to: '2026-01-02', reason: 'Stämpeln.' }, { to: '2026-02-30' }],
  ['follow-up', 'registrar', { follows: SOMEBODY }, { follows: 'the-first' }],
  ['ask', 'officer', { mode: 'message', text: 'Vilken?' }, { text: '' }],
  ['clarification', 'officer', { question: SOMEBODY }, { question: 1 }],
  ['notice', 'officer', { expectedBy: '2999-01-01', mode: 'message', reason: 'Kö.' }, { expectedBy: 'soon' }],
  ['remind', 'officer', {}, { channel: 'pigeon' }],
  [
    'contact-arrangement',
    'approver',
    { officer: SOMEBODY, door: 'email', until: '2999-01-01', decidedBy: SOMEBODY, reason: 'Många brev.' },
    { door: 'back' },
  ],
  ['withdraw', 'officer', { by: 'sender' }, { by: 'officer' }],
  ['set-aside', 'registrar', { reason: 'spam' }, { reason: 'rude' }],
  ['unreachable', 'officer', { reason: 'letterReturned' }, { reason: 'tired' }],
  ['forward', 'officer', { toBody: SOMEBODY, misdirected: true }, { misdirected: 'yes' }],
  [
    'refer',
    'officer',
    { authority: 'Trafikverket', senderTold: true, misdirected: true, passedOn: false },
    { covers: [0] },
  ],
  ['divert', 'officer', { regime: 'appeal', senderTold: true }, { regime: 'other' }],
  ['deliver-to-elected', 'officer', { seat: SOMEBODY }, { seat: null }],
  ['merge', 'officer', { into: SOMEBODY }, { into: [] }],
  ['unmerge', 'officer', { reason: 'En annan.' }, { reason: ' ' }],
  ['split', 'officer', { parts: subjects }, { parts: [{ subject: 'Bara en' }] }],
];

describe('an input’s way from the door to the desk, and away from it, over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  let steps: InputSteps;

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    steps = await InputSteps.of(service, home, ['registrar', 'officer', 'approver', 'dashboard']);
  });
  afterAll(() => service.close());

  const as = (role: Role) => steps.as(role);
  const receive = (more?: object) => steps.receive(more);
  const tell = (...step: Parameters<InputSteps['tell']>) => steps.tell(...step);
  const detail = (id: string) => steps.detail(id);
  const states = (id: string, after: string) => steps.states(id, after);
  const problem = (status: number, code: string) => ({ status, body: { type: `urn:gensvar:problem:${code}` } });

  test('registered, classified, asked about, told of delay, reminded of: each word of it sealed', async () => {
    const id = await receive();
    const question = SOMEBODY;
    for (const [step, body] of [
      ['register', { way: 'registered', number: 'KS 2026/118' }],
      ['classify', { kind: 'enquiry' }],
      ['ask', { question, mode: 'message', text: 'Vilken bro är det?' }],
      ['clarification', { question, text: 'Bron vid kvarnen.' }],
      ['notice', { expectedBy: '2999-01-01', mode: 'message', reason: 'Vi väntar på lampor.' }],
      ['remind', { channel: 'phone', text: 'Jag har inte hört något.' }],
    ] as const) {
      expect(await tell(id, step, body, 'registrar')).toMatchObject({ status: 200, body: { id } });
    }
    const read = await detail(id);
    expect(read).toMatchObject({ revision: 6, kind: 'enquiry', registration: { number: 'KS 2026/118' } });
    const row = await as('officer').get(`${INPUTS}?kind=enquiry&after=${read.position}`);
    expect(row.body.items).toEqual([expect.objectContaining({ id, registerNumber: 'KS 2026/118', reminders: 1 })]);
    expect(JSON.stringify([read, row.body])).not.toMatch(/Gunvor|kvarnen|lampor|hört/);
  });

  test('set aside by the registrar, and reopened: the first dates live again', async () => {
    const id = await receive();
    expect(await tell(id, 'set-aside', { reason: 'spam' })).toMatchObject({ status: 403 });
    const aside = await tell(id, 'set-aside', { reason: 'spam' }, 'registrar');
    expect(await states(id, aside.body.position)).toMatchObject({
      acknowledge: 'not-applicable',
      answer: 'not-applicable',
    });
    expect(await tell(id, 'answer', {})).toMatchObject(problem(422, 'http.invalid'));
    expect(await tell(id, 'classify', { kind: 'enquiry' })).toMatchObject(problem(409, 'inputs.set-aside'));
    const again = await tell(id, 'reopen', { reason: 'mistaken' }, 'registrar');
    expect(await states(id, again.body.position)).toMatchObject({ acknowledge: 'pending', answer: 'pending' });
  });

  test('referred with the sender told: acknowledged and answered', async () => {
    const id = await receive();
    const told = { authority: 'Trafikverket', senderTold: true, misdirected: true, passedOn: false };
    const referred = await tell(id, 'refer', { ...told, text: 'Vägen är Trafikverkets.' });
    expect(await states(id, referred.body.position)).toMatchObject({ acknowledge: 'met', answer: 'met' });
    const { body } = await as('officer').get(`${INPUTS}?state=answered&after=${referred.body.position}`);
    expect(body.items).toEqual([expect.objectContaining({ id, stance: 'outsideRemit' })]);
  });

  test('diverted: no answer is owed here, and none can be given', async () => {
    const id = await receive({ kind: 'recordsRequest' });
    const diverted = await tell(id, 'divert', { regime: 'recordsRequest', senderTold: true });
    expect(await states(id, diverted.body.position)).toMatchObject({ acknowledge: 'met', answer: 'not-applicable' });
    expect(await tell(id, 'assign', { unit: home.unit })).toMatchObject(problem(409, 'inputs.diverted'));
    expect(await tell(id, 'close', { reason: 'disclosed' })).toMatchObject({ status: 200 });
  });

  test('split: its parts are inputs of their own, with its day and its sender', async () => {
    const id = await receive({ parts: 2 });
    const split = await tell(id, 'split', { parts: subjects });
    await service.gensvar.views.catchUp();
    expect(await states(id, split.body.position)).toMatchObject({ answer: 'not-applicable' });
    const { arrivedAt } = await detail(id);
    for (const part of [1, 2].map((at) => partId(home.id, id, at))) {
      const read = await detail(part);
      expect(read).toMatchObject({ arrivedAt, receipt: { parent: id }, reachable: true, unit: home.unit });
      const [event] = await service.gensvar.store.readStream(home.id, streamName('inputs', home.id, part));
      expect(event!.meta.sealed).toEqual(['/subject']);
      expect(JSON.stringify(event)).not.toMatch(/Lamporna|Bänkarna/);
      const own = await states(part, read.position);
      expect([own.answer, own.acknowledge]).toEqual(['pending', undefined]);
    }
  });

  test('withdrawn in time: nothing is owed any more', async () => {
    const id = await receive();
    const withdrawn = await tell(id, 'withdraw', { by: 'sender', reason: 'Det har löst sig.' });
    expect(await states(id, withdrawn.body.position)).toMatchObject({ answer: 'not-applicable' });
  });

  test.each(STEPS)(
    '%s wants If-Match, knows its fields, is refused to others, and then writes nothing',
    async (step, role, body, wrong) => {
      const id = await receive();
      const before = await service.gensvar.store.head();
      expect(await as(role).post(`${INPUTS}/${id}/${step}`, body)).toMatchObject(
        problem(428, 'concurrency.if-match-required'),
      );
      for (const said of [wrong, { surplus: 1 }, { occurredAt: 'soon' }]) {
        expect(await tell(id, step, { ...body, ...said }, role)).toMatchObject(problem(422, 'http.invalid'));
      }
      expect(await tell(id, step, body, 'dashboard')).toMatchObject({ status: 403 });
      expect(await service.gensvar.store.head()).toBe(before);
    },
  );
});
