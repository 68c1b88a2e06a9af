import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acknowledged, casesOf, eventsOf, rowsOf } from '../../testing/expected-figures';
import { testGensvar, type TestGensvar } from '../../../composition/testing/test-gensvar';
import { adopt, asExpected, countsOf, FIXTURE, inputEvents } from '../../testing/imported-log';
import { runCli, startCli } from '../../testing/run-cli';

/** The fixture so many times over, each time with other cases. */
const TIMES = 40;
const KILL_AFTER_EVENTS = 500;

let service: TestGensvar;
beforeAll(async () => (service = await testGensvar()));
afterAll(() => service?.close());

/** Waits until so many events are in the store. */
async function untilStored(count: number): Promise<void> {
  const enough = new AbortController();
  let stored = 0;
  for await (const batch of service.gensvar.store.subscribe({ signal: enough.signal })) {
    stored += batch.length;
    if (stored >= count) return enough.abort();
  }
}

function bigLog(): string {
  const [header, ...lines] = readFileSync(FIXTURE, 'utf8').trimEnd().split('\n');
  const path = join(service.folder, 'big.csv');
  const again = (at: number) => lines.map((line) => line.replace(/,(arende-\d+),/, `,$1-${at},`));
  writeFileSync(path, [header, ...Array.from({ length: TIMES }, (_, at) => again(at)).flat()].join('\n'));
  return path;
}

test('an import killed half-way has whole cases only, and run again it has every case once', async () => {
  const log = bigLog();
  const cases = casesOf(rowsOf(log));
  const args = [
    'import',
    log,
    '--mapping',
    'municipal-receipt-log.yaml',
    '--organisation',
    'brottby',
    '--format',
    'json',
  ];
  const perCase = new Map(cases.map((rows) => [rows[0]!['case:concept:name'], eventsOf([rows])]));
  const streams = async () => {
    const found = new Map<string, { key: unknown; events: number }>();
    for (const { stream, data } of await inputEvents(service.gensvar, 'brottby')) {
      const known = found.get(stream);
      found.set(stream, { key: known?.key ?? data.externalKey, events: (known?.events ?? 0) + 1 });
    }
    return [...found.values()];
  };

  const killed = startCli(args, service.environment);
  await untilStored(KILL_AFTER_EVENTS);
  killed.process.kill('SIGKILL');
  expect(await killed.finished).toMatchObject({ ended: 'SIGKILL', stdout: '' });
  const half = await streams();
  expect(half.length).toBeGreaterThan(0);
  expect(half.length).toBeLessThan(cases.length);
  expect(half.filter(({ key, events }) => perCase.get(key as string) !== events)).toEqual([]);

  const { ended, stdout } = await runCli(args, service.environment);
  const report = JSON.parse(stdout) as { added: number; known: number };
  expect(ended).toBe(0);
  expect(report).toMatchObject({ cases: cases.length, heldBack: 0, bad: [] });
  expect(report.known).toBeGreaterThanOrEqual(half.length);
  expect(report.added).toBe(cases.length - report.known);

  const whole = await streams();
  expect(new Map(whole.map(({ key, events }) => [key, events]))).toEqual(perCase);
  expect(whole).toHaveLength(cases.length);
  await adopt(service.gensvar, 'brottby', 2);
  const figures = await countsOf(service.gensvar, 'brottby', 'servicelofte.acknowledge');
  expect(asExpected(figures)).toEqual(acknowledged(cases, 2));
}, 180_000);

test('an import that is interrupted takes its leave, with nothing on stdout', async () => {
  const args = ['import', bigLog(), '--mapping', 'municipal-receipt-log.yaml', '--organisation', 'avbrottby'];
  const before = (await inputEvents(service.gensvar, 'brottby')).length;
  const interrupted = startCli(args, service.environment);
  await untilStored(before + KILL_AFTER_EVENTS);
  interrupted.process.kill('SIGINT');
  const { ended, stdout, stderr } = await interrupted.finished;
  expect([ended, stdout]).toEqual([130, '']);
  expect(stderr).toMatch(/^Interrupted\./m);
  expect(stderr).not.toMatch(/^ +at /m);
}, 120_000);
