import { EventStore } from '@gensvar/event-store';
import { Access, CurrentPrincipal, type Principal } from '@gensvar/identity';
import { DomainError, type Position } from '@gensvar/kernel';
import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { LISTENERS } from './audience';
import { EventFeed } from './event-feed';
import { EventListener } from './event-listener';
import { eventText } from './sse-text';

/** Streams that one process holds open, and those of one bearer among them. */
const MOST = 5_000;
const MOST_OF_ONE = 20;
/** The longest that a timer takes. */
const LONGEST = 2 ** 31 - 1;

const EXAMPLE = eventText({
  type: 'inputs.InputReceived.v1',
  object: { type: 'input', id: '00000000-0000-4000-8000-000000000101' },
  revision: 0,
  position: '000000000000002a',
});

/** Live updates (Server-Sent Events). What is told names an object and nothing that was said of it. */
@ApiTags('events')
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly feed: EventFeed,
    private readonly store: EventStore,
  ) {}

  @Get()
  @Access(...LISTENERS)
  @ApiOperation({
    summary: 'Hear of every event of the organisation that the roles may look up, once the views hold it',
    description:
      'Each event has its position as id, its type as event, and {type, object, revision, position} as data. `reset`: too much ' +
      'happened since Last-Event-ID, read anew. `end`: with why (token, shutdown, slow); come again with Last-Event-ID.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Go on after this event: what came since is told first. Default: from now',
    schema: { type: 'string', pattern: '^([0-9a-f]{16}|[0-9a-f]{32})$' },
  })
  @ApiResponse({
    status: 200,
    description: 'A stream without end',
    content: { 'text/event-stream': { schema: { type: 'string' }, example: EXAMPLE } },
  })
  async listen(
    @CurrentPrincipal() { id: actor, organisation, roles }: Principal,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = await this.place(last);
    await this.feed.ready();
    const hearer = { actor, organisation, roles };
    this.refuseTooMany(actor);
    const { raw } = reply.hijack();
    const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
    raw.writeHead(200, {
      ...Object.fromEntries(headers),
      'content-type': 'text/event-stream; charset=utf-8',
      // Nothing follows a stream on its connection, and a stopping server would wait for it.
      connection: 'close',
      // A proxy in front must hand on each event as it comes.
      'x-accel-buffering': 'no',
    });
    const listener = new EventListener(hearer, raw, this.feed, after);
    // Whoever left while the feed began is not there to be told.
    if (!raw.destroyed) this.feed.listeners.add(listener);
    const expiry = setTimeout(() => listener.end('token'), Math.min(validFor(request), LONGEST));
    raw.once('close', () => {
      clearTimeout(expiry);
      this.feed.listeners.delete(listener);
    });
    await listener.open();
  }

  /** @throws DomainError `events.last-event-id` */
  private async place(last: string | undefined): Promise<Position | undefined> {
    if (last === undefined || last === '') return undefined;
    if (/^([0-9a-f]{16}|[0-9a-f]{32})$/.test(last) && last <= (await this.store.head())) return last;
    throw new DomainError(
      'events.last-event-id',
      'Last-Event-ID is no id of an event here. Leave it out, and read anew what you show.',
    );
  }

  /** @throws DomainError `events.too-many-listeners` */
  private refuseTooMany(actor: string): void {
    const { listeners } = this.feed;
    const own = [...listeners].filter((one) => one.hearer.actor === actor).length;
    if (listeners.size < MOST && own < MOST_OF_ONE) return;
    throw new DomainError(
      'events.too-many-listeners',
      'Too many streams are open. Close one, or wait and try again.',
      'unavailable',
      { retryAfter: 30 },
    );
  }
}

/** Milliseconds that the token of a request, which the guard has verified, is still good for. */
function validFor({ headers }: FastifyRequest): number {
  const { exp = 0 } = decodeJwt((headers.authorization ?? '').replace(/^Bearer +/i, ''));
  return Math.max(0, exp * 1000 - Date.now());
}
