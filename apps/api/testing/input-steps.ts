import type { Role } from '@gensvar/identity';
import type { Answer, Client } from './client';
import type { TestOrganisation, TestService } from './service';

const INPUTS = '/api/v1/inputs';

/** A letter that anybody could write; invented. */
export const LETTER = {
  kind: 'comment',
  channel: 'email',
  sender: 'named',
  contact: { name: 'Gunvor Kvarnlid', email: 'gunvor.kvarnlid@example.se' },
  text: 'Lamporna vid bron har varit släckta i tre veckor.',
};

/** Inputs of one organisation, led on over HTTP by its people. */
export class InputSteps {
  private constructor(
    private readonly home: TestOrganisation,
    private readonly clients: ReadonlyMap<Role, Client>,
  ) {}

  static async of(service: TestService, home: TestOrganisation, roles: readonly Role[]): Promise<InputSteps> {
    const clients = new Map<Role, Client>();
    for (const role of roles) clients.set(role, await service.as(home, role));
    return new InputSteps(home, clients);
  }

  as(role: Role): Client {
    return this.clients.get(role)!;
  }

  /** @returns its id */
  async receive(more: object = {}): Promise<string> {
    const { body } = await this.as('officer').post(INPUTS, { ...LETTER, unit: this.home.unit, ...more });
    return body.id as string;
  }

  /** One step, with the revision that stands. */
  async tell(id: string, step: string, body: object, role: Role = 'officer'): Promise<Answer> {
    const { headers } = await this.as('officer').get(`${INPUTS}/${id}`);
    return this.as(role).post(`${INPUTS}/${id}/${step}`, body, { 'if-match': headers.etag as string });
  }

  async detail(id: string): Promise<Answer['body']> {
    return (await this.as('officer').get(`${INPUTS}/${id}`)).body;
  }

  /** Rule without its pack → state, once the views hold a position. */
  async states(id: string, after: string): Promise<Record<string, string>> {
    const { body } = await this.as('officer').get(`${INPUTS}/${id}/obligations?after=${after}`);
    return Object.fromEntries(
      body.items.map(({ rule, state }: { rule: string; state: string }) => [rule.split('.')[1], state]),
    );
  }
}
