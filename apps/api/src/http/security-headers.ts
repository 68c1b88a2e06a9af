import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** What is of the answer itself. */
const OWN = new Set(['content-length', 'content-type', 'date', 'connection']);

/**
 * The headers that helmet sets, as it sets them on one answer: none differs between answers, and helmet would parse its
 * policy anew for each.
 */
export async function securityHeaders(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const server = new FastifyAdapter().getInstance();
  await server.register(helmet, options);
  server.get('/', async () => '');
  const { headers } = await server.inject('/');
  await server.close();
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !OWN.has(name))
      .map(([name, value]) => [name, String(value)]),
  );
}
