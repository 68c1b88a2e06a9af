// A process of its own that holds an embedded server: `node -r tools/register-typescript.cjs <this> <data folder> [port]`.
// Says { url, port, adopted } or { error }, takes "stop" on standard input.
// As durable as in production: it is there to be killed.
import { startEmbedded } from '@gensvar/database';

const [dataFolder, port] = process.argv.slice(2) as [string, string?];
const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

startEmbedded({ dataFolder, port: Number(port ?? 0) }).then(
  (server) => {
    say({ url: server.superuserUrl, port: server.port, adopted: server.adopted });
    process.stdin.once('data', () => void server.stop().then(() => process.exit(0)));
  },
  (error: Error) => {
    say({ error: error.message });
    process.exit(1);
  },
);
