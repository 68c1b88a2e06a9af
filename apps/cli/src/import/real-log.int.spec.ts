import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_MARKS } from '@gensvar/inputs/contract';
import type { StoredEvent } from '@gensvar/kernel';
import { acknowledged, casesOf, dayOf, eventsOf, ms, rowsOf } from '../../testing/expected-figures';
import { testGensvar, type TestGensvar } from '../../../composition/testing/test-gensvar';
import { adopt, asExpected, countsOf, importFile, inputEvents } from '../../testing/imported-log';

const LOG = join(__dirname, '../../../../../shared/data/municipal-receipt-log.csv');
const absent = existsSync(LOG) ? '' : ' (skipped: the municipal log is not beside the project)';

(absent ? describe.skip : describe)(`the municipal receipt log${absent}`, () => {
  const SLUG = 'loggby';
  let service: TestGensvar;
  let cases: ReturnType<typeof casesOf>;
  let events: StoredEvent[];
  beforeAll(async () => {
    service = await testGensvar();
    cases = casesOf(rowsOf(LOG));
    const { report } = await importFile(service.gensvar, SLUG, LOG);
    expect(report).toMatchObject({ cases: 1434, rows: 8577, added: 1434, events: 12774, heldBack: 0, bad: [] });
    await adopt(service.gensvar, SLUG, 2);
    events = await inputEvents(service.gensvar, SLUG);
  }, 300_000);
  afterAll(() => service?.close());

  const receipts = () => events.filter(({ type }) => type === 'inputs.InputReceived.v1');
  const marked = (mark: string) =>
    receipts().filter(({ data }) => (data.flags as readonly string[]).includes(mark)).length;
  const atOf = ({ meta }: StoredEvent) => Date.parse(meta.occurredAt!);
  /** Events that lie so to the receipt or closing of their input, with the number of inputs they are in. */
  const lying = (type: string, so: (event: number, other: number) => boolean) => {
    const others = new Map(events.filter((one) => one.type === type).map((one) => [one.stream, atOf(one)]));
    const found = events.filter(
      (one) =>
        /ActivityNoted|InputAcknowledged/.test(one.type) &&
        others.has(one.stream) &&
        so(atOf(one), others.get(one.stream)!),
    );
    return [found.length, new Set(found.map(({ stream }) => stream)).size];
  };

  test('is there to the event', () => {
    expect(cases).toHaveLength(1434);
    expect(events).toHaveLength(eventsOf(cases));
    expect(events).toHaveLength(12774);
  });

  test('keeps its oddities, and marks what is out of order', () => {
    expect(lying('inputs.InputReceived.v1', (event, receipt) => event < receipt)).toEqual([12, 2]);
    expect(marked(IMPORT_MARKS.beforeReceipt)).toBe(2);
    expect(lying('inputs.InputClosed.v1', (event, closing) => event > closing)).toEqual([180, 145]);
    expect(marked(IMPORT_MARKS.afterClosing)).toBe(145);
    expect(marked(IMPORT_MARKS.closedBeforeReceipt)).toBe(2);
    expect(1434 - events.filter(({ type }) => type === 'inputs.InputClosed.v1').length).toBe(105);
    const told = new Set(
      events.filter(({ type }) => type === 'inputs.InputAcknowledged.v1').map(({ stream }) => stream),
    );
    expect(1434 - told.size).toBe(134);
    const groups = events.filter(({ type }) => type === 'inputs.ActivityNoted.v1').map(({ data }) => data.group);
    const empty = rowsOf(LOG).filter((row) => row['org:group'] === 'EMPTY' && !row['concept:name']!.startsWith('T05 '));
    expect(groups.filter((group) => group === 'EMPTY')).toHaveLength(empty.length);
    expect(cases.filter(([row]) => row!['case:group'] === '')).toHaveLength(825);
    expect(
      cases.filter(
        ([row]) =>
          new Date(ms(row!['case:startdate']!)).toISOString().slice(0, 10) !== dayOf(ms(row!['case:startdate']!)),
      ),
    ).toHaveLength(983);
  });

  test('each case is received on its own day in Stockholm', () => {
    const days = new Map(cases.map(([row]) => [row!['case:concept:name'], dayOf(ms(row!['case:startdate']!))]));
    expect(receipts().filter(({ data }) => days.get(data.externalKey as string) !== data.deemedArrivalDate)).toEqual(
      [],
    );
  });

  test('is judged as a few lines of other code judge it', async () => {
    const figures = await countsOf(service.gensvar, SLUG, 'servicelofte.acknowledge');
    expect(asExpected(figures)).toEqual({ met: 59, late: 1241, breached: 134, open: 0 });
    expect(asExpected(figures)).toEqual(acknowledged(cases, 2));
    expect(figures.total).toBe(1434);
  });

  test.each(['2010-12-27', '2011-06-01', '2011-06-24', '2012-01-03'])('and so at the end of %s', async (at) => {
    const figures = await countsOf(service.gensvar, SLUG, 'servicelofte.acknowledge', { at });
    expect(asExpected(figures)).toEqual(acknowledged(cases, 2, at));
  });

  test('shows nothing as of a day when nothing was recorded', async () => {
    const when = { asOf: '2011-06-01' };
    expect((await countsOf(service.gensvar, SLUG, 'servicelofte.acknowledge', when)).total).toBe(0);
  });

  test('has no answer: answering is not measurable without a parameter', async () => {
    const { total, counts } = await countsOf(service.gensvar, SLUG, 'servicelofte.answer');
    expect([total, counts['not-measurable']]).toEqual([1434, 1434]);
  });
});
