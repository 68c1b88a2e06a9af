import { join } from 'node:path';
import { organisationId } from '@gensvar/identity';
import { newId } from '@gensvar/kernel';
import { ObligationQueries } from '@gensvar/policy';
import { readDemo } from '../../apps/composition/src/demo/demo-file';
import { loadDemo } from '../../apps/composition/src/demo/load-demo';
import { type Gensvar, openGensvar } from '../../apps/composition/src/gensvar';
import { readSettings } from '../../apps/composition/src/settings';
import { median, milliseconds, type BenchSetting } from './bench';
import { appendsOf, livesOf, type Town } from './lives';

const INPUTS = Number(process.env.GENSVAR_BENCH_INPUTS ?? 8_000);
const AT_ONCE = 1_000;
const FLOOR = 5_000;
/** The demo's town whose packs have all their numbers set. */
const SLUG = 'bjorkasa';
/** Views of inputs, of identity, and the obligations. */
const MEASURED = /^(inputs|identity|policy\.obligations)\./;

export interface AllViewsFigures {
  /** Events of the store ÷ seconds until the last view is switched. */
  readonly allViewsEventsPerSecond: number;
  /** The same ÷ the 5,000 that are asked for. */
  readonly allViewsRatio: number;
  readonly allViewsEvents: number;
  readonly allViewsInputs: number;
  readonly allViewsObligations: number;
  readonly allViews: string;
}

/**
 * The service's own views, built from the start at once by its own runner on a server of its own: the demo, and sealed
 * inputs of its town whose lives are interleaved.
 */
export async function rebuildAll({ folder, rounds }: BenchSetting): Promise<AllViewsFigures> {
  const gensvar = await openGensvar(readSettings({ GENSVAR_DATA: join(folder, 'service') }));
  try {
    const town = await settle(gensvar);
    const events = await fill(gensvar, town);
    const followed = await gensvar.views.status();
    const views = followed.map(({ name, kind }) => (kind === 'view' ? name : '')).filter((name) => MEASURED.test(name));
    const rebuild = () => Promise.all(views.map((name) => gensvar.views.rebuild(name)));
    await rebuild();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await milliseconds(rebuild));
    const perSecond = median(times.map((each) => (events * 1000) / each));
    return {
      allViewsEventsPerSecond: Math.round(perSecond),
      allViewsRatio: Number((perSecond / FLOOR).toFixed(3)),
      ...{ allViewsEvents: events, allViewsInputs: INPUTS },
      allViewsObligations: await countObligations(gensvar, town),
      allViews: views.join(', '),
    };
  } finally {
    await gensvar.close();
  }
}

/** The demo as every fresh service loads it. */
async function settle({ store, sealer, runner, words, adoptions }: Gensvar): Promise<Town> {
  const demo = readDemo();
  await loadDemo(demo, { store, sealer, runner, words, now: new Date().toISOString() });
  const organisation = organisationId(SLUG);
  const policies = await adoptions.at(organisation, undefined, '2025-01-07');
  if (policies.length !== 2) throw new Error(`expected two packs in force, found ${policies.length}`);
  const ids = (count: number) => Array.from({ length: count }, () => newId());
  return { organisation, bodies: ids(6), units: ids(12), officers: ids(40), policies };
}

/** @returns events in the store */
async function fill({ store, sealer }: Gensvar, town: Town): Promise<number> {
  const revisions = new Map<string, number>();
  const happenings = livesOf(INPUTS, town);
  for (let at = 0; at < happenings.length; at += AT_ONCE) {
    const appends = await appendsOf(happenings.slice(at, at + AT_ONCE), town, sealer, revisions);
    await Promise.all(appends.map((append) => store.append(append)));
  }
  let events = 0;
  for await (const batch of store.readAll()) events += batch.length;
  return events;
}

/** @throws Error when some input has no obligation to be answered */
async function countObligations({ app, store, words }: Gensvar, town: Town): Promise<number> {
  const queries = new ObligationQueries(app, store, words.library);
  const count = async (rule: string) => (await queries.counts({ organisation: town.organisation, rule })).total;
  const answers = await count('servicelofte.answer');
  if (answers < INPUTS) throw new Error(`expected at least ${INPUTS} obligations to answer, found ${answers}`);
  let all = 0;
  for (const { rules } of words.library.packs) for (const { id } of rules) all += await count(id);
  return all;
}
