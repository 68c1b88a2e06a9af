/** One message of a stream of events; `data` parsed. */
export interface Message {
  readonly id: string | undefined;
  readonly event: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs look into whatever came
  readonly data: any;
}

/** A listener over real HTTP that keeps its last event id as a browser does. */
export class EventStream {
  readonly messages: Message[] = [];
  lastEventId: string | undefined;
  /** When the answer ended, or the line was cut. */
  readonly ended: Promise<void>;
  private readonly abort: AbortController;
  private waiting: (() => void)[] = [];

  private constructor(response: Response, abort: AbortController) {
    this.abort = abort;
    this.ended = this.read(response.body!).catch(() => undefined);
  }

  /** @throws Error with the status when it is no stream */
  static async open(url: string, token: string, lastEventId?: string): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(`${url}/api/v1/events`, {
      headers: { authorization: `Bearer ${token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
      signal: abort.signal,
    });
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    return new EventStream(response, abort);
  }

  cut(): void {
    this.abort.abort();
  }

  /** Until what came is right. */
  async until(right: (messages: readonly Message[]) => boolean): Promise<void> {
    while (!right(this.messages)) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const bytes of body) {
      text += decoder.decode(bytes, { stream: true });
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
