import type { FieldGroup } from '@gensvar/kernel';
import type { Pool } from 'pg';
import { asking } from './errors';

/** Whose key for what: there is one key for each subject, stream and field group (events.md §3). */
export interface KeySlot {
  readonly organisation: string;
  readonly subject: string;
  readonly stream: string;
  readonly group: FieldGroup;
}

/** A slot as one text, for maps. Nothing in it holds a line break. */
export function slotName({ subject, stream, group }: Omit<KeySlot, 'organisation'>): string {
  return `${group}\n${stream}\n${subject}`;
}

/** A key as the table holds it: wrapped by the key-encryption key. */
export interface WrappedKey {
  readonly handle: string;
  readonly wrapped: Buffer;
}

/** Keys to be destroyed: by handle, or all of a subject. */
export type KeyChoice = { readonly handles: readonly string[] } | { readonly subject: string };

/** The functions of the schema `privacy`. @throws KeysUnavailable from every method */
export class KeyTable {
  constructor(
    private readonly writes: Pool,
    private readonly reads: Pool,
  ) {}

  /** The newest epoch of the key-encryption key, with what it wraps; undefined while the database holds no keys. */
  async epoch(): Promise<{ epoch: number; digestKey: Buffer } | undefined> {
    const { rows } = await asking(() =>
      this.reads.query<{ epoch: number; digestKey: Buffer }>(
        `select epoch, digest_key as "digestKey" from privacy.current_epoch()`,
      ),
    );
    return rows[0];
  }

  async beginFirstEpoch(digestKey: Buffer): Promise<void> {
    await asking(() => this.writes.query('select privacy.begin_first_epoch($1)', [digestKey]));
  }

  /**
   * Get or create, durable on return. By slot name: the keys that were there already, which go before the given ones.
   * No slot may stand twice.
   */
  async create(epoch: number, given: readonly (KeySlot & WrappedKey)[]): Promise<Map<string, WrappedKey>> {
    const lines = (of: (key: KeySlot & WrappedKey) => string) => given.map(of).join('\n');
    const { rows } = await asking(() =>
      this.writes.query<WrappedKey & Omit<KeySlot, 'organisation'>>({
        name: 'create_keys',
        text: `select handle, wrapped, subject, stream, field_group as "group"
                 from privacy.create_keys($1, $2, $3, $4, $5, $6, $7)`,
        values: [
          epoch,
          lines((key) => key.handle),
          lines((key) => key.organisation),
          lines((key) => key.subject),
          lines((key) => key.stream),
          lines((key) => key.group),
          Buffer.concat(given.map((key) => key.wrapped)),
        ],
      }),
    );
    return new Map(rows.map((row) => [slotName(row), row]));
  }

  /** Those of one organisation's keys that are there. */
  async read(organisation: string, handles: readonly string[]): Promise<WrappedKey[]> {
    const { rows } = await asking(() =>
      this.reads.query<WrappedKey>({
        name: 'read_keys',
        // One round trip: the argument waits for the setting, which the function then reads.
        text: `select k.handle, k.wrapped from (select set_config('gensvar.organisation', $1, true)) s (organisation)
                 cross join lateral privacy.read_keys(case when s.organisation is not null then $2::uuid[] end) k`,
        values: [organisation, handles],
      }),
    );
    return rows;
  }

  /** Handles of the keys destroyed. @throws DomainError `privacy.on-hold`; then none is */
  async destroy(organisation: string, choice: KeyChoice): Promise<string[]> {
    const handles = 'handles' in choice ? choice.handles : null;
    const subject = 'subject' in choice ? choice.subject : null;
    const { rows } = await asking(() =>
      this.writes.query<{ destroyed: string[] }>(
        `select d.destroyed from (select set_config('gensvar.organisation', $1, true)) s (organisation)
           cross join lateral privacy.destroy_keys(
             case when s.organisation is not null then $2::uuid[] end, $3) d (destroyed)`,
        [organisation, handles, subject],
      ),
    );
    return rows[0]!.destroyed;
  }
}
