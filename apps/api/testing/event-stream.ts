import { once } from 'node:events';
import { type ClientRequest, get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

/** One message of a stream of events; `data` parsed. */
export interface Message {
  readonly id: string | undefined;
  readonly event: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs look into whatever came
  readonly data: any;
}

/** A listener over real HTTP that keeps its last event id as a browser does; a connection of its own, which can be cut. */
export class EventStream {
  readonly messages: Message[] = [];
  readonly headers: IncomingHttpHeaders;
  lastEventId: string | undefined;
  /** When the answer ended, or the line was cut. */
  readonly ended: Promise<void>;
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly request: ClientRequest,
    response: IncomingMessage,
  ) {
    this.headers = response.headers;
    this.ended = this.read(response).catch(() => undefined);
  }

  /** @throws Error with the status when it is no stream */
  static async open(url: string, token: string, lastEventId?: string): Promise<EventStream> {
    const request = get(`${url}/api/v1/events`, {
      agent: false,
      headers: { authorization: `Bearer ${token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    request.on('error', () => undefined);
    if (response.statusCode === 200) return new EventStream(request, response);
    response.resume();
    throw new Error(`refused: ${response.statusCode}`);
  }

  cut(): void {
    this.request.destroy();
  }

  /** Until what came is right. */
  async until(right: (messages: readonly Message[]) => boolean): Promise<void> {
    while (!right(this.messages)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async read(body: IncomingMessage): Promise<void> {
    let text = '';
    for await (const piece of body.setEncoding('utf8')) {
      text += piece as string;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) this.take(block);
      for (const wake of this.waiting.splice(0)) wake();
    }
  }

  private take(block: string): void {
    const fields = block.split('\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 2)] as const);
    const value = (name: string) => fields.find(([field]) => field === name)?.[1];
    const id = value('id');
    if (id !== undefined) this.lastEventId = id;
    const data = value('data');
    if (data !== undefined) this.messages.push({ id, event: value('event')!, data: JSON.parse(data) });
  }
}
