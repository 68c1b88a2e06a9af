import type { Role } from '@gensvar/identity';
import { newId } from '@gensvar/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { signToken, type TokenClaims, type TokenSettings } from '../../composition/src/auth/token';

/** What a response was, its body parsed when it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs look into whatever came
  readonly body: any;
  readonly text: string;
}

/** One caller of an app under test. */
export class Client {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly authorization: string | undefined,
  ) {}

  static anonymous(app: NestFastifyApplication): Client {
    return new Client(app, undefined);
  }

  static bearing(app: NestFastifyApplication, token: string): Client {
    return new Client(app, `Bearer ${token}`);
  }

  /** A caller with roles in an organisation. */
  static async as(
    app: NestFastifyApplication,
    settings: TokenSettings,
    organisation: string,
    roles: readonly Role[],
    more: Partial<TokenClaims> = {},
  ): Promise<Client> {
    return Client.bearing(app, await signToken({ sub: newId(), organisation, roles, ...more }, settings, '1h'));
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', url, undefined, headers);
  }

  /** An object is sent as JSON, a text as it is. */
  post(url: string, body: object | string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', url, body, headers);
  }

  private async send(method: 'GET' | 'POST', url: string, body: object | string | undefined, headers: object) {
    const response = await this.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        ...{ method, url },
        headers: {
          ...(this.authorization === undefined ? {} : { authorization: this.authorization }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    const json = /[/+]json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      headers: response.headers,
      body: json ? JSON.parse(response.body) : response.body,
      text: response.body,
    };
  }
}
