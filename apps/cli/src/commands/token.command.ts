import { randomUUID } from 'node:crypto';
import { type Role, ROLES } from '@gensvar/identity';
import { DomainError, isUuid } from '@gensvar/kernel';
import { Command, Option } from 'nest-commander';
import { signToken } from '../../../composition/src/auth/token';
import { print, printJson } from '../output';
import { type Printing, PrintingCommand } from '../printing-command';
import { bodyOf, theOrganisation, withGensvar } from '../session';

interface Options extends Printing {
  readonly organisation: string;
  readonly role: string[];
  readonly body?: string;
  readonly actor?: string;
  readonly lifetime?: string;
}

@Command({ name: 'token', description: 'Issue a bearer token for the API, signed with the key of the data folder.' })
export class TokenCommand extends PrintingCommand {
  override async run(
    _: string[],
    { organisation, role, body, actor = randomUUID(), lifetime = '8h', format }: Options,
  ): Promise<void> {
    if (!isUuid(actor)) throw new DomainError('cli.actor', '--actor is a uuid.');
    if (!/^\d+(s|m|h|d)$/.test(lifetime))
      throw new DomainError('cli.lifetime', '--lifetime is a number with s, m, h or d: 8h.');
    const token = await withGensvar(async (gensvar) => {
      const found = await theOrganisation(gensvar, organisation);
      const claims = {
        sub: actor,
        organisation: found.id,
        roles: role as Role[],
        ...(body !== undefined && { body: bodyOf(found, body).body }),
      };
      return signToken(claims, gensvar.settings, lifetime);
    });
    if (format === 'json') return printJson({ token, actor });
    print(token);
  }

  @Option({ flags: '--organisation <slug>', description: 'organisation of the bearer', required: true })
  organisation(value: string): string {
    return value;
  }

  @Option({
    flags: '--role <role...>',
    description: `one or more of: ${ROLES.join(', ')}`,
    choices: [...ROLES],
    required: true,
  })
  role(value: string, former: string[] = []): string[] {
    return [...former, value];
  }

  @Option({ flags: '--body <body>', description: 'body the bearer acts for: its code or id' })
  body(value: string): string {
    return value;
  }

  @Option({ flags: '--actor <uuid>', description: 'id of the bearer; default: a new one' })
  actor(value: string): string {
    return value;
  }

  @Option({ flags: '--lifetime <time>', description: 'how long it is good; default: 8h' })
  lifetime(value: string): string {
    return value;
  }
}
