import { defaultDataFolder } from '@gensvar/database';
import { DomainError } from '@gensvar/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { databaseUrl, flag, httpUrl, matching, oneOf, Setting, settingsOf, text, whole } from './setting';

/** Everything the environment can say; the names are the variables'. `npm run docs:configuration` after a change. */
export class Settings {
  @Setting({
    what: 'Folder of keys, passwords and the embedded database',
    of: text,
    otherwise: '`$XDG_DATA_HOME/gensvar`, or `~/.local/share/gensvar`',
  })
  GENSVAR_DATA: string = defaultDataFolder();

  @Setting({
    what: 'Owner of an outside PostgreSQL, who migrates',
    of: databaseUrl,
    optional: true,
    otherwise: 'an embedded PostgreSQL is started',
  })
  DATABASE_URL?: string;

  @Setting({
    what: 'Role that appends and reads the views; goes with DATABASE_URL and DATABASE_VIEWS_URL',
    of: databaseUrl,
    optional: true,
    otherwise: 'the role is made, with a password of the data folder',
  })
  DATABASE_APP_URL?: string;

  @Setting({
    what: 'Role that reads all events and writes the views; goes with DATABASE_URL and DATABASE_APP_URL',
    of: databaseUrl,
    optional: true,
    otherwise: 'the role is made, with a password of the data folder',
  })
  DATABASE_VIEWS_URL?: string;

  @Setting({
    what: 'Key-encryption key; lost, every personal word is lost',
    of: matching(/^[A-Za-z0-9+/]{43}=$/, '32 bytes in base64'),
    optional: true,
    otherwise: 'the file `kek` of the data folder',
  })
  GENSVAR_KEK?: string;

  @Setting({ what: 'Port to serve on; 0: any free one', of: whole(0, 65_535) })
  PORT: number = 3000;

  @Setting({ what: 'Address to serve on', of: text })
  HOST: string = '127.0.0.1';

  @Setting({
    what: 'Whose `X-Forwarded-For` is believed: `false` (nobody’s), the number of proxies in front, or their addresses or networks. Left out behind a proxy, everybody shares the limits of its address',
    of: matching(
      /^(false|[1-9]\d?|[0-9a-fA-F.:/]+(, *[0-9a-fA-F.:/]+)*)$/,
      'false, a number of proxies, or their addresses with commas between',
    ),
  })
  TRUST_PROXY: string = 'false';

  @Setting({
    what: 'How often one address may send something in on a public route, in a minute',
    of: whole(1, 100_000),
  })
  PUBLIC_SENDS_PER_MINUTE: number = 10;

  @Setting({ what: 'How often one address may ask by a receipt code, in a minute', of: whole(1, 100_000) })
  PUBLIC_CODES_PER_MINUTE: number = 30;

  @Setting({ what: 'How often one address may read a public list, in a minute', of: whole(1, 100_000) })
  PUBLIC_READS_PER_MINUTE: number = 120;

  @Setting({ what: 'Issuer whose tokens are accepted', of: text })
  AUTH_ISSUER: string = 'gensvar';

  @Setting({ what: 'Audience that tokens must name', of: text })
  AUTH_AUDIENCE: string = 'gensvar';

  @Setting({
    what: 'Public keys of the issuer',
    of: httpUrl,
    optional: true,
    otherwise: 'tokens are signed with the key of the data folder (`gensvar token`)',
  })
  AUTH_JWKS_URL?: string;

  @Setting({
    what: 'Least severe lines of the log; `debug` has a line for each command, view and process',
    of: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  })
  LOG_LEVEL: string = 'info';

  @Setting({ what: 'Whether `npm start` loads the demo organisations', of: flag })
  GENSVAR_DEMO: boolean = true;

  @Setting({ what: 'Whether this process runs the views; `false` where `apps/projector` does', of: flag })
  GENSVAR_PROJECTOR: boolean = true;

  @Setting({
    what: 'Whether the API sends OpenTelemetry traces, also without OTEL_EXPORTER_OTLP_ENDPOINT (then to http://localhost:4318)',
    of: flag,
  })
  GENSVAR_TRACES: boolean = false;

  @Setting({
    what: 'Collector that takes OTLP over HTTP; naming it turns traces on. The SDK’s other OTEL_ variables hold too',
    of: httpUrl,
    optional: true,
    otherwise: 'no traces',
  })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;
}

/**
 * Reads the environment. Empty variables count as not set.
 * @throws DomainError `settings.invalid` with every fault at once; values are not repeated, since they may be secrets.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const known = settingsOf(Settings).map(({ name }) => name);
  const given = Object.fromEntries(known.filter((name) => environment[name]).map((name) => [name, environment[name]]));
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const faults = validateSync(settings).flatMap((fault) => Object.values(fault.constraints ?? {}));
  if (!settings.DATABASE_URL && (settings.DATABASE_APP_URL || settings.DATABASE_VIEWS_URL)) {
    faults.push('DATABASE_APP_URL and DATABASE_VIEWS_URL go with DATABASE_URL, which names the owner');
  }
  if (!settings.DATABASE_APP_URL !== !settings.DATABASE_VIEWS_URL) {
    faults.push('DATABASE_APP_URL and DATABASE_VIEWS_URL are set both or neither');
  }
  if (faults.length > 0) throw new DomainError('settings.invalid', faults.join('\n'), 'invalid', { errors: faults });
  return settings;
}

/** Read by tests and benches alone. */
export const DEVELOPERS_VARIABLES: Readonly<Record<string, string>> = {
  GENSVAR_BENCH_ASKS: 'Requests of the benches that ask',
  GENSVAR_BENCH_INPUTS: 'Inputs that the benches of rebuilding and re-deriving work on',
  GENSVAR_PROPERTY_RUNS: 'Times as many runs of the property tests',
  GENSVAR_PROPERTY_SEED: 'Seed of the property tests, as a failure prints it',
  GENSVAR_SOURCE_TEXTS: 'Folder of the policies’ source texts, against which the cases are held; absent: skipped',
  GENSVAR_TEST_SERVER: 'Superuser’s URL of the PostgreSQL that specs use; without it they start one of their own',
};

/** Variables of ours that nobody reads: mistyped, most likely. */
export function unknownSettings(environment: NodeJS.ProcessEnv): string[] {
  const known = new Set([...settingsOf(Settings).map(({ name }) => name), ...Object.keys(DEVELOPERS_VARIABLES)]);
  return Object.keys(environment).filter((name) => name.startsWith('GENSVAR_') && !known.has(name));
}
