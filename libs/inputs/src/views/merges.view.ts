import { AppDatabase } from '@gensvar/database';
import { nameBasedId, parseStreamName } from '@gensvar/kernel';
import { rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Column, Index } from 'typeorm';
import { InputMerged, type InputEvent } from '../input.events';

type Merged = Extract<InputEvent, { type: 'inputs.InputMerged.v1' }>;

/** Which inputs were ever merged into which, for the carrying process; whether they still are, their own streams say. */
@ViewEntity('inputs_merges_v1')
@Index(['organisation', 'into'])
export class MergeRow extends ViewRow {
  @Column({ type: 'uuid' })
  input!: string;

  @Column({ type: 'uuid' })
  into!: string;
}

export const mergesView = rowView<MergeRow, Merged>({
  name: 'inputs.merges.v1',
  entity: MergeRow,
  events: [InputMerged],
  key: ({ stream, data }) => nameBasedId(data.into, parseStreamName(stream).object),
  evolve(row, { organisation, stream, data: { into } }) {
    const input = parseStreamName(stream).object;
    return row ?? { organisation, id: nameBasedId(into, input), input, into };
  },
});

/** Inputs that were ever merged into this one, as far as the view is. */
export function inputsMergedInto(database: AppDatabase, organisation: string, into: string): Promise<string[]> {
  return database.withOrganisation(organisation, async (manager) => {
    const rows = await manager.getRepository(MergeRow).find({ where: { into }, order: { id: 'ASC' } });
    return rows.map(({ input }) => input);
  });
}
