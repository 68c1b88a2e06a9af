import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a store and its server and breaks connections on request. */
export class FlakyProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;
  private cutting = false;

  private constructor(private readonly target: URL) {}

  static async open(url: string): Promise<FlakyProxy> {
    const proxy = new FlakyProxy(new URL(url));
    await proxy.up();
    return proxy;
  }

  /** The same URL through the proxy. */
  through(url: string): string {
    const changed = new URL(url);
    changed.host = `127.0.0.1:${this.port}`;
    return changed.href;
  }

  /** Lets the next query through and cuts the connection instead of answering: nobody knows whether it took effect. */
  cutNextAnswer(): void {
    this.cutting = true;
  }

  /** Cuts all connections and takes no new ones. */
  async down(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(server, 'close');
  }

  async up(): Promise<void> {
    const server = createServer((client) => this.join(client));
    this.server = server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
  }

  private join(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(one);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.on('error', () => other.destroy());
    }
    client.on('data', (data) => server.write(data));
    server.on('data', (data) => {
      if (this.cutting) {
        this.cutting = false;
        client.destroy();
      } else client.write(data);
    });
  }
}
