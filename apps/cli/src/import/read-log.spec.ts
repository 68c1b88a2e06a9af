import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@gensvar/kernel';
import { readMapping } from './mapping';
import { readLog } from './read-log';

const LOG = join(__dirname, '../../testing/receipt-log.csv');
const mapping = readMapping('municipal-receipt-log.yaml');

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gensvar-log-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(text: string | Buffer): string {
  const path = join(folder, 'log.csv');
  writeFileSync(path, text);
  return path;
}

const lines = readFileSync(LOG, 'utf8').trimEnd().split('\n');
const withLine = (no: number, change: (line: string) => string) =>
  fileWith(lines.map((line, at) => (at === no - 1 ? change(line) : line)).join('\n'));

describe('readLog', () => {
  test('reads every case with its rows, times in UTC, and empty cells as absent', async () => {
    const { cases, bad, rows } = await readLog(LOG, mapping);
    expect(bad).toEqual([]);
    expect(rows).toBe(lines.length - 1);
    expect(cases).toHaveLength(12);
    expect(cases.flatMap((one) => one.activities)).toHaveLength(rows);
    expect(cases[1]).toEqual({
      key: 'arende-2',
      line: 5,
      received: '2012-03-05T12:00:00.000Z',
      channel: 'desk',
      unit: ['Allmänt'],
      officer: 'Handl03',
      deadline: '2012-05-01T22:00:00.000Z',
      plannedEnd: '2012-05-01T22:00:00.010Z',
      closedAt: '2012-03-12T09:00:00.020Z',
      activities: [
        {
          id: 'steg-104',
          activity: 'Confirmation of receipt',
          at: '2012-03-05T12:05:00.000Z',
          group: 'Grupp A',
          resource: 'Handl03',
        },
        {
          id: 'steg-105',
          activity: mapping.acknowledged!.activity,
          at: '2012-03-07T22:59:59.999Z',
          group: 'Grupp A',
          resource: 'Handl04',
        },
      ],
    });
    expect(cases[3]!.closedAt).toBeUndefined();
  });

  test('a bad row is named with line and reason, and holds back its own case only', async () => {
    const { cases, bad, heldBack } = await readLog(
      withLine(3, (line) => line.replace('2012-03-05 14:00:00.500000+01:00', '2012-03-05')),
      mapping,
    );
    expect(bad).toEqual([
      {
        line: 3,
        case: 'arende-1',
        reason: 'time:timestamp: "2012-03-05" is not a time with offset (YYYY-MM-DD hh:mm:ss+hh:mm)',
      },
    ]);
    expect(cases.map((one) => one.key)).not.toContain('arende-1');
    expect(cases).toHaveLength(11);
    expect(heldBack.map((row) => row.line)).toEqual([2, 3, 4]);
  });

  test('case columns that contradict each other are a fault of the case', async () => {
    const { bad } = await readLog(
      withLine(6, (line) => line.replace(',Desk,', ',Post,').replace('Desk,', 'Post,')),
      mapping,
    );
    expect(bad).toEqual([{ line: 6, case: 'arende-2', reason: 'case:channel: differs from line 5 of the same case' }]);
  });

  test.each([
    [
      'a channel the mapping does not know',
      2,
      (line: string) => line.replace('Internet', 'Fax'),
      /no channel for "Fax"/,
    ],
    ['an empty id of the row', 2, (line: string) => line.replace('steg-101', ''), /concept:instance: is empty/],
    ['a case without a name', 2, (line: string) => line.replace('arende-1,', ','), /case:concept:name: is empty/],
    [
      'a day that does not exist',
      2,
      (line: string) => line.replace('2012-03-05 09:20', '2012-02-30 09:20'),
      /is not a time/,
    ],
  ])('%s is a bad row', async (_what, no, change, reason) => {
    const { bad } = await readLog(withLine(no, change), mapping);
    expect(bad).toContainEqual(expect.objectContaining({ line: no, reason: expect.stringMatching(reason) }));
  });

  test.each([
    ['a missing file', () => join(folder, 'absent.csv'), /there is no such file/],
    ['an empty file', () => fileWith(''), /the file is empty/],
    ['a file without a needed column', () => fileWith('a,b\n1,2\n'), /:1: the file has no column "case:concept:name"/],
    ['a column that stands twice', () => fileWith(`${lines[0]},org:group\n`), /stands twice/],
    ['an open quote', () => withLine(2, (line) => `"${line}`), /log\.csv:\d+: .*[Qq]uote/],
    ['a file that is not UTF-8', () => fileWith(Buffer.from(lines.join('\n'), 'latin1')), /is not UTF-8/],
  ])('%s is refused whole, with its place', async (_what, path, detail) => {
    const refused = await readLog(path(), mapping).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DomainError);
    expect((refused as DomainError).code).toBe('import.file');
    expect((refused as DomainError).detail).toMatch(detail);
  });
});

describe('readMapping', () => {
  const mappingWith = (text: string) => {
    const path = join(folder, 'mapping.yaml');
    writeFileSync(path, text);
    return path;
  };
  const shipped = readFileSync(join(__dirname, '../../mappings/municipal-receipt-log.yaml'), 'utf8');

  test.each([
    ['a typo in a key', shipped.replace('officer:', 'oficer:'), /mapping\.yaml:\d+: oficer: unknown field/],
    ['a missing key', shipped.replace(/^received:.*$/m, ''), /received: /],
    ['a wrong value', shipped.replace('reachable: true', 'reachable: maybe'), /input\.reachable: /],
    ['several parts', shipped.replace('parts: 1', 'parts: 2'), /input\.parts: a case of a log is one part: write 1/],
    ['broken YAML', `${shipped}\n  - {`, /mapping\.yaml:\d+: /],
  ])('%s is named with file, line and field', (_what, text, detail) => {
    expect(() => readMapping(mappingWith(text))).toThrow(
      expect.objectContaining({ code: 'import.mapping', detail: expect.stringMatching(detail) }),
    );
  });

  test('a mapping that is not there is not found', () => {
    expect(() => readMapping('nowhere.yaml')).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });
});
