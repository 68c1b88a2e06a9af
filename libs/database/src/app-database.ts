import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '@gensvar/kernel';
import type { Pool } from 'pg';
import { DataSource, QueryFailedError, type DataSourceOptions, type EntityManager } from 'typeorm';
import { connectionSettings } from './pool';
import { countPool } from './pool-counts';

export interface AppDatabaseOptions {
  /** URL of the app role. */
  readonly url: string;
  /** TypeORM entities of the views that are read. */
  readonly entities: Extract<DataSourceOptions['entities'], unknown[]>;
  /** Default 8. */
  readonly poolSize?: number;
}

/** A transaction in progress, for calls made inside it. */
interface Running {
  readonly organisation: string;
  readonly manager: EntityManager;
  ended: boolean;
  failure?: QueryFailedError;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The views as the app role sees them. `withOrganisation` is the only way to tenant data: row-level security compares
 * each row with the transaction's organisation, and without one there is no row (ADR 0006).
 */
export class AppDatabase {
  private readonly running = new AsyncLocalStorage<Running>();

  private constructor(private readonly source: DataSource) {}

  static async open({ url, entities, poolSize }: AppDatabaseOptions): Promise<AppDatabase> {
    const { application_name, max, ...settings } = connectionSettings({ name: 'app', size: poolSize ?? 8 });
    const source = new DataSource({
      type: 'postgres',
      url,
      entities,
      applicationName: application_name,
      poolSize: max,
      extra: settings,
      installExtensions: false,
      poolErrorHandler: () => undefined,
    });
    await source.initialize();
    // TypeORM makes the pool itself, and does not say of which type.
    countPool('app', (source.driver as unknown as { readonly master: Pool }).master);
    return new AppDatabase(source);
  }

  /**
   * Runs `work` in a transaction of one organisation (its uuid). A call inside a call joins the transaction that runs;
   * for another organisation it is refused. The manager is good until `work` settles.
   * @throws DomainError `database.organisation`; what `work` throws
   */
  async withOrganisation<T>(organisation: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (!UUID.test(organisation))
      throw new DomainError('database.organisation', 'An organisation is named by its uuid.');
    const outer = this.running.getStore();
    if (outer && !outer.ended) return this.join(outer, organisation, work);
    return this.source.transaction(async (manager) => {
      const running: Running = { organisation, manager, ended: false };
      try {
        await manager.query(`select set_config('gensvar.organisation', $1, true)`, [organisation]);
        const result = await this.running.run(running, () => work(manager));
        // A query that failed has ended the transaction, also when its error was caught on the way.
        if (running.failure) throw running.failure;
        return result;
      } finally {
        running.ended = true;
      }
    });
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  private async join<T>(
    outer: Running,
    organisation: string,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    if (outer.organisation.toLowerCase() !== organisation.toLowerCase()) {
      throw new DomainError(
        'database.organisation',
        'Work for one organisation may not reach into another one.',
        'forbidden',
      );
    }
    try {
      return await work(outer.manager);
    } catch (error) {
      if (error instanceof QueryFailedError) outer.failure = error;
      throw error;
    }
  }
}
