import { START, type EventStore } from '@gensvar/event-store';
import type { Pool } from 'pg';
import { quoted } from './column';
import { OwnershipLost, type Hold } from './checkpoint';
import { shapeOf } from './prepare-view';
import { countTables, dropTables, schemaOf } from './protect';
import { lockTimedOut, retryable } from './retryable';
import { transaction } from './transaction';
import type { ViewWriter } from './view-writer';

/** Readers queue behind a lock that waits: better to give up soon and come again. */
const LOCK_TIMEOUT = '300ms';

/**
 * Puts the second set of tables in the place of the first, in one transaction under their lock: whoever reads sees the
 * old rows or the new. The live owner finds another epoch and goes on from here.
 * @returns false when readers would not let go, or the last lap failed: catch up, and come again
 * @throws OwnershipLost when another rebuild has begun
 */
export async function switchTables(pool: Pool, store: EventStore, writer: ViewWriter, rebuild: Hold): Promise<boolean> {
  const { view } = writer;
  const schema = schemaOf(view);
  try {
    await transaction(pool, async (client) => {
      await client.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
      // Tables first, then the checkpoint: the order in which the live owner takes them.
      if ((await countTables(client, view, schema)) === view.tables.length) {
        await client.query(
          `lock table ${view.tables.map((table) => `${schema}.${quoted(table)}`).join(', ')} in access exclusive mode`,
        );
      }
      const { rows } = await client.query<{ position: string }>(
        'select position from projection.checkpoint where name = $1 for update',
        [view.name],
      );
      const live = rows[0]?.position ?? START;
      let position = rebuild.position;
      if (live > position) {
        for await (const batch of store.readAll({ after: position, until: live }))
          await writer.writeWithin(client, batch);
        position = live;
      }
      await dropTables(client, view, schema);
      for (const table of view.tables) await client.query(`alter table rebuild.${quoted(table)} set schema ${schema}`);
      await client.query('delete from projection.parked where name = $1', [view.name]);
      await client.query('update projection.parked set name = $1 where name = $2', [view.name, rebuild.name]);
      await client.query(
        `insert into projection.checkpoint as c (name, position, epoch, shape, work) values ($1, $2, 1, $3, $4)
           on conflict (name) do update set position = $2, epoch = c.epoch + 1, shape = $3, work = $4, moved_at = clock_timestamp()`,
        // Only where the last lap left work: a live owner that is at rest looks for none, and whoever waits for it waits on.
        [view.name, position, shapeOf(view), writer.hasWork ? '{}' : null],
      );
      const { rowCount } = await client.query('delete from projection.checkpoint where name = $1 and epoch = $2', [
        rebuild.name,
        rebuild.epoch,
      ]);
      if (rowCount !== 1) throw new OwnershipLost(rebuild.name);
    });
    return true;
  } catch (error) {
    if (error instanceof OwnershipLost) throw error;
    if (retryable(error) && !lockTimedOut(error)) throw error;
    return false;
  }
}
