import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  bodyId,
  EstablishBodyBody,
  organisationDecider,
  organisationId,
  RegisterOrganisationBody,
} from '@gensvar/identity';
import { inputDecider, ReceiveInputBody } from '@gensvar/inputs';
import { newId } from '@gensvar/kernel';
import { AdoptPack, AdoptPackBody, adoptionsId } from '@gensvar/policy';
import { CommandBus } from '@nestjs/cqrs';
import { createApp } from '../../apps/api/src/create-app';
import { signToken } from '../../apps/composition/src/auth/token';
import { type Gensvar, openGensvar } from '../../apps/composition/src/gensvar';
import { readSettings } from '../../apps/composition/src/settings';
import { shippedFile } from '../../apps/composition/src/shipped-file';
import { median, type Bench, type BenchSetting } from './bench';
import type { Heard, Listening } from './sse.listeners';

const LISTENERS = 1_000;
const TIMED = 50;
const APPENDS_A_SECOND = 200;
const SECONDS = 8;
/** As in the other figures, ten organisations: each listener hears of its own. */
const ORGANISATIONS = Array.from({ length: 10 }, (_, at) => `bench-${at}`);
/** Of one organisation; 20 streams of one bearer at most. */
const BEARERS = 6;
/** The bar: milliseconds from the append to the listener, at the 99th percentile. */
const BAR = 500;

/**
 * Live updates of one process, its views beside it: 1,000 listeners and 200 appended inputs a second in ten
 * organisations; the bar ÷ the 99th percentile of the time from the append's answer until a listener heard of it, so that from 1 on it holds.
 */
export const sseBench: Bench = {
  name: 'sse',
  async run({ server, folder, rounds }: BenchSetting) {
    const settings = readSettings({ GENSVAR_DATA: folder, DATABASE_URL: server.ownerUrl, LOG_LEVEL: 'silent' });
    const gensvar = await openGensvar(settings);
    const app = await createApp(gensvar);
    for (const slug of ORGANISATIONS) await prepare(gensvar, app.get(CommandBus), slug);
    await gensvar.views.catchUp();
    await app.listen(0, '127.0.0.1');
    const port = Number(new URL(await app.getUrl()).port);
    const bearers = Array.from({ length: BEARERS }, () => ORGANISATIONS.map((slug) => tokenOf(gensvar, slug)));
    const tokens = await Promise.all(bearers.flat());
    const workerData: Listening = { port, tokens, listeners: LISTENERS, timed: TIMED };
    const listeners = new Worker(shippedFile('dist/bench/src/sse.listeners.js'), { workerData });
    try {
      await once(listeners, 'message');
      await round(gensvar, listeners, 2);
      const times: Awaited<ReturnType<typeof round>>[] = [];
      for (let at = 0; at < rounds; at++) times.push(await round(gensvar, listeners, SECONDS));
      const of = (name: keyof (typeof times)[number]) => Math.round(median(times.map((one) => one[name])));
      return {
        ratio: median(times.map(({ p99 }) => BAR / p99)),
        rounds,
        detail: {
          listeners: LISTENERS,
          appendsPerSecond: of('perSecond'),
          toldPerSecond: of('toldPerSecond'),
          p50Milliseconds: of('p50'),
          p99Milliseconds: of('p99'),
          worstMilliseconds: Math.round(Math.max(...times.map(({ worst }) => worst))),
          rssMiB: Math.round(process.memoryUsage().rss / 1_048_576),
        },
      };
    } finally {
      await listeners.terminate();
      await app.close();
      await gensvar.close();
    }
  },
};

/** Appends at an even pace, and waits until every listener has heard of all. */
async function round(gensvar: Gensvar, listeners: Worker, seconds: number) {
  const appended = new Map<string, number>();
  const began = performance.now();
  const writing: Promise<void>[] = [];
  for (let at = 0; at < seconds * APPENDS_A_SECOND; at++) {
    const wait = began + (at * 1000) / APPENDS_A_SECOND - performance.now();
    if (wait > 1) await pause(wait);
    writing.push(append(gensvar, ORGANISATIONS[at % ORGANISATIONS.length]!, appended));
  }
  await Promise.all(writing);
  const took = (performance.now() - began) / 1000;
  const heard: Heard[] = [];
  for (let told = 0; told < (appended.size * LISTENERS) / ORGANISATIONS.length;) {
    listeners.postMessage('ask');
    const [answer] = (await once(listeners, 'message')) as [{ heard: Heard[]; told: number }];
    heard.push(...answer.heard);
    told += answer.told;
    await pause(50);
  }
  if (heard.length !== (appended.size * TIMED) / ORGANISATIONS.length)
    throw new Error('something was told twice, or not at all: no figure');
  const delays = heard.map(([position, at]) => at - appended.get(position)!).sort((a, b) => a - b);
  const at = (share: number) => delays[Math.ceil(delays.length * share) - 1]!;
  const perSecond = appended.size / took;
  return {
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    perSecond,
    toldPerSecond: (perSecond * LISTENERS) / ORGANISATIONS.length,
  };
}

async function append({ runner }: Gensvar, slug: string, appended: Map<string, number>): Promise<void> {
  const organisation = organisationId(slug);
  const body = bodyId(organisation, 'KS');
  const receipt = { kind: 'comment', channel: 'email', sender: 'anonymous', body, text: 'Två lampor är släckta.' };
  const actor = { id: newId(), role: 'registrar', body };
  const command = Object.assign(new ReceiveInputBody(), receipt);
  const { position } = await runner.create(inputDecider, command, { organisation, origin: 'live', actor });
  appended.set(position, performance.timeOrigin + performance.now());
}

function tokenOf({ settings }: Gensvar, slug: string): Promise<string> {
  const organisation = organisationId(slug);
  const claims = { sub: newId(), organisation, roles: ['registrar' as const], body: bodyId(organisation, 'KS') };
  return signToken(claims, settings, '1h');
}

async function prepare({ runner }: Gensvar, commands: CommandBus, slug: string): Promise<void> {
  const organisation = organisationId(slug);
  const invocation = { organisation, origin: 'live' as const, actor: { id: newId(), role: 'admin' } };
  const register = { slug, name: slug, organisationType: 'municipality' as const, languages: ['sv'] };
  await runner.create(
    organisationDecider,
    Object.assign(new RegisterOrganisationBody(), register),
    invocation,
    organisation,
  );
  const board = { code: 'KS', name: 'Kommunstyrelsen', level: 'executiveBoard' as const };
  await runner.update(organisationDecider, organisation, Object.assign(new EstablishBodyBody(), board), invocation);
  const adoption = {
    ...{ pack: 'servicelofte', body: bodyId(organisation, 'KS'), level: 'executiveBoard', from: '2020-01-01' },
    parameters: [
      { name: 'acknowledgeWithinWorkingDays', value: 2 },
      { name: 'answerWithinWorkingDays', value: 10 },
    ],
  };
  const adopt = Object.assign(new AdoptPackBody(), adoption);
  await commands.execute(new AdoptPack(adopt, invocation, adoptionsId(organisation)));
}
