import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Position } from '@gensvar/kernel';
import { EventListener, type FeedSource, type Piece } from './event-listener';

const HEARER = { actor: 'a', organisation: 'o', roles: ['registrar' as const] };
const MEBIBYTE = 'x'.repeat(1_048_576);

/** A feed whose deliveries are what the spec says, each a text by its place. */
class SaidFeed implements FeedSource {
  position: Position = '1';
  oldest: Position = '0';
  readonly said = new Map<Position, string>();
  pieces: readonly (Piece | undefined)[] = [];

  say(position: Position, text: string): void {
    this.said.set(position, text);
    this.position = position;
  }

  keeps(after: Position): boolean {
    return after >= this.oldest;
  }

  textAfter(after: Position): string {
    return [...this.said].flatMap(([position, text]) => (position > after ? [text] : [])).join('');
  }

  async *replay(): AsyncGenerator<Piece | undefined> {
    yield* this.pieces;
  }
}

describe('one open stream', () => {
  let server: Server;
  let socket: Socket;
  let response: ServerResponse;
  let received = '';
  const hears = async (text: string) => {
    while (!received.includes(text)) await once(socket, 'data');
  };

  beforeEach(async () => {
    received = '';
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.setEncoding('latin1').on('data', (text: string) => (received += text));
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  });
  afterEach(() => {
    socket.destroy();
    server.close();
  });

  test('what is delivered is written once, and nothing before it began', async () => {
    const feed = new SaidFeed();
    feed.say('2', 'before\n\n');
    const listener = new EventListener(HEARER, response, feed, undefined);
    await listener.open();
    feed.say('3', 'first\n\n');
    listener.pump();
    listener.pump();
    feed.say('4', 'second\n\n');
    listener.pump();
    await hears('second');
    expect(received).not.toContain('before');
    expect(received.match(/first/g)).toHaveLength(1);
  });

  test('what was in the log is told before what is delivered meanwhile', async () => {
    const feed = new SaidFeed();
    feed.oldest = '5';
    feed.say('6', 'kept\n\n');
    feed.pieces = [{ text: 'old\n\n', to: '5' }];
    await new EventListener(HEARER, response, feed, '2').open();
    await hears('kept');
    expect(received.replace(/[^]*\r\n\r\n/, '')).toMatch(/retry: 2000[^]*old[^]*kept/);
  });

  test('too much to tell: the listener is told to read anew, and goes on from there', async () => {
    const feed = new SaidFeed();
    feed.oldest = '5';
    feed.say('6', 'never told\n\n');
    feed.pieces = [undefined];
    const listener = new EventListener(HEARER, response, feed, '2');
    await listener.open();
    feed.say('7', 'after\n\n');
    listener.pump();
    await hears('after');
    expect(received).toContain('id: 6\nevent: reset\n');
    expect(received).not.toContain('never told');
  });

  test('a socket that takes nothing holds back what comes, and once that is no longer kept the stream ends and says so', async () => {
    socket.pause();
    const feed = new SaidFeed();
    const listener = new EventListener(HEARER, response, feed, undefined);
    await listener.open();
    let at = 2;
    for (; !response.writableNeedDrain; at++) {
      feed.say(String(at), `${MEBIBYTE}\n\n`);
      listener.pump();
    }
    const held = response.writableLength;
    feed.say('8', 'never written\n\n');
    listener.pump();
    listener.beat(60_000);
    expect(response.writableLength).toBe(held);
    feed.oldest = '8';
    socket.resume();
    await hears('event: end\ndata: {"reason":"slow"}');
    expect(received).not.toContain('never written');
  });

  test('a socket that takes nothing for too long is ended at a heartbeat', async () => {
    socket.pause();
    const feed = new SaidFeed();
    const listener = new EventListener(HEARER, response, feed, undefined);
    await listener.open();
    feed.say('2', MEBIBYTE.repeat(16));
    listener.pump();
    const closed = once(response, 'close');
    listener.beat(-1);
    await closed;
    expect(response.writableEnded).toBe(true);
  });
});
