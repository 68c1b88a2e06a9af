import { createHash } from 'node:crypto';
import { START } from '@gensvar/event-store';
import { DomainError } from '@gensvar/kernel';
import type { Pool } from 'pg';
import { moveCheckpoint, type Hold } from './checkpoint';
import { countTables, makeTables, schemaOf } from './protect';
import { makeFunctions } from './view-functions';
import { transaction } from './transaction';
import type { View } from './view';

/** Hash of what the tables are made from: a view changed in place is seen (style.md, rule 21). */
export function shapeOf(view: View): string {
  return createHash('sha256')
    .update(view.ddl + (view.indexes ?? ''))
    .digest('hex');
}

/**
 * Makes the functions of a view, and the tables of a new one, empty: whoever asks sees that nothing is there yet, not an error.
 * @throws DomainError `projections.view-changed`
 */
export async function prepareView(pool: Pool, view: View, hold: Hold, appRole: string): Promise<void> {
  const shape = shapeOf(view);
  await transaction(pool, async (client) => {
    await makeFunctions(client, view, appRole);
    const standing = await countTables(client, view, schemaOf(view));
    if (standing === view.tables.length && hold.shape === shape) return;
    if (standing > 0) {
      throw new DomainError(
        'projections.view-changed',
        `The tables of ${view.name} were made from another declaration. Give the changed view a new version in its name, or rebuild it: gensvar rebuild ${view.name}.`,
        'conflict',
      );
    }
    await makeTables(client, view, schemaOf(view), appRole);
    await client.query('update projection.checkpoint set shape = $2 where name = $1', [view.name, shape]);
    await client.query('delete from projection.parked where name = $1', [view.name]);
    await moveCheckpoint(client, hold, START);
    Object.assign(hold, { position: START, shape });
  });
}
