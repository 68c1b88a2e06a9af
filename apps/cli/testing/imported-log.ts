import { join } from 'node:path';
import { organisationId } from '@gensvar/identity';
import { streamName, type StoredEvent } from '@gensvar/kernel';
import {
  AdoptPack,
  AdoptPackBody,
  AdoptPackHandler,
  adoptionsId,
  type CountsQuestion,
  ObligationQueries,
} from '@gensvar/policy';
import type { Gensvar } from '../../composition/src/gensvar';
import { importLog, type ImportReport } from '../src/import/import-log';
import { readMapping } from '../src/import/mapping';
import { type ReadLog, readLog } from '../src/import/read-log';
import { bodyOf, operatorInvocation, theOrganisation } from '../src/session';
import { type Expected } from './expected-figures';

export const FIXTURE = join(__dirname, 'receipt-log.csv');
export const MAPPING = readMapping('municipal-receipt-log.yaml');

export async function importFile(
  gensvar: Gensvar,
  slug: string,
  path: string,
): Promise<{ log: ReadLog; report: ImportReport }> {
  const log = await readLog(path, MAPPING);
  return { log, report: await importLog(gensvar, log, MAPPING, slug, () => undefined) };
}

/** Events of one input, by the id that the log gave its case. */
export async function streamOf({ store }: Gensvar, slug: string, input: string): Promise<StoredEvent[]> {
  const organisation = organisationId(slug);
  return store.readStream(organisation, streamName('inputs', organisation, input));
}

/** Every event of inputs, in the order of the log. */
export async function inputEvents({ store }: Gensvar, slug: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  const prefix = `inputs-${organisationId(slug)}-`;
  for await (const batch of store.readAll()) events.push(...batch.filter(({ stream }) => stream.startsWith(prefix)));
  return events;
}

/** Adopts `servicelofte` from 2010 with so many working days to acknowledge in; the rest is unset. */
export async function adopt(gensvar: Gensvar, slug: string, workingDays: number): Promise<void> {
  const found = await theOrganisation(gensvar, slug);
  const { body, level } = bodyOf(found);
  const fields = {
    ...{ pack: 'servicelofte', body, level, from: '2010-01-01' },
    parameters: [{ name: 'acknowledgeWithinWorkingDays', value: workingDays }],
  };
  await new AdoptPackHandler(gensvar.runner, gensvar.words.library).execute(
    new AdoptPack(Object.assign(new AdoptPackBody(), fields), operatorInvocation(found.id), adoptionsId(found.id)),
  );
  await gensvar.views.catchUp();
}

export async function countsOf(
  { app, store, words }: Gensvar,
  slug: string,
  rule: string,
  when: Pick<CountsQuestion, 'at' | 'asOf'> = {},
) {
  const queries = new ObligationQueries(app, store, words.library);
  return queries.counts({ organisation: organisationId(slug), rule, ...when });
}

/** The same four numbers of the program's figures. */
export function asExpected({ counts }: Awaited<ReturnType<typeof countsOf>>): Expected {
  return {
    met: counts.met,
    late: counts['met-late'],
    breached: counts.breached,
    open: counts.pending + counts['at-risk'],
  };
}
