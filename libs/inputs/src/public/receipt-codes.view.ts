import { AppDatabase } from '@gensvar/database';
import { nameBasedId, parseStreamName, type EventOf } from '@gensvar/kernel';
import { rowView, ViewEntity, ViewRow } from '@gensvar/projections';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Column, Index } from 'typeorm';
import { ReceiptCodeGiven } from '../input.events';
import { receiptCodeHash } from '../receipt-code';

/** Which input a receipt code opens: by the code's hash, for the code itself is stored nowhere. */
@ViewEntity('inputs_codes_v1')
@Index(['organisation', 'hash'])
export class ReceiptCodeRow extends ViewRow {
  @Column({ type: 'text' })
  hash!: string;
}

export const receiptCodesView = rowView<ReceiptCodeRow, EventOf<typeof ReceiptCodeGiven>>({
  name: 'inputs.codes.v1',
  entity: ReceiptCodeRow,
  events: [ReceiptCodeGiven],
  key: (event) => parseStreamName(event.stream).object,
  evolve: (_row, { organisation, stream, data: { hash } }) => ({
    organisation,
    id: parseStreamName(stream).object,
    hash,
  }),
});

/**
 * The id of the input that a code opens. A code that opens nothing, and what is no code at all, gets the id of no input, so
 * that whoever asks does the same work for it: what is there is told apart only by reading it.
 */
export class FindByReceiptCode extends Query<string> {
  constructor(
    readonly organisation: string,
    readonly code: string,
  ) {
    super();
  }
}

@QueryHandler(FindByReceiptCode)
export class FindByReceiptCodeHandler implements IQueryHandler<FindByReceiptCode> {
  constructor(private readonly database: AppDatabase) {}

  async execute({ organisation, code }: FindByReceiptCode): Promise<string> {
    const hash = receiptCodeHash(code) ?? '';
    const found = await this.database.withOrganisation(organisation, (manager) =>
      manager.getRepository(ReceiptCodeRow).findOne({ where: { hash } }),
    );
    return found?.id ?? nameBasedId('no input', code);
  }
}
