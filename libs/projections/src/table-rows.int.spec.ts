import { newId, declareEvent, EventCatalogue } from '@gensvar/kernel';
import { Column } from 'typeorm';
import { z } from 'zod';
import { projectionHarness, type Harness } from '../testing';
import { InstantColumn, rowView, ViewEntity, ViewRow } from '.';

const Filled = declareEvent('samples.Filled.v1', z.object({ sample: z.number() }));

@ViewEntity('samples_all_v1')
class SampleRow extends ViewRow {
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @Column({ type: 'boolean', nullable: true }) flag!: boolean | null;
  @Column({ type: 'integer', nullable: true }) count!: number | null;
  @Column({ type: 'bigint', nullable: true }) big!: string | null;
  @Column({ type: 'numeric', nullable: true }) amount!: string | null;
  @Column({ type: 'double precision', nullable: true }) ratio!: number | null;
  @Column({ name: 'a_day', type: 'date', nullable: true }) day!: string | null;
  @InstantColumn({ name: 'an_instant', nullable: true }) instant!: string | null;
  @Column({ type: 'jsonb', nullable: true }) json!: unknown;
  @Column({ type: 'text', array: true, nullable: true }) texts!: string[] | null;
  @Column({ type: 'uuid', array: true, nullable: true }) ids!: string[] | null;
}

const UUID = '6f1d3f0e-8a55-4c0b-9a6b-2f1f6e6c7a11';
const EMPTY = {
  text: null,
  flag: null,
  count: null,
  big: null,
  amount: null,
  ratio: null,
  day: null,
  instant: null,
  json: null,
  texts: null,
  ids: null,
};
const SAMPLES: Partial<SampleRow>[] = [
  {
    text: 'plain',
    flag: true,
    count: 1,
    big: '9007199254740993',
    amount: '12.50',
    ratio: 0.1,
    day: '2026-03-29',
    instant: '2026-03-29T01:00:00.001Z',
    json: { a: [1, null] },
    texts: ['a'],
    ids: [UUID],
  },
  {
    text: '',
    flag: false,
    count: 0,
    big: '-1',
    amount: '0',
    ratio: -0.5,
    day: '1999-12-31',
    instant: '1999-12-31T23:59:59.999Z',
    json: 'text',
    texts: [],
    ids: [],
  },
  {
    text: 'tab\t line\n back\\slash \\N \r',
    json: { text: 'tab\t "quoted" \\ \n' },
    texts: ['', 'NULL', 'null', '"', '\\', '{,}', 'tab\t', 'Å 🙂'],
  },
  { text: '\\.', json: false, texts: ['\\.'] },
  {},
];

const view = rowView<SampleRow, ReturnType<typeof Filled.of>>({
  name: 'samples.all.v1',
  entity: SampleRow,
  events: [Filled],
  key: (event) => event.stream.slice(-36),
  // Told twice, the row stays as it was read: a value that comes back otherwise would show.
  evolve: (row, event) =>
    row
      ? { ...row }
      : ({
          ...EMPTY,
          ...SAMPLES[event.data.sample],
          organisation: event.organisation,
          id: event.stream.slice(-36),
        } as SampleRow),
});

describe('rows of a view', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await projectionHarness({
      catalogue: new EventCatalogue([Filled]),
      views: [view],
      entities: [SampleRow],
    });
  });
  afterEach(() => harness.close());

  it('are the same upserted, read back and written again, copied, and queried by the app', async () => {
    const organisation = newId();
    const ids = SAMPLES.map(() => newId());
    harness.runner.start();
    await harness.catchUp();
    const expected = SAMPLES.map((sample, at) => ({ ...EMPTY, ...sample, organisation, id: ids[at] }));
    const rows = async () => {
      await harness.catchUp();
      return harness.app.withOrganisation(organisation, (manager) => manager.find(SampleRow, { order: { id: 'ASC' } }));
    };
    for (const [sample, id] of ids.entries()) await harness.record(organisation, id, [Filled.of({ sample })]);
    expect(await rows()).toEqual(expected);
    for (const [sample, id] of ids.entries()) await harness.record(organisation, id, [Filled.of({ sample })]);
    expect(await rows()).toEqual(expected);
    await harness.runner.rebuild(view.name);
    expect(await rows()).toEqual(expected);
  });
});
