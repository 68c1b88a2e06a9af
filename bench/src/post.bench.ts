import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bodyId,
  EstablishBodyBody,
  organisationDecider,
  organisationId,
  RegisterOrganisationBody,
} from '@gensvar/identity';
import { newId } from '@gensvar/kernel';
import autocannon from 'autocannon';
import { signToken } from '../../apps/composition/src/auth/token';
import { type Gensvar, openGensvar } from '../../apps/composition/src/gensvar';
import { readSettings } from '../../apps/composition/src/settings';
import { shippedFile } from '../../apps/composition/src/shipped-file';
import { median, perSecond, type Bench, type BenchSetting } from './bench';
import { oneEvent } from './store';

const CLIENTS = 32;
const SECONDS = 5;
const PORT = 37_645;

/**
 * `POST /api/v1/inputs` end to end (token, validation, decision, sealing, durable append) with 32 connections, the
 * projector apart, ÷ appends of one bare event to new streams by 32 callers in the same round.
 */
export const postBench: Bench = {
  name: 'post',
  async run({ server, folder, rounds }: BenchSetting) {
    const environment = {
      ...process.env,
      GENSVAR_DATA: join(folder, 'service'),
      DATABASE_URL: server.ownerUrl,
      GENSVAR_DEMO: 'false',
      GENSVAR_PROJECTOR: 'false',
      PORT: String(PORT),
      LOG_LEVEL: 'warn',
    };
    const gensvar = await openGensvar(readSettings(environment));
    const token = await prepare(gensvar);
    const api = await started('dist/apps/api/src/main.js', environment, 'serves');
    const projector = await started('dist/apps/projector/src/main.js', environment, 'follows');
    const posts: number[] = [];
    const latencies: number[] = [];
    const appends: number[] = [];
    let rss = 0;
    const post = async (seconds: number) => {
      const result = await autocannon({
        url: `http://127.0.0.1:${PORT}/api/v1/inputs`,
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(INPUT),
        connections: CLIENTS,
        duration: seconds,
      });
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${result.non2xx} refusals, ${result.errors} errors: no figure`);
      rss = Math.max(rss, residentMiB(api.pid!));
      return result;
    };
    const turns = [
      async () => {
        const { requests, latency } = await post(SECONDS);
        posts.push(requests.average);
        latencies.push(latency.p99);
      },
      async () => appends.push(await perSecond(SECONDS, CLIENTS, () => gensvar.store.append(oneEvent()))),
    ];
    try {
      await post(2);
      for (let round = 0; round < rounds; round++)
        for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    } finally {
      await Promise.all([ended(api), ended(projector)]);
      await gensvar.close();
    }
    return {
      ratio: median(posts.map((each, at) => each / appends[at]!)),
      rounds,
      detail: {
        connections: CLIENTS,
        requestsPerSecond: median(posts),
        p99Milliseconds: median(latencies),
        appendsPerSecond: median(appends),
        apiRssMiB: rss,
      },
    };
  },
};

const SLUG = 'bench';
const INPUT = {
  kind: 'comment',
  channel: 'web',
  sender: 'named',
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se' },
  subject: 'Mörkt vid busshållplatsen',
  text: 'Två lampor har varit släckta sedan i höstas. Jag vågar inte gå hem från sena bussen.',
};

async function prepare({ runner, settings }: Gensvar): Promise<string> {
  const organisation = organisationId(SLUG);
  const invocation = { organisation, origin: 'live' as const, actor: { id: newId(), role: 'admin' } };
  const register = Object.assign(new RegisterOrganisationBody(), {
    slug: SLUG,
    name: 'Bench',
    organisationType: 'municipality',
    languages: ['sv'],
  });
  await runner.create(organisationDecider, register, invocation, organisation);
  const board = Object.assign(new EstablishBodyBody(), {
    code: 'KS',
    name: 'Kommunstyrelsen',
    level: 'executiveBoard',
  });
  await runner.update(organisationDecider, organisation, board, invocation);
  const claims = { sub: newId(), organisation, roles: ['registrar' as const], body: bodyId(organisation, 'KS') };
  return signToken(claims, settings, '1h');
}

/** A process of its own, once it has said that it is up. */
function started(script: string, environment: NodeJS.ProcessEnv, sign: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [shippedFile(script)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
    child.stdout!.on('data', (text: Buffer) => {
      if (text.toString().includes(sign)) resolve(child);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function residentMiB(pid: number): number {
  const kB = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return Math.round(kB / 1024);
}
