import { Pool } from 'pg';
import { countPool } from './pool-counts';

/** What `pool` may be told. Times in milliseconds; 0: no limit. */
export interface PoolOptions {
  /** Shown in pg_stat_activity: which part of the service this is. */
  readonly name: string;
  /** Connections at most; default 4. */
  readonly size?: number;
  /** How long a caller waits for a connection; default 10,000. Then: `unavailable`. */
  readonly connectTimeout?: number;
  /** Default 60,000. */
  readonly statementTimeout?: number;
  /** Default 10,000. */
  readonly lockTimeout?: number;
  /** How long a transaction may stand idle; default 60,000. */
  readonly idleInTransactionTimeout?: number;
}

/** The session settings and limits of every connection of this service. */
export function connectionSettings(options: PoolOptions) {
  return {
    max: options.size ?? 4,
    application_name: `gensvar ${options.name}`,
    keepAlive: true,
    connectionTimeoutMillis: options.connectTimeout ?? 10_000,
    statement_timeout: options.statementTimeout ?? 60_000,
    lock_timeout: options.lockTimeout ?? 10_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeout ?? 60_000,
  };
}

/** A pool whose connections have time-outs, and whose lost connections never end the process: the next query reports it. */
export function pool(url: string, options: PoolOptions): Pool {
  const made = new Pool({ connectionString: url, ...connectionSettings(options) });
  made.on('error', () => undefined);
  // The pool takes its own listener off while a connection is lent.
  made.on('connect', (client) => client.on('error', () => undefined));
  countPool(options.name, made);
  return made;
}
