import { SEALED_MARK } from '@gensvar/inputs/testing';
import { MS_PER_DAY, type RecordedEvent, type StoredEvent } from '@gensvar/kernel';
import { nth } from '@gensvar/kernel/testing';
import { ObligationQueries } from '@gensvar/policy';
import { judgedFromScratch, lineOf } from '@gensvar/policy/testing';
import { Client } from 'pg';
import type { Gensvar } from '../src/gensvar';
import { FACT_SOURCES, lawOf } from '../src/modules';
import { dumpOf } from './database-dump';

export type Rows = ReadonlyMap<string, readonly string[]>;

/** What is stored of some organisations after random commands, to be compared. */
export class WorldState {
  private readonly queries: ObligationQueries;

  constructor(
    private readonly gensvar: Gensvar,
    private readonly superuserUrl: string,
    private readonly organisations: readonly string[],
  ) {
    this.queries = new ObligationQueries(gensvar.app, gensvar.store, gensvar.words.library);
  }

  /** What stands still, and why, for these organisations. */
  async parked(): Promise<object[]> {
    const all = await this.gensvar.views.status();
    return all.flatMap(({ name, parked }) =>
      parked.filter(({ organisation }) => this.organisations.includes(organisation)).map((one) => ({ name, ...one })),
    );
  }

  /** Every row of every view's tables, ordered; default: also what people said. */
  async rows(...schemas: readonly string[]): Promise<Rows> {
    const wanted = schemas.length > 0 ? schemas : ['views', 'personal'];
    const dump = await dumpOf(this.superuserUrl, (schema) => wanted.includes(schema));
    // How far a job of judging anew has come counts what was there when it ran: no judgement.
    dump.delete('views.policy_rederivations_v2');
    if (wanted.includes('views')) withoutUnused(dump);
    return new Map([...dump].map(([table, rows]) => [table, rows.filter((row) => this.isOurs(row))]));
  }

  async rebuild(): Promise<void> {
    const { views } = this.gensvar;
    for (const { name, kind } of await views.status()) if (kind === 'view') await views.rebuild(name);
    await views.catchUp();
  }

  /** Compares lists of obligations at moments with the evaluator, which starts from the log. @throws where they differ */
  async expectJudged(moments: readonly (readonly [number, number])[]): Promise<void> {
    const stored = await this.log();
    for (const organisation of this.organisations) {
      const own = stored.filter(({ meta }) => meta.org === organisation);
      const events = own.map((event) => this.gensvar.catalogue.read(event) as RecordedEvent);
      for (const [place, days] of moments) {
        const known = nth(own, Math.floor((place * own.length) / 1_000))!.recordedAt;
        const asOf = await this.gensvar.store.positionAt(known);
        const at = Date.now() + days * MS_PER_DAY;
        const law = lawOf(this.gensvar.words);
        const expected = judgedFromScratch(organisation, events, FACT_SOURCES, law, asOf, at);
        const found = await this.judged(organisation, { asOf: known, at: new Date(at).toISOString() });
        expect({ organisation, known, at, found }).toEqual({ organisation, known, at, found: expected });
      }
    }
  }

  /** Every count of every rule, now. */
  async figures(): Promise<object[]> {
    const at = new Date().toISOString().slice(0, 10);
    const rules = new Set(this.gensvar.words.library.packs.flatMap((pack) => pack.rules.map(({ id }) => id)));
    const figures = [];
    for (const organisation of this.organisations)
      for (const rule of rules) figures.push(await this.queries.counts({ organisation, rule, at }));
    return figures;
  }

  /** Destroys all keys of some of the subjects that there are keys of. */
  async erase(which: readonly number[]): Promise<void> {
    const subjects = await this.subjects();
    for (const number of which) {
      const subject = nth(subjects, number);
      if (subject) await this.gensvar.sealer.destroyKeys(subject.organisation, { subject: subject.id });
    }
  }

  /** Rows of any table but those that go with their keys in which words of people stand in clear. */
  async inClear(): Promise<string[]> {
    const dump = await dumpOf(this.superuserUrl, (schema) => schema !== 'personal');
    const mark = SEALED_MARK.toLowerCase();
    return [...dump].flatMap(([table, rows]) =>
      rows.filter((row) => this.isOurs(row) && row.toLowerCase().includes(mark)).map((row) => `${table} ${row}`),
    );
  }

  private isOurs(row: string): boolean {
    return this.organisations.some((organisation) => row.includes(organisation));
  }

  private async judged(organisation: string, when: { asOf: string; at: string }): Promise<string[]> {
    const lines: string[] = [];
    let after: string | undefined;
    do {
      const page = await this.queries.list({
        organisation,
        ...when,
        limit: 1_000,
        ...(after !== undefined && { after }),
      });
      lines.push(...page.items.map(lineOf));
      after = page.next;
    } while (after !== undefined);
    return lines.sort();
  }

  private async log(): Promise<StoredEvent[]> {
    const stored: StoredEvent[] = [];
    for await (const batch of this.gensvar.store.readAll())
      stored.push(...batch.filter(({ meta }) => this.organisations.includes(meta.org)));
    return stored;
  }

  private async subjects(): Promise<{ organisation: string; id: string }[]> {
    const client = new Client({ connectionString: this.superuserUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ organisation: string; id: string }>(
        `select distinct organisation, subject_ref as id from privacy.personal_key
          where organisation = any($1) order by organisation, id`,
        [this.organisations],
      );
      return rows;
    } finally {
      await client.end();
    }
  }
}

const EXPLANATIONS = 'views.policy_explanations_v2';

/**
 * Steps of a reckoning that no obligation refers to stay where a row was written and taken back in one append: which ones
 * depends on how the log was cut into batches, and nobody can read them. Those that are referred to must all be there.
 */
function withoutUnused(dump: Map<string, string[]>): void {
  const referred = new Set(
    dump.get('views.policy_obligations_v2')!.flatMap((row) => row.match(/[A-Za-z0-9+/]{27}=/g) ?? []),
  );
  const used = dump.get(EXPLANATIONS)!.filter((row) => referred.has(row.split(',')[1]!));
  dump.set(EXPLANATIONS, used);
}
