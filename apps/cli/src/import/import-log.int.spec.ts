import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameBasedId } from '@gensvar/kernel';
import { organisationId } from '@gensvar/identity';
import { IMPORT_MARKS } from '@gensvar/inputs/contract';
import { acknowledged, casesOf, eventsOf, rowsOf } from '../../testing/expected-figures';
import { testGensvar, type TestGensvar } from '../../../composition/testing/test-gensvar';
import {
  adopt,
  asExpected,
  countsOf,
  FIXTURE,
  importFile,
  inputEvents,
  MAPPING,
  streamOf,
} from '../../testing/imported-log';
import { writeSideFile } from './import-log';

let service: TestGensvar;
beforeAll(async () => (service = await testGensvar()));
afterAll(() => service?.close());

const text = readFileSync(FIXTURE, 'utf8');
const cases = casesOf(rowsOf(FIXTURE));
const idOf = (slug: string, key: string) => nameBasedId(organisationId(slug), MAPPING.source, key);
const fileWith = (name: string, content: string) => {
  const path = join(service.folder, name);
  writeFileSync(path, content);
  return path;
};
const stream = (slug: string, key: string) => streamOf(service.gensvar, slug, idOf(slug, key));

describe('an imported log', () => {
  beforeAll(() => importFile(service.gensvar, 'provby', FIXTURE));

  test('is there to the event, a receipt first in each stream', async () => {
    const events = await inputEvents(service.gensvar, 'provby');
    expect(events).toHaveLength(eventsOf(cases));
    expect(eventsOf(cases)).toBe(61);
    expect(events.filter(({ type }) => type === 'inputs.InputReceived.v1')).toHaveLength(12);
    expect(events.filter(({ type }) => type === 'inputs.InputClosed.v1')).toHaveLength(11);
    expect(events.filter(({ type }) => type === 'inputs.ActivityNoted.v1')).toHaveLength(16);
    expect(new Set(events.map(({ meta }) => meta.origin))).toEqual(new Set(['import']));
  });

  test('keeps ties in the order of the file, the closing after them', async () => {
    const told = (await stream('provby', 'arende-10')).map(({ type, data, meta }) => [
      type.split('.')[1],
      data.activity,
      meta.occurredAt,
    ]);
    expect(told).toEqual([
      ['InputReceived', undefined, '2012-05-02T07:00:00.000Z'],
      ['InputAssigned', undefined, '2012-05-02T07:00:00.000Z'],
      ['ActivityNoted', 'T02 Check confirmation of receipt', '2012-05-03T10:00:00.000Z'],
      ['ActivityNoted', 'Confirmation of receipt', '2012-05-03T10:00:00.000Z'],
      ['InputAcknowledged', undefined, '2012-05-03T10:00:00.000Z'],
      ['InputClosed', undefined, '2012-05-03T10:00:00.000Z'],
    ]);
  });

  test.each([
    ['arende-1', []],
    ['arende-6', [IMPORT_MARKS.beforeReceipt, IMPORT_MARKS.afterClosing]],
    ['arende-7', [IMPORT_MARKS.afterClosing, IMPORT_MARKS.closedBeforeReceipt]],
    ['arende-8', [IMPORT_MARKS.beforeReceipt]],
  ])('marks what is out of order and refuses nothing: %s', async (key, flags) => {
    const [receipt] = await stream('provby', key);
    expect(receipt!.data.flags).toEqual(flags);
  });

  test('keeps what the log says of a case and of a row, in UTC', async () => {
    const [receipt, assigned, ...rest] = await stream('provby', 'arende-1');
    expect(receipt!.meta.occurredAt).toBe('2012-03-05T08:10:00.120Z');
    expect(receipt!.data).toMatchObject({
      ...{ kind: 'enquiry', channel: 'web', sender: 'named', reachable: true, addressee: 'unknown', parts: 1 },
      ...{ deemedArrivalDate: '2012-03-05', source: MAPPING.source, externalKey: 'arende-1' },
      sourceDeadline: '2012-05-01T22:00:00.000Z',
      sourcePlannedEnd: '2012-05-01T22:00:00.010Z',
    });
    expect(receipt!.meta.sealed ?? []).toEqual([]);
    expect(assigned!.data.officer).toBe(nameBasedId(organisationId('provby'), MAPPING.source, 'officer', 'Handl03'));
    expect(rest.map(({ data }) => data)).toEqual([
      { activity: 'Confirmation of receipt', group: 'Grupp A', resource: 'Handl03' },
      { mode: 'letter' },
      { activity: 'T06 Determine necessity of stop advice', group: 'EMPTY', resource: 'Handl04' },
      { reason: 'imported' },
    ]);
  });

  test('is left alone by a second run', async () => {
    const head = await service.gensvar.store.head();
    const { report } = await importFile(service.gensvar, 'provby', FIXTURE);
    expect(report).toMatchObject({ added: 0, known: 12, events: 0, heldBack: 0, bad: [] });
    expect(await service.gensvar.store.head()).toBe(head);
  });

  test('is not rewritten by a file that tells a case otherwise: that case is reported', async () => {
    const head = await service.gensvar.store.head();
    const changed = fileWith('changed.csv', text.replace('steg-102,T05 Print', 'steg-102,T05 Printed'));
    const { log, report } = await importFile(service.gensvar, 'provby', changed);
    expect(report).toMatchObject({ added: 0, known: 11, heldBack: 1 });
    expect(report.bad).toEqual([
      { line: 2, case: 'arende-1', reason: expect.stringMatching(/was imported before with another content/) },
    ]);
    expect(await service.gensvar.store.head()).toBe(head);
    const side = join(service.folder, 'changed.bad.csv');
    writeSideFile(side, log, report.bad);
    expect(rowsOf(side).map((row) => row['concept:instance'])).toEqual(['steg-101', 'steg-102', 'steg-103']);
  });
});

