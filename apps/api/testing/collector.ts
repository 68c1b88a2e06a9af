import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as OTLP's JSON has it, with plain attributes. */
export interface Exported {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Takes traces as a collector does, and keeps them. */
export interface Collector {
  readonly url: string;
  readonly spans: () => Exported[];
  /** Looks at them now, and again whenever some come, until what is found is something. */
  until<T>(find: (spans: Exported[]) => T | undefined): Promise<T>;
  /** Every byte that came. */
  readonly text: () => string;
  close(): Promise<void>;
}

export async function openCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const came = new EventEmitter();
  const spans = () => bodies.flatMap((body) => spansOf(JSON.parse(body)));
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      bodies.push(body);
      came.emit('spans');
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    until: async (find) => {
      for (;;) {
        const found = find(spans());
        if (found !== undefined) return found;
        await once(came, 'spans');
      }
    },
    text: () => bodies.join('\n'),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Sent {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[] }[];
}
type SentSpan = Omit<Exported, 'attributes'> & {
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
};

function spansOf({ resourceSpans }: Sent): Exported[] {
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
    .map((span) => ({
      ...span,
      attributes: Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
    }));
}
