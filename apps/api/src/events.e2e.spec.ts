import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@gensvar/identity';
import { newId, type StoredEvent } from '@gensvar/kernel';
import { signToken } from '../../composition/src/auth/token';
import { Client, EventStream, type Message, openService, type TestOrganisation, type TestService } from '../testing';
import { audienceLines, audienceOf } from './events/audience';

const INPUTS = '/api/v1/inputs';

/** Invented. */
const receipt = {
  ...{ kind: 'enquiry', channel: 'email', sender: 'named', text: 'Varför är det mörkt?' },
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se', protectedIdentity: true },
};

describe('events as they happen', () => {
  let service: TestService;
  let home: TestOrganisation;
  let url: string;
  let registrar: Client;
  const tokenFor = (organisation: TestOrganisation, roles: readonly Role[], lifetime = '1h') =>
    signToken(
      { sub: newId(), organisation: organisation.id, roles, body: organisation.board },
      service.gensvar.settings,
      lifetime,
    );
  const listen = async (roles: readonly Role[], lastEventId?: string, organisation = home) =>
    EventStream.open(url, await tokenFor(organisation, roles), lastEventId);
  const receive = async (client = registrar) =>
    (await client.post(INPUTS, receipt)).body as { id: string; position: string };
  const everything = async () => {
    const events: StoredEvent[] = [];
    for await (const batch of service.gensvar.store.readAll()) events.push(...batch);
    return events;
  };
  /** What somebody of these roles hears of the log, by position. */
  const heardOf = (events: readonly StoredEvent[], role: Role) =>
    events
      .filter(({ meta, type }) => meta.org === home.id && audienceOf(type)?.roles.includes(role))
      .map(({ position }) => position);
  const positions = (messages: readonly Message[]) => messages.map(({ id }) => id);

  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    registrar = await service.as(home, 'registrar');
    await service.app.listen(0, '127.0.0.1');
    url = await service.app.getUrl();
  });
  afterAll(() => service.close());

  // A changed line is a changed promise on who hears of what: edit the file by hand, and say so in CHANGELOG.md.
  test('who hears of which type is as agreed: events.golden.txt', () => {
    const table = `${audienceLines(service.gensvar.catalogue.types).join('\n')}\n`;
    expect(table).toBe(readFileSync(join(__dirname, '../events.golden.txt'), 'utf8'));
  });

  test('an event names its object and nothing personal, and whoever hears it and looks sees it', async () => {
    const stream = await listen(['registrar']);
    const { id, position } = await receive();
    await stream.until((messages) => messages.some((one) => one.id === position));
    const listed = await registrar.get(INPUTS);
    expect(listed.body.items.map((one: { id: string }) => one.id)).toContain(id);
    expect(stream.messages.at(-1)).toEqual({
      id: position,
      event: 'inputs.InputReceived.v1',
      data: { type: 'inputs.InputReceived.v1', object: { type: 'input', id }, revision: 0, position },
    });
    stream.cut();
  });

  test('nobody hears of another organisation, nor of what their roles may not look up', async () => {
    const away = await service.organisation('norrvall');
    const other = await service.as(away, 'registrar');
    const [publisher, auditor, stranger] = await Promise.all([
      listen(['publisher']),
      listen(['auditor', 'dashboard']),
      listen(['registrar'], undefined, away),
    ]);
    const { id } = await receive();
    await registrar.get(`${INPUTS}/${id}/personal?purpose=handling`);
    const theirs = await receive(other);
    const opened = { body: home.board, way: 'desk', addressee: 'official', kinds: ['comment'], address: 'Torget 1' };
    expect((await (await service.as(home, 'publisher')).post('/api/v1/channels', opened)).status).toBe(200);
    const { position } = await receive();
    await auditor.until((messages) => messages.some((one) => one.id === position));
    await stranger.until((messages) => messages.some((one) => one.id === theirs.position));
    await publisher.until((messages) => messages.length > 0);
    expect(new Set(stranger.messages.map(({ data }) => data.object.id))).toEqual(new Set([away.id, theirs.id]));
    expect(publisher.messages.map(({ event }) => event)).toEqual(['inputs.ChannelOpened.v1']);
    expect(auditor.messages.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['inputs.InputReceived.v1', 'inputs.PersonalPartsRead.v1']),
    );
    for (const stream of [publisher, auditor, stranger]) stream.cut();
  });

  test('a line that is cut again and again beside appends: every event once, in order', async () => {
    const begun = await listen(['registrar']);
    await receive();
    await begun.until((messages) => messages.length > 0);
    const heard: Message[] = [...begun.messages];
    let stream = begun;
    let writing = true;
    const writers = [1, 2, 3].map(async () => {
      for (let at = 0; at < 30; at++) await receive();
    });
    const done = Promise.all(writers).then(() => (writing = false));
    while (writing) {
      const { lastEventId } = stream;
      stream.cut();
      await stream.ended;
      stream = await listen(['registrar'], heard.at(-1)?.id ?? lastEventId);
      // Somewhere in what comes, also in the middle of what is told again.
      await Promise.race([stream.until((messages) => messages.length >= 1 + (heard.length % 7)), done]);
      heard.push(...stream.messages);
    }
    stream.cut();
    await stream.ended;
    const { position } = await receive();
    stream = await listen(['registrar'], heard.at(-1)!.id);
    await stream.until((messages) => messages.some((one) => one.id === position));
    heard.push(...stream.messages);
    stream.cut();
    const told = heardOf(await everything(), 'registrar');
    expect(positions(heard)).toEqual(told.slice(told.indexOf(heard[0]!.id!)));
    expect(heard.length).toBeGreaterThanOrEqual(92);
  });

  test('from the beginning of the log: all that the role hears of, then what comes', async () => {
    const [first] = await everything();
    const stream = await listen(['registrar'], first!.position);
    const { position } = await receive();
    await stream.until((messages) => messages.some((one) => one.id === position));
    expect(positions(stream.messages)).toEqual(heardOf((await everything()).slice(1), 'registrar'));
    stream.cut();
  });

  test('a stream ends with its token, and is refused without one, for a role that hears nothing, and after no event', async () => {
    const short = await EventStream.open(url, await tokenFor(home, ['registrar'], '2s'));
    await short.ended;
    expect(short.messages.at(-1)).toEqual({ id: undefined, event: 'end', data: { reason: 'token' } });
    await expect(EventStream.open(url, 'none')).rejects.toThrow('401');
    await expect(listen(['archivist'])).rejects.toThrow('403');
    for (const wrong of ['x', 'f'.repeat(16), 'f'.repeat(32)])
      await expect(listen(['registrar'], wrong)).rejects.toThrow('422');
  });

  test('one bearer holds twenty streams at most', async () => {
    const token = await tokenFor(home, ['registrar']);
    const streams = await Promise.all(Array.from({ length: 20 }, () => EventStream.open(url, token)));
    await expect(EventStream.open(url, token)).rejects.toThrow('503');
    for (const stream of streams) stream.cut();
  });

  test('answers carry the headers of all others, and end when the service is stopped', async () => {
    const stream = await listen(['registrar']);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const { position } = await receive();
    await stream.until((messages) => messages.some((one) => one.id === position));
    await service.app.close();
    await stream.ended;
    expect(stream.messages.at(-1)).toMatchObject({ event: 'end', data: { reason: 'shutdown' } });
  });
});
