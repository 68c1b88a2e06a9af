import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventCatalogue } from '../src/recorded-event';
import { FORGOTTEN } from '../src/sealer';
import { goldenFile, goldenFileName, goldenRead, goldenText, type GoldenFile, type GoldenModule } from './golden-file';
import { openGolden } from './golden-sealer';

/**
 * The specs that hold a module's stored events (events.md §9): every declared type has a golden file that says what the
 * program stores now, and every golden file ever written can be read, opened and forgotten.
 * @param folder of the golden files; default `libs/<module>/events`
 */
export function goldenCatalogue(
  golden: GoldenModule,
  folder = join(__dirname, '../..', golden.module, 'events'),
): void {
  const catalogue = new EventCatalogue(golden.declarations, golden.upcasters);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.v[0-9]+\.json$/.test(name)) : [];

  describe(`golden files of ${golden.module}`, () => {
    if (golden.declarations.length > 0) {
      test.each(golden.declarations.map((declaration) => [declaration.type, declaration] as const))(
        '%s is stored as its golden file says',
        (_type, declaration) => {
          compareGolden(
            join(folder, goldenFileName(declaration.type)),
            goldenText(goldenFile(golden, declaration)),
            declaration.type,
          );
        },
      );
    }
    if (files.length > 0) {
      test.each(files)('%s can be read, opened and forgotten', (name) => {
        checkReading(catalogue, JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenFile);
      });
    }
  });
}

/** @throws Error that says what to do, when the file is missing or other than expected. */
export function compareGolden(path: string, expected: string, type: string): void {
  const file = path.split('/').slice(-4).join('/');
  if (!existsSync(path)) {
    throw new Error(
      `${file} is missing. For a new event type: npm run build && npm run events:accept, and commit the file.`,
    );
  }
  const found = readFileSync(path, 'utf8').split('\n');
  const wanted = expected.split('\n');
  const at = wanted.findIndex((line, i) => line !== found[i]);
  if (at < 0 && found.length === wanted.length) return;
  const line = at < 0 ? wanted.length : at;
  throw new Error(
    `${file}:${line + 1} differs from what the program would store as ${type} now.\n` +
      `  golden file: ${found[line]?.trim() ?? '(end)'}\n  program:     ${wanted[line]?.trim() ?? '(end)'}\n` +
      `A stored event is never changed: declare the next version with an upcaster from this one (docs/add-an-event.md). ` +
      `Only a type that no database holds yet may have its file deleted and accepted again.`,
  );
}

function checkReading(catalogue: EventCatalogue, { type, example, stored }: GoldenFile): void {
  if (!catalogue.knows(type))
    throw new Error(`${type} has a golden file, so it may be stored, but no declaration and no upcaster reads it`);
  const event = goldenRead(stored);
  const opened = openGolden(event);
  const read = catalogue.read(event, opened);
  const { schema } = catalogue.declaration(read.type);
  if (read.type === type) expect(read.data).toEqual(example);
  expect(() => schema.parse(read.data)).not.toThrow();
  // Closed, as deciders and most views read it; and forgotten, as views that open read it after an erasure.
  expect(() => schema.parse(catalogue.read(event).data)).not.toThrow();
  const forgotten = Object.fromEntries(Object.keys(opened).map((path) => [path, FORGOTTEN]));
  expect(catalogue.read(event, forgotten).type).toBe(read.type);
}
