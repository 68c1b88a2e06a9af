import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema';

export interface ClientSettings {
  /** Where the service is: `https://gensvar.example.se`. */
  readonly baseUrl: string;
  /** Bearer token; default: none, for the public routes. */
  readonly token?: string;
  /** Default: the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Every route of the API, typed; `error` of an answer is a problem, told apart by its `type`. */
export type GensvarClient = Client<paths>;

export function gensvarClient({ baseUrl, token, fetch }: ClientSettings): GensvarClient {
  return createClient<paths>({
    baseUrl,
    ...(fetch && { fetch }),
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
}
