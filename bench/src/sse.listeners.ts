import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';

/** What the worker is to do: streams to open, by whose tokens. */
export interface Listening {
  readonly port: number;
  readonly tokens: readonly string[];
  readonly listeners: number;
  /** Of these the arrival of every event is noted; the others only count what they hear. */
  readonly timed: number;
}

/** When a timed listener heard of an event, on the machine's clock (epoch ms). */
export type Heard = readonly [position: string, at: number];

/**
 * A thread of its own with all the listeners, so that hearing takes nothing from what tells. Says `open` once all are,
 * and upon `ask` what was heard.
 */
function listen({ port, tokens, listeners, timed }: Listening): void {
  const agent = new Agent({ maxSockets: Infinity });
  const heard: Heard[] = [];
  let told = 0;
  let open = 0;
  for (let at = 0; at < listeners; at++) {
    const headers = { authorization: `Bearer ${tokens[at % tokens.length]}` };
    request({ agent, port, path: '/api/v1/events', headers }, (response) => {
      if (response.statusCode !== 200) throw new Error(`a listener was refused: ${response.statusCode}`);
      if (++open === listeners) parentPort!.postMessage('open');
      let rest = '';
      response.setEncoding('latin1').on('data', (text: string) => {
        const now = performance.timeOrigin + performance.now();
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop()!;
        for (const block of blocks) {
          if (!block.includes('\ndata: ')) continue;
          told++;
          if (at < timed) heard.push([/id: (\w+)/.exec(block)![1]!, now]);
        }
      });
    }).end();
  }
  parentPort!.on('message', () => {
    parentPort!.postMessage({ heard, told });
    heard.length = told = 0;
  });
}

if (workerData !== null) listen(workerData as Listening);
