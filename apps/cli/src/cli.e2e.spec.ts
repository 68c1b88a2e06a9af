import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyId, organisationId, unitId } from '@gensvar/identity';
import { TokenVerifier } from '../../composition/src/auth/token';
import { readSettings } from '../../composition/src/settings';
import { testGensvar, type TestGensvar } from '../../composition/testing/test-gensvar';
import { FIXTURE } from '../testing/imported-log';
import { type Finished, runCli } from '../testing/run-cli';
import { EXIT } from './exit';

jest.setTimeout(180_000);

const UNREACHABLE = { GENSVAR_DATA: '/nonexistent', DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none' };
const MAPPING = ['--mapping', 'municipal-receipt-log.yaml'];
const HERE = ['--organisation', 'radby'];
const JSON_OUT = ['--format', 'json'];

describe('without a database', () => {
  const gensvar = (...args: string[]) => runCli(args, UNREACHABLE);

  test.each([
    [['--help'], /Usage: .*import \[options\] <csv>/s],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    [['obligations', '--help'], /--asOf <when>/],
    [['policy'], /adopt \[options\] <pack>/],
  ])('%j helps', async (args, output) => {
    expect(await gensvar(...args)).toEqual({ ended: EXIT.done, stdout: expect.stringMatching(output), stderr: '' });
  });

  test.each([
    [[], /Usage: /],
    [['nonsense'], /unknown command 'nonsense'/],
    [['import', 'log.csv'], /required option '--mapping <yaml>'/],
    [['import', 'log.csv', 'another.csv', ...MAPPING, ...HERE], /too many arguments/],
    [['obligations', ...HERE, '--rle', 'x'], /unknown option '--rle'/],
    [['obligations', ...HERE], /Name a rule with --rule/],
    [['obligations', ...HERE, '--object', 'arende-1'], /--object is the id of an input/],
    [['obligations', ...HERE, '--rule', 'x', '--state', 'well'], /'well' is invalid\. It is one of: not-applicable/],
    [['token', ...HERE, '--role', 'auditor', '--role', 'king'], /'king' is invalid/],
    [['token', ...HERE, '--role', 'auditor', '--lifetime', 'long'], /--lifetime is a number with s, m, h or d/],
    [['organisation', 'add-body', 'radby', 'BN', 'Byggnämnden', '--level', 'high'], /'high' is invalid/],
  ])('%j is a mistake in the call', async (args, complaint) => {
    expect(await gensvar(...args)).toEqual({ ended: EXIT.usage, stdout: '', stderr: expect.stringMatching(complaint) });
  });

  test.each([
    [['import', 'absent.csv', ...MAPPING, ...HERE], /absent\.csv: there is no such file/],
    [['import', 'log.csv', '--mapping', 'absent.yaml', ...HERE], /There is no mapping absent\.yaml/],
    [['policy', 'adopt', 'servicelofte', ...HERE, '--from', '2010-02-30'], /--from is a day/],
    [
      ['policy', 'adopt', 'nonsense', ...HERE, '--from', '2010-01-01'],
      /There is no pack nonsense\. Packs: .*servicelofte/,
    ],
    [['policy', 'adopt', 'servicelofte', ...HERE, '--from', '2010-01-01', '--set', 'much'], /"much" sets nothing/],
    [['policy', 'adopt', 'servicelofte', ...HERE, '--from', '2010-01-01', '--set', 'much=2'], /much/],
    [
      ['policy', 'adopt', 'servicelofte', ...HERE, '--from', '2010-01-01', '--set', 'answerWithinWorkingDays=soon'],
      /answerWithinWorkingDays/,
    ],
    [['policy', 'check', 'absent.yaml'], /absent\.yaml/],
    [['policy', 'explain', 'servicelofte.nonsense'], /servicelofte\.nonsense/],
  ])('%j is refused, with what to do', async (args, complaint) => {
    const refused = await gensvar(...args);
    expect(refused).toEqual({ ended: EXIT.refused, stdout: '', stderr: expect.stringMatching(complaint) });
    expect(refused.stderr).not.toMatch(/^ +at /m);
  });

  test('policy check, list and explain say what is shipped', async () => {
    const [check, list, explain, text] = await Promise.all([
      gensvar('policy', 'check', 'servicelofte', ...JSON_OUT),
      gensvar('policy', 'list', ...JSON_OUT),
      gensvar('policy', 'explain', 'servicelofte.acknowledge', ...JSON_OUT),
      gensvar('policy', 'explain', 'servicelofte.acknowledge', '--language', 'en'),
    ]);
    expect(json(check)).toMatchObject({ ok: true, summary: { pack: 'servicelofte' } });
    expect((json(list) as { pack: string }[]).map(({ pack }) => pack).sort()).toEqual([
      'lulea-delaktighet',
      'servicelofte',
    ]);
    expect(json(explain)).toMatchObject({ id: 'servicelofte.acknowledge', shape: 'response' });
    expect(text.stdout).toMatch(/Acknowledge receipt within \(working days\) \(suggested 2, never assumed\)/);
  });

  test('a faulty pack is told by file, line and field', async () => {
    const folder = service.folder;
    const path = join(folder, 'pack.yaml');
    const shipped = readFileSync(join(__dirname, '../../../libs/policy/policies/servicelofte/pack.yaml'), 'utf8');
    writeFileSync(path, shipped.replace('owedBy: unit', 'owedby: unit'));
    const { ended, stdout, stderr } = await gensvar('policy', 'check', path);
    expect([ended, stdout]).toEqual([EXIT.refused, '']);
    expect(stderr).toMatch(/pack\.yaml:\d+.*owedby/);
  });

  test('what needs one says that it is not to be reached', async () => {
    const { ended, stdout, stderr } = await gensvar('organisation', 'show', 'radby');
    expect([ended, stdout]).toEqual([EXIT.unavailable, '']);
    expect(stderr).toMatch(/127\.0\.0\.1/);
    expect(stderr).not.toMatch(/none@|^ +at /m);
  });
});

let service: TestGensvar;
beforeAll(async () => (service = await testGensvar()));
afterAll(() => service?.close());

const gensvar = (...args: string[]) => runCli(args, service.environment);

/** The one JSON value that a call printed. */
function json({ ended, stdout, stderr }: Finished, expected: number = EXIT.done): unknown {
  if (ended !== expected) throw new Error(`ended with ${ended}: ${stderr}`);
  return JSON.parse(stdout);
}

describe('a log, from file to figures', () => {
  const figures = async (...args: string[]) =>
    json(await gensvar('obligations', ...HERE, '--rule', 'servicelofte.acknowledge', ...args, ...JSON_OUT)) as {
      total: number;
      counts: Record<string, number>;
    };

  test('is imported, with bad rows to the side file', async () => {
    const log = join(service.folder, 'log.csv');
    writeFileSync(log, readFileSync(FIXTURE, 'utf8').replace('Desk,arende-2', 'Fax,arende-2'));
    const partly = await gensvar('import', log, ...MAPPING, ...HERE, ...JSON_OUT);
    expect(json(partly, EXIT.partly)).toMatchObject({ cases: 12, added: 11, heldBack: 1 });
    expect(partly.stderr).toMatch(/log\.csv:\d+: arende-2: /);
    const side = `${log}.bad.csv`;
    writeFileSync(side, readFileSync(side, 'utf8').replace('Fax,', 'Desk,'));
    expect(json(await gensvar('import', side, ...MAPPING, ...HERE, ...JSON_OUT))).toMatchObject({ added: 1, bad: [] });
    const again = await gensvar('import', FIXTURE, ...MAPPING, ...HERE);
    expect(again).toMatchObject({
      ended: EXIT.done,
      stdout: expect.stringMatching(/0 imported .* 12 were there already/),
    });
  });

  test('is judged by what is adopted, said twice or otherwise', async () => {
    const adopt = (...args: string[]) =>
      gensvar('policy', 'adopt', 'servicelofte', ...HERE, '--from', '2010-01-01', ...args);
    const values = ['--set', 'acknowledgeWithinWorkingDays=2', '--set', 'answerWithinWorkingDays=unset'];
    expect(await adopt(...values, '--decision', 'KS 2010-01-01 § 1')).toMatchObject({
      ended: EXIT.done,
      stdout: expect.stringMatching(/is adopted for KS/),
    });
    expect(await adopt(...values, '--body', 'KS')).toMatchObject({
      ended: EXIT.done,
      stdout: expect.stringMatching(/already, just so/),
    });
    expect(json(await adopt(...values, ...JSON_OUT))).toMatchObject({ pack: 'servicelofte', isNew: false });
    const [now, middle, before, answer] = [
      await figures(),
      await figures('--at', '2012-04-20'),
      await figures('--asOf', '2012-06-01'),
      json(await gensvar('obligations', ...HERE, '--rule', 'servicelofte.answer', ...JSON_OUT)),
    ];
    expect(Object.keys(now)).toEqual(['rule', 'total', 'counts']);
    expect(now.total).toBe(12);
    expect(middle.total).toBeLessThan(now.total);
    expect(before.total).toBe(0);
    expect(Object.keys(before.counts)).toHaveLength(8);
    expect(answer).toMatchObject({ total: 12, counts: { 'not-measurable': 12 } });
  });

  test('lists obligations by state, and those of one input', async () => {
    const list = ['obligations', ...HERE, '--rule', 'servicelofte.acknowledge', '--list'];
    type Items = { state: string; subject: { id: string }; witnesses: unknown[]; explanation: unknown[] }[];
    const late = json(await gensvar(...list, '--state', 'met-late', '--state', 'breached', ...JSON_OUT)) as Items;
    const { counts } = await figures();
    expect(late).toHaveLength(counts['met-late']! + counts.breached!);
    expect(new Set(late.map(({ state }) => state))).toEqual(new Set(['met-late', 'breached']));
    const one = late.find(({ state }) => state === 'met-late')!;
    expect((one.witnesses as { role: string }[]).map(({ role }) => role)).toEqual(['trigger', 'met']);
    expect(one.explanation.length).toBeGreaterThan(0);
    const own = json(await gensvar('obligations', ...HERE, '--object', one.subject.id, ...JSON_OUT)) as Items;
    expect(own.length).toBeGreaterThan(1);
    expect(new Set(own.map(({ subject }) => subject.id))).toEqual(new Set([one.subject.id]));
    const words = await gensvar('obligations', ...HERE, '--object', one.subject.id, '--language', 'en');
    expect(words).toMatchObject({
      ended: EXIT.done,
      stdout: expect.stringMatching(/servicelofte\.acknowledge {2}met late/i),
    });
  });

  test.each([
    [['--rule', 'servicelofte.acknowledge', '--asOf', 'yesterday'], /asOf is an instant .* or a day/],
    [['--rule', 'servicelofte.acknowledge', '--at', '2012-02-30'], /at is an instant .* or a day/],
    [['--rule', 'servicelofte.nonsense'], /servicelofte\.nonsense/],
  ])('%j is refused', async (args, complaint) => {
    expect(await gensvar('obligations', ...HERE, ...args)).toEqual({
      ...{ ended: EXIT.refused, stdout: '' },
      stderr: expect.stringMatching(complaint),
    });
  });

  test('a view is built anew, an unknown one is named', async () => {
    expect(await gensvar('rebuild', 'policy.obligations.v2')).toMatchObject({
      ended: EXIT.done,
      stdout: 'policy.obligations.v2 is rebuilt.\n',
    });
    const rebuilt = await gensvar('rebuild', 'inputs.register.v2', ...JSON_OUT);
    expect(json(rebuilt)).toEqual({ view: 'inputs.register.v2', rebuilt: true });
    expect((await figures()).total).toBe(12);
    const unknown = await gensvar('rebuild', 'policy.nonsense.v1');
    expect(unknown).toMatchObject({ ended: EXIT.refused, stdout: '' });
    expect(unknown.stderr).toMatch(/policy\.nonsense\.v1[^]*policy\.obligations\.v2/);
    expect(unknown.stderr).not.toMatch(/^ +at /m);
  });
});

describe('organisations and tokens', () => {
  test('an unknown organisation is named, with how to make it', async () => {
    for (const args of [
      ['obligations', '--rule', 'servicelofte.acknowledge'],
      ['token', '--role', 'auditor'],
    ]) {
      expect(await gensvar(...args, '--organisation', 'ingenby')).toEqual({
        ...{ ended: EXIT.refused, stdout: '' },
        stderr: expect.stringMatching(/There is no organisation ingenby\. Make it: gensvar organisation add ingenby/),
      });
    }
  });

  test('are made with bodies and units, and shown', async () => {
    const make = async (...args: string[]) =>
      expect(await gensvar('organisation', ...args)).toMatchObject({ ended: EXIT.done, stderr: '' });
    await make('add', 'nyby', '--name', 'Nyby kommun', '--languages', 'sv,fi');
    await make('add', 'nyby', '--name', 'Nyby kommun', '--languages', 'sv,fi');
    await make('add-body', 'nyby', 'KS', 'Kommunstyrelsen', '--level', 'executiveBoard');
    await make('add-body', 'nyby', 'BN', 'Byggnämnden');
    await make('add-unit', 'nyby', 'BN', 'bygglov', 'Bygglovsenheten');
    const unit = await gensvar('organisation', 'add-unit', 'nyby', 'BN', 'plan', 'Planenheten', ...JSON_OUT);
    expect(json(unit)).toEqual({ id: unitId(bodyId(organisationId('nyby'), 'BN'), 'plan'), code: 'plan' });
    expect(json(await gensvar('organisation', 'show', 'nyby', ...JSON_OUT))).toMatchObject({
      id: organisationId('nyby'),
      name: 'Nyby kommun',
      bodies: [
        { code: 'KS', level: 'executiveBoard' },
        { code: 'BN', level: 'committee' },
      ],
      units: [
        { code: 'bygglov', name: 'Bygglovsenheten' },
        { code: 'plan', name: 'Planenheten' },
      ],
    });
    const noBody = await gensvar('organisation', 'add-unit', 'nyby', 'XX', 'kc', 'Kontaktcenter');
    expect(noBody).toMatchObject({
      ended: EXIT.refused,
      stderr: expect.stringMatching(/no body XX\. Bodies: KS, BN\./),
    });
    const noSlug = await gensvar('organisation', 'add', 'Ny By!');
    expect(noSlug).toMatchObject({ ended: EXIT.usage, stdout: '', stderr: expect.stringMatching(/slug/) });
  });

  test('a token holds all its roles and is good for this data folder', async () => {
    const made = await gensvar('organisation', 'add', 'nyckelby', ...JSON_OUT);
    expect(json(made)).toEqual({ id: organisationId('nyckelby'), slug: 'nyckelby' });
    const { ended, stdout } = await gensvar(
      'token',
      '--organisation',
      'nyckelby',
      '--role',
      'auditor',
      '--role',
      'registrar',
    );
    expect(ended).toBe(EXIT.done);
    const verifier = await TokenVerifier.open(readSettings({ ...service.environment }));
    expect(await verifier.verify(stdout.trim())).toMatchObject({
      organisation: organisationId('nyckelby'),
      roles: ['auditor', 'registrar'],
    });
  });

  test('the demo is loaded once, however often it is asked for', async () => {
    const first = json(await gensvar('demo', ...JSON_OUT)) as { organisations: string[]; inputs: number };
    expect(first).toEqual({ organisations: ['bjorkasa', 'norrvall'], inputs: expect.any(Number) });
    const head = async () => json(await gensvar('organisation', 'show', 'bjorkasa', ...JSON_OUT));
    const before = await head();
    expect(json(await gensvar('demo', ...JSON_OUT))).toEqual(first);
    expect(await head()).toEqual(before);
  });
});
