import { Client } from 'pg';
import { EventCatalogue, nameBasedId } from '@gensvar/kernel';
import { PRIVACY_MIGRATIONS, PrivacySealer } from '@gensvar/privacy';
import { projectionHarness, type Harness } from '@gensvar/projections/testing';
import { BOARD, inputReceived, STREETS } from '../../testing';
import {
  ClarificationGiven,
  INPUT_EVENTS,
  InputAcknowledged,
  InputForwarded,
  InputReferred,
  InputReopened,
  ReminderReceived,
  type InputEvent,
} from '../input.events';
import { RegisterRow, registerView, type RegisterFilter } from './register.view';
import { SearchInputs, SearchInputsHandler, type SearchReader } from './search.query';
import { searchView } from './search.view';

const ORGANISATION = nameBasedId('organisation', 'bjorkasa');
const OTHER = nameBasedId('organisation', 'norrvall');
const SCHOOLS = '00000000-0000-4000-8000-0000000000b2';
const QUESTION = '00000000-0000-4000-8000-0000000000e1';
const idOf = (name: string) => nameBasedId('input', name);

type Receipt = Parameters<typeof inputReceived>[0];
let minute = 0;
const received = (subject: string, text?: string, more: Receipt = {}) => {
  const at = new Date(Date.UTC(2026, 2, 2, 7, minute++)).toISOString();
  return inputReceived({ contact: undefined, subject, text, ...more }, at);
};
const from = (name: string, protectedIdentity: 0 | 1 = 0) => ({
  contact: {
    name,
    email: `${name.split(' ')[0]!.toLowerCase()}@example.se`,
    phone: '070-123 45 67',
    protectedIdentity,
  },
});

const SENT: Readonly<Record<string, readonly InputEvent[]>> = {
  lamp: [received('Trasig gatlykta', 'Gatlyktan vid övergångsstället på Älvgatan är släckt.')],
  lamps: [received('Gatlyktorna lyser inte')],
  eye: [received('Tid hos ögonläkare', 'Jag har väntat i ett år.')],
  cafe: [received('Kaféer på torget', 'Öppna ett kafé!')],
  goose: [received('En gås i parken')],
  gas: [received('Det luktar gas')],
  bridge: [received('Gångbron är hal', 'Broräcket är löst och hopplöst rostigt.')],
  names: [received('Tack', undefined, from('Mina Kvarnlid'))],
  numbered: [received('Snö'), InputAcknowledged.of({ mode: 'message', number: '2026-00000-00042' })],
  schools: [received('Skolmaten smakar gatlykta', undefined, { body: SCHOOLS })],
  hidden: [
    received('Gatlyktan utanför mitt skyddade boende', 'Den lyser in.', from('Gömda Personsson', 1)),
    ReminderReceived.of({ text: 'Gatlyktan lyser fortfarande in.' }),
  ],
};

