import { bodyId } from '@gensvar/identity';
import { newId } from '@gensvar/kernel';
import { Client, openService, type TestOrganisation, type TestService } from '../testing';

const INPUTS = '/api/v1/inputs';

/** Everything in here is invented. */
const receipt = {
  kind: 'comment',
  channel: 'email',
  sender: 'named',
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se' },
  subject: 'Gatlyktan vid övergångsstället',
  text: 'Den har varit släckt i tre veckor.',
};

describe('the search, over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  let ours: Client;
  let id: string;
  let position: string;

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    ours = await service.as(home, 'officer');
    ({ id, position } = (await ours.post(INPUTS, { ...receipt, unit: home.unit })).body);
  });
  afterAll(() => service.close());

  const search = (query: string, by = ours) => by.get(`${INPUTS}/search?after=${position}&${query}`);
  const found = async (typed: string, by = ours) =>
    (await search(`q=${encodeURIComponent(typed)}`, by)).body.items.map((item: { id: string }) => item.id);

  it('finds what was written once the views have seen it, and tells nothing but the register’s row', async () => {
    const { status, body } = await search('q=lyktor%20overgangsstallen');
    expect([status, body.items]).toMatchObject([200, [{ id, kind: 'comment', state: 'open', body: home.board }]]);
    expect(JSON.stringify(body)).not.toMatch(/Gatlyktan|Gunvor|kvarnlid|släckt/i);
    expect(await found('kvarnlid')).toEqual([id]);
    expect((await search('q=gatlykta&state=closed')).body).toEqual({ items: [] });
  });

  it('finds nothing of what another body holds', async () => {
    const as = (body?: string) =>
      Client.as(service.app, service.gensvar.settings, home.id, ['officer'], { ...(body && { body }) });
    expect(await found('gatlykta', await as(bodyId(home.id, 'TN')))).toEqual([]);
    expect(await found('gatlykta', await as())).toEqual([]);
    const elsewhere = { sub: newId(), body: home.board };
    const other = await Client.as(service.app, service.gensvar.settings, newId(), ['officer'], elsewhere);
    expect((await other.get(`${INPUTS}/search?q=gatlykta`)).body).toEqual({ items: [] });
  });

  it.each([
    ['nothing', ''],
    ['blanks', 'q=%20%20'],
    ['signs alone', 'q=%3F%21'],
    ['one letter', 'q=x'],
    ['more than 200 characters', `q=${'x'.repeat(201)}`],
    ['nine words', 'q=ett+tv%C3%A5+tre+fyra+fem+sex+sju+%C3%A5tta+nio'],
    ['U+0000', 'q=a%00b'],
    ['two texts', 'q=gata&q=lykta'],
    ['a place that is none', 'q=gatlykta&cursor=here'],
    ['a state that is none', 'q=gatlykta&state=lost'],
  ])('refuses %s', async (_, query) => {
    const { status, body } = await search(query);
    expect([status, body.type]).toEqual([422, expect.stringMatching(/^urn:gensvar:problem:(inputs|http)/)]);
  });

  it('asks for a role that reads inputs', async () => {
    expect((await search('q=gatlykta', await service.as(home, 'dashboard'))).status).toBe(403);
    expect((await search('q=gatlykta', Client.anonymous(service.app))).status).toBe(401);
  });

  it('finds nothing any more when the keys are destroyed', async () => {
    await service.gensvar.sealer.destroyKeys(home.id, { subject: id });
    expect([await found('gatlykta'), await found('kvarnlid')]).toEqual([[], []]);
  });
});
