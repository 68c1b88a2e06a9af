import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Role } from '@gensvar/identity';
import type { Position } from '@gensvar/kernel';
import { type EndReason, endText, openingText, placeText, resetText } from './sse-text';

/** Who listens. */
export interface Hearer {
  readonly actor: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}

/** Some of the log as text, and where it ends. */
export interface Piece {
  readonly text: string;
  readonly to: Position;
}

/** What a listener reads: what was delivered and is still kept, and the log before it. */
export interface FeedSource {
  /** Up to here everything was delivered. */
  readonly position: Position;
  /** Whether everything after a position is still kept. */
  keeps(after: Position): boolean;
  /** What somebody hears of what is kept after a position, as text. */
  textAfter(after: Position, hearer: Hearer): string;
  /** The same from the log; undefined: too much to tell. */
  replay(after: Position, hearer: Hearer): AsyncIterable<Piece | undefined>;
}

/** Milliseconds that a closing stream gets to say why. */
const GOODBYE = 2_000;

/**
 * One open stream. It keeps nothing of its own but where it has come: what waits for a slow one is the feed's, once for all,
 * and whoever falls out of that is ended.
 */
export class EventListener {
  /** Everything up to here was written. */
  private at: Position;
  private live = false;
  private over = false;
  /** When the socket took no more. */
  private fullSince: number | undefined;

  constructor(
    readonly hearer: Hearer,
    private readonly response: ServerResponse,
    private readonly feed: FeedSource,
    after: Position | undefined,
  ) {
    this.at = after ?? feed.position;
    response.on('drain', () => {
      this.fullSince = undefined;
      this.pump();
    });
  }

  /** Tells what came since its last event id, then goes on with what is delivered. Never rejects. */
  async open(): Promise<void> {
    this.write(openingText(this.at));
    try {
      while (!this.over && !this.feed.keeps(this.at)) await this.replay();
    } catch {
      // The log cannot be read now: the browser comes again with the last event id that it has.
      this.end('slow');
    }
    this.live = true;
    this.pump();
  }

  /** Writes what was delivered since, in one piece. */
  pump(): void {
    if (!this.live || this.over || this.fullSince !== undefined || this.at >= this.feed.position) return;
    if (!this.feed.keeps(this.at)) return this.end('slow');
    const text = this.feed.textAfter(this.at, this.hearer);
    this.at = this.feed.position;
    if (text !== '') this.write(text);
  }

  /** A sign of life; a socket that has taken nothing for so many ms is ended. */
  beat(patience: number): void {
    if (this.fullSince !== undefined) {
      if (Date.now() - this.fullSince > patience) this.end('slow');
    } else if (this.live && !this.over) this.write(placeText(this.at));
  }

  end(reason: EndReason): void {
    if (this.over) return;
    this.over = true;
    // By the socket itself: a response that is written whole has let go of it, and a stopping server waits for it.
    const { socket } = this.response;
    this.response.end(endText(reason));
    setTimeout(() => socket?.destroy(), GOODBYE).unref();
  }

  private async replay(): Promise<void> {
    for await (const piece of this.feed.replay(this.at, this.hearer)) {
      if (this.over) return;
      if (piece === undefined) {
        this.at = this.feed.position;
        this.write(resetText(this.at));
        return;
      }
      this.at = piece.to;
      if (piece.text !== '' && !this.write(piece.text)) await this.drained();
    }
  }

  private async drained(): Promise<void> {
    const gone = new AbortController();
    const closed = () => gone.abort();
    this.response.once('close', closed);
    await once(this.response, 'drain', { signal: gone.signal }).catch(() => undefined);
    this.response.off('close', closed);
  }

  private write(text: string): boolean {
    if (this.over || this.response.destroyed) return false;
    const goesOn = this.response.write(text);
    if (!goesOn) this.fullSince ??= Date.now();
    return goesOn;
  }
}