test('bad rows go to a side file; mended there and imported by itself, it completes the import', async () => {
  const lines = text.trimEnd().split('\n');
  lines[2] = lines[2]!.replace('2012-03-05 14:00:00', 'i går');
  lines[4] = lines[4]!.replace('Desk,', 'Fax,');
  lines[5] = lines[5]!.replace('Desk,', 'Fax,');
  const { log, report } = await importFile(service.gensvar, 'sidby', fileWith('bad.csv', lines.join('\n')));
  expect(report).toMatchObject({ cases: 12, added: 10, heldBack: 2 });
  const side = join(service.folder, 'side.csv');
  writeSideFile(side, log, report.bad);
  expect(rowsOf(side).map(({ line, reason }) => [line, reason !== ''])).toEqual(
    ['2', '3', '4', '5', '6'].map((line) => [line, true]),
  );

  // A side file that is still bad makes a side file again, and of the same columns.
  const again = await importFile(service.gensvar, 'sidby', side);
  expect(again.report).toMatchObject({ added: 0, heldBack: 2 });
  writeSideFile(side, again.log, again.report.bad);
  const mended = fileWith(
    'mended.csv',
    readFileSync(side, 'utf8').replace('i går', '2012-03-05 14:00:00').replaceAll('Fax,', 'Desk,'),
  );
  expect((await importFile(service.gensvar, 'sidby', mended)).report).toMatchObject({ added: 2, heldBack: 0 });

  expect((await importFile(service.gensvar, 'sidby', FIXTURE)).report).toMatchObject({ added: 0, known: 12, bad: [] });
  expect(await inputEvents(service.gensvar, 'sidby')).toHaveLength(eventsOf(cases));
});

describe('figures of the log', () => {
  const acknowledge = (when = {}) => countsOf(service.gensvar, 'siffby', 'servicelofte.acknowledge', when);

  beforeAll(async () => {
    await importFile(service.gensvar, 'siffby', FIXTURE);
    await adopt(service.gensvar, 'siffby', 2);
  });

  test('are those that a few lines of other code find', async () => {
    const figures = await acknowledge();
    expect(asExpected(figures)).toEqual(acknowledged(cases, 2));
    expect(figures.total).toBe(12);
    expect(Object.values(figures.counts).reduce((sum, count) => sum + count)).toBe(12);
  });

  test.each(['2012-03-07', '2012-03-08', '2012-03-14', '2012-04-11', '2012-04-20', '2012-05-09', '2012-06-13'])(
    'are so in the middle of the log as well, at the end of %s',
    async (at) => expect(asExpected(await acknowledge({ at }))).toEqual(acknowledged(cases, 2, at)),
  );

  test('of a rule whose parameter is not set are not measurable', async () => {
    const { total, counts } = await countsOf(service.gensvar, 'siffby', 'servicelofte.answer');
    expect([total, counts['not-measurable']]).toEqual([12, 12]);
  });

  test('as of a day when nothing was recorded are none', async () => {
    const { total, counts } = await acknowledge({ asOf: '2012-06-01' });
    expect(total).toBe(0);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  test('an adoption said twice writes nothing; other values judge everything anew', async () => {
    const head = await service.gensvar.store.head();
    await adopt(service.gensvar, 'siffby', 2);
    expect(await service.gensvar.store.head()).toBe(head);
    await adopt(service.gensvar, 'siffby', 1);
    expect(await service.gensvar.store.head()).not.toBe(head);
    expect(acknowledged(cases, 1)).not.toEqual(acknowledged(cases, 2));
    expect(asExpected(await acknowledge())).toEqual(acknowledged(cases, 1));
  });
});