describe('the search', () => {
  let harness: Harness;
  let sealer: PrivacySealer;
  let search: SearchInputsHandler;
  const find = async (
    text: string,
    {
      filter = {},
      organisation = ORGANISATION,
      ...reader
    }: SearchReader & { filter?: RegisterFilter; organisation?: string } = {},
  ) =>
    (await search.execute(new SearchInputs(organisation, text, { body: BOARD, ...reader }, filter))).items.map(
      ({ id }) => id,
    );
  const owner = async <Row extends object>(sql: string, parameters: unknown[] = []) => {
    const client = new Client({ connectionString: harness.database.viewsUrl });
    await client.connect();
    try {
      return (await client.query<Row>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  };
  /** Everything that stands in the schema, in one text. */
  const everything = async () =>
    (
      await owner<{ all: string }>(
        `select coalesce(string_agg(s::text, e'\\n'), '') as all from personal.inputs_search_v1 s`,
      )
    )[0]!.all;
  const rows = () => owner('select * from personal.inputs_search_v1 order by handle');

  beforeAll(async () => {
    harness = await projectionHarness({
      catalogue: new EventCatalogue(INPUT_EVENTS),
      views: [registerView, searchView],
      entities: [RegisterRow],
      migrations: PRIVACY_MIGRATIONS,
      sealer: async ({ appUrl }) =>
        (sealer = await PrivacySealer.open({ url: appUrl, kek: { value: Buffer.alloc(32, 7).toString('base64') } })),
    });
    search = new SearchInputsHandler(harness.app);
    harness.runner.start();
    for (const [name, events] of Object.entries(SENT)) await harness.record(ORGANISATION, idOf(name), events);
    await harness.record(OTHER, idOf('elsewhere'), [received('Gatlykta i Norrvall')]);
    await harness.catchUp();
  });
  afterAll(async () => {
    await harness?.close();
    await sealer?.close();
  });

  it.each<[typed: string, found: readonly string[]]>([
    // inflections
    ['gatlykta', ['lamps', 'lamp']],
    ['gatlyktor', ['lamps', 'lamp']],
    ['GATLYKTORNAS', ['lamps', 'lamp']],
    ['övergångsställe', ['lamp']],
    ['väntade', ['eye']],
    ['gatlyktans', ['lamps', 'lamp']],
    ['lyktorna', ['lamps', 'lamp']],
    ['bron', ['bridge']],
    ['gångbro', ['bridge']],
    ['parker', ['goose']],
    // without dots and accents
    ['ogonlakaren', ['eye']],
    ['alvgatan', ['lamp']],
    ['overgangsstallen', ['lamp']],
    ['kafe', ['cafe']],
    ['kafeer', ['cafe']],
    ['hopplost', ['bridge']],
    // with dots they count
    ['gås', ['goose']],
    ['gas', ['gas', 'goose']],
    // parts of compounds
    ['lykta', ['lamps', 'lamp']],
    ['lyktor', ['lamps', 'lamp']],
    ['ögon', ['eye']],
    ['läkare', ['eye']],
    ['lakare', ['eye']],
    ['ställe', ['lamp']],
    ['bro', ['bridge']],
    ['räcke', ['bridge']],
    // every word
    ['trasiga lyktor', ['lamp']],
    ['gatlykta läkare', []],
    ['en lykta vid gatan', ['lamp']],
    // names and numbers
    ['kvarnlid', ['names']],
    ['mina', ['names']],
    ['mina@example.se', ['names']],
    ['0701234567', ['names']],
    ['070-123 45 67', ['names']],
    ['2026-00000-00042', ['numbered']],
    // what is not there
    ['cykel', []],
    ["lykta' or true --", []],
    ['lykta%', ['lamps', 'lamp']],
  ])('%s finds %j', async (typed, found) => expect(await find(typed)).toEqual(found.map(idOf)));

  it('finds words only in what the body holds, and numbers for everybody', async () => {
    expect(await find('gatlykta', { body: SCHOOLS })).toEqual([idOf('schools')]);
    expect(await find('gatlykta', { body: undefined })).toEqual([]);
    expect(await find('2026-00000-00042', { body: undefined })).toEqual([idOf('numbered')]);
    expect(await find('gatlykta', { organisation: OTHER })).toEqual([idOf('elsewhere')]);
    await harness.record(ORGANISATION, idOf('goose'), [InputForwarded.of({ toBody: SCHOOLS, misdirected: false })]);
    await harness.catchUp();
    expect(await find('gås', { body: SCHOOLS })).toEqual([idOf('goose')]);
    expect(await find('gås')).toEqual([]);
  });

  it('finds no words of what was referred elsewhere, until it is handled here again', async () => {
    const referred = idOf('referred');
    const away = (covers: number[]) =>
      InputReferred.of({ authority: 'Trafikverket', senderTold: true, misdirected: true, passedOn: false, covers });
    await harness.record(ORGANISATION, referred, [received('Vägräcke', undefined, { parts: 2 }), away([1])]);
    await harness.catchUp();
    expect(await find('vägräcken')).toEqual([referred]);
    await harness.record(ORGANISATION, referred, [away([2]), ReminderReceived.of({ text: 'Räcket hänger löst' })]);
    await harness.catchUp();
    expect(await find('vägräcken')).toEqual([]);
    await harness.record(ORGANISATION, referred, [InputReopened.of({ reason: 'mistaken' })]);
    await harness.catchUp();
    expect(await find('vägräcken hänger')).toEqual([referred]);
  });

  it('is narrowed as the register is, and shows where the words were only to whom they are open', async () => {
    expect(await find('gatlykta', { filter: { unit: STREETS, state: 'open' } })).toHaveLength(2);
    expect(await find('gatlykta', { filter: { kind: 'praise' } })).toEqual([]);
    const shown = async (reader: SearchReader) =>
      (await search.execute(new SearchInputs(ORGANISATION, 'trasig lykta', reader))).items.map(
        ({ snippet }) => snippet,
      );
    expect(await shown({ body: BOARD })).toEqual([undefined]);
    expect(await shown({ body: BOARD, snippets: true })).toEqual([
      'Trasig gatlykta · Gatlyktan vid övergångsstället på Älvgatan är släckt.',
    ]);
  });

  it('goes page by page', async () => {
    const page = (after?: string) =>
      search.execute(new SearchInputs(ORGANISATION, 'lykta', { body: BOARD }, {}, { after, limit: 1 }));
    const first = await page();
    const second = await page(first.next);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['lamps', 'lamp'].map(idOf));
    expect([typeof first.next, second.next]).toEqual(['string', undefined]);
  });

  it.each(['  ', '?!', 'x', 'å', 'x'.repeat(201), 'ett två tre fyra fem sex sju åtta nio'])(
    'refuses %j',
    async (typed) => {
      await expect(find(typed)).rejects.toMatchObject({ code: 'inputs.search', kind: 'invalid' });
    },
  );

  it('holds no word of a sender whose identity is protected', async () => {
    const all = await everything();
    expect(all).toContain('Kvarnlid');
    for (const word of ['gömda', 'gomd', 'personsson', 'skyddade', 'boende'])
      expect(all.toLowerCase()).not.toContain(word);
    expect(await owner('select from personal.inputs_search_v1 where input = $1', [idOf('hidden')])).toEqual([]);
  });

  it('is closed to app but for its functions, and to everybody else', async () => {
    await expect(
      harness.app.withOrganisation(ORGANISATION, (manager) => manager.query('table personal.inputs_search_v1')),
    ).rejects.toThrow('permission denied');
    const [{ open, definers, all }] = (await owner(
      `select bool_or(has_function_privilege('public', oid, 'execute')) as open, count(*)::int as all,
              count(*) filter (where prosecdef and proconfig::text like '%search_path%pg_temp%')::int as definers
         from pg_proc where pronamespace = 'personal'::regnamespace`,
    )) as [{ open: boolean; definers: number; all: number }];
    expect({ open, definers, all }).toEqual({ open: false, definers: 2, all: 2 });
  });

  it('adds what the sender says later', async () => {
    await harness.record(ORGANISATION, idOf('eye'), [
      ClarificationGiven.of({ question: QUESTION, text: 'Det gäller starroperationen.' }),
      ReminderReceived.of({ text: 'Hör av er till vårdcentralen.' }),
    ]);
    await harness.catchUp();
    expect(await find('operation')).toEqual([idOf('eye')]);
    expect(await find('ögonläkare vårdcentral starr')).toEqual([idOf('eye')]);
  });

  it('holds the same rows after a rebuild', async () => {
    const before = await rows();
    await harness.runner.rebuild(searchView.name);
    expect(before).not.toEqual([]);
    expect(await rows()).toEqual(before);
    expect(await find('gatlykta')).toEqual(['lamps', 'lamp'].map(idOf));
  });

  it('loses what a key opened in the very transaction that destroys it, while nobody follows', async () => {
    await harness.runner.stop();
    await sealer.destroyKeys(ORGANISATION, { subject: idOf('names') });
    expect((await everything()).toLowerCase()).not.toMatch(/mina|kvarnlid|0701234567/);
    expect(await find('kvarnlid')).toEqual([]);
    harness.runner.start();
    await harness.catchUp();
    await harness.runner.rebuild(searchView.name);
    expect((await everything()).toLowerCase()).not.toMatch(/mina|kvarnlid|0701234567/);
  });

  it('loses also the words where only the contact’s key is destroyed: nobody can tell any more who was protected', async () => {
    await harness.record(ORGANISATION, idOf('known'), [
      received('Hundbajs på lekplatsen', undefined, from('Tage Malm')),
    ]);
    await harness.catchUp();
    expect(await find('lekplats')).toEqual([idOf('known')]);
    const [key] = await owner<{ handle: string }>(
      `select handle from personal.inputs_search_v1 where input = $1 and field_group = 'contact'`,
      [idOf('known')],
    );
    await sealer.destroyKeys(ORGANISATION, { handles: [key!.handle] });
    const after = await rows();
    expect(await find('lekplats')).toEqual([]);
    await harness.record(ORGANISATION, idOf('known'), [ReminderReceived.of({ text: 'Hundbajset ligger kvar.' })]);
    await harness.catchUp();
    await harness.runner.rebuild(searchView.name);
    expect(await rows()).toEqual(after);
  });

  it('writes nothing under a key that went while its words were in hand', async () => {
    const going = idOf('going');
    const open = sealer.open.bind(sealer);
    // Destroyed after the words were read and before they are written.
    sealer.open = async (events) => {
      const opened = await open(events);
      await sealer.destroyKeys(ORGANISATION, { subject: going });
      return opened;
    };
    await harness.record(ORGANISATION, going, [received('Borttappad vante', undefined, from('Sixten Borta'))]);
    await harness.catchUp();
    sealer.open = open;
    expect((await everything()).toLowerCase()).not.toMatch(/vante|sixten/);
    expect(harness.parked).toEqual([]);
  });
});
