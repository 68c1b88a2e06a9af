import { defaultDataFolder } from '@gensvar/database';
import { DomainError } from '@gensvar/kernel';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const DATABASE_URL = /^postgres(ql)?:\/\/.+/;
const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const toNumber = ({ value }: { value: unknown }) => (value === undefined ? undefined : Number(value));
const toBoolean = ({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value);

/** Everything the environment can say; the names are the variables'. */
export class Settings {
  /** Folder of keys, passwords and the embedded database. */
  @IsString()
  @MinLength(1)
  GENSVAR_DATA: string = defaultDataFolder();

  /** Owner of an outside PostgreSQL; without it the embedded one is started. */
  @IsOptional()
  @Matches(DATABASE_URL, { message: '$property must be a postgres:// URL' })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(DATABASE_URL, { message: '$property must be a postgres:// URL' })
  DATABASE_APP_URL?: string;

  @IsOptional()
  @Matches(DATABASE_URL, { message: '$property must be a postgres:// URL' })
  DATABASE_VIEWS_URL?: string;

  /** Key-encryption key, 32 bytes in base64; without it the file `kek` of the data folder. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: '$property must be 32 bytes in base64' })
  GENSVAR_KEK?: string;

  @Transform(toNumber)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT: number = 3000;

  @IsString()
  HOST: string = '127.0.0.1';

  /** Whose tokens are accepted; without AUTH_JWKS_URL they are signed with the key of the data folder. */
  @IsString()
  @MinLength(1)
  AUTH_ISSUER: string = 'gensvar';

  @IsString()
  @MinLength(1)
  AUTH_AUDIENCE: string = 'gensvar';

  @IsOptional()
  @IsUrl(url, { message: '$property must be an http(s) URL' })
  AUTH_JWKS_URL?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: string = 'info';

  /** Whether `npm start` loads the demo organisations. */
  @Transform(toBoolean)
  @IsBoolean()
  GENSVAR_DEMO: boolean = true;

  /** Whether this process runs the views; false where `apps/projector` does. */
  @Transform(toBoolean)
  @IsBoolean()
  GENSVAR_PROJECTOR: boolean = true;
}

/**
 * Reads the environment. Empty variables count as not set.
 * @throws DomainError `settings.invalid` with every fault at once; values are not repeated, since they may be secrets.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const known = Object.keys(new Settings()).concat(
    'DATABASE_URL',
    'DATABASE_APP_URL',
    'DATABASE_VIEWS_URL',
    'GENSVAR_KEK',
    'AUTH_JWKS_URL',
  );
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
