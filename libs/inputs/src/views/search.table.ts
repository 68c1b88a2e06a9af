import type { FieldGroup } from '@gensvar/kernel';
import type { ViewSession } from '@gensvar/projections';
import type { Standing } from './search.rows';
import { DOTTED, UNDOTTED } from './search.words';

/** What one key of an input opens, as far as it is searched and read in lists. */
export interface SearchRow {
  readonly handle: string;
  readonly organisation: string;
  readonly input: string;
  readonly group: FieldGroup;
  /** Key of the sender's contact, which says whether the identity is protected; null for an anonymous sender. */
  readonly contact: string | null;
  /** Questions in it, and those that a referral took away: with all of them, nobody here reads it any more. */
  readonly questions: number;
  readonly covered: readonly number[];
  readonly subject?: string;
  readonly text?: string;
  readonly place?: string;
  readonly name?: string;
  /** E-mail address, phone, postal address, agreed way. */
  readonly reach?: string;
  /** Words that are found by their stems, and those that are found as they stand. */
  readonly words: readonly string[];
  readonly names: readonly string[];
}

export const SEARCH_TABLE = 'inputs_search_v1';

/**
 * A row goes with either key in the transaction that destroys it: with the key of what it holds, and with the contact's,
 * since nobody can tell any more whether the sender was protected (a rebuild would leave it out). `parts` holds words as
 * written and stems, between blanks: it is searched for parts of compounds.
 */
export const SEARCH_DDL = `
create table ${SEARCH_TABLE} (
  handle uuid primary key references privacy.personal_key (handle) on delete cascade,
  organisation uuid not null,
  input uuid not null,
  field_group text not null,
  contact uuid references privacy.personal_key (handle) on delete cascade,
  questions integer not null,
  covered integer[] not null,
  subject text,
  text text,
  place text,
  name text,
  reach text,
  lexemes tsvector not null,
  parts text not null
);
create index on ${SEARCH_TABLE} (organisation, input);
create index on ${SEARCH_TABLE} (contact) where contact is not null;
`;

/** Without a list of pending entries, that each search would read through. */
export const SEARCH_INDEXES = `
create index on ${SEARCH_TABLE} using gin (lexemes) with (fastupdate = off);
create index on ${SEARCH_TABLE} using gin (parts gin_trgm_ops) with (fastupdate = off);
`;

/** Each word as its stem and as the folded stem, and as the stem of the folded word where that is another (`hopplöst`). */
const INSERT = `
insert into ${SEARCH_TABLE} as s (handle, organisation, input, field_group, contact, questions, covered, subject, text, place, name, reach, lexemes, parts)
select r.handle, r.organisation, r.input, r."group", r.contact, r.questions, r.covered, r.subject, r.text, r.place, r.name, r.reach,
       array_to_tsvector(i.stems || r.names),
       ' ' || array_to_string(array(select distinct p from unnest(r.words || i.plain || i.stems) p order by p), ' ') || ' '
  from jsonb_to_recordset($1) r (handle uuid, organisation uuid, input uuid, "group" text, contact uuid, questions integer, covered integer[], subject text,
         text text, place text, name text, reach text, words text[], names text[])
 cross join lateral (
   select array_remove(array_agg(distinct f.stem), null), coalesce(array_agg(distinct f.plain), '{}')
     from (select l.plain, unnest(l.stem || array[translate(l.stem[1], '${DOTTED}', '${UNDOTTED}')]
                || case when l.plain <> w then ts_lexize('pg_catalog.swedish_stem', l.plain) end)
             from unnest(r.words) w
            cross join lateral (select ts_lexize('pg_catalog.swedish_stem', w), translate(w, '${DOTTED}', '${UNDOTTED}'))
              l (stem, plain)) f (plain, stem)) i (stems, plain)
on conflict (handle) do update
  set contact = coalesce(s.contact, excluded.contact), subject = coalesce(s.subject, excluded.subject),
      text = nullif(concat_ws(e'\n', s.text, excluded.text), ''), place = coalesce(s.place, excluded.place),
      lexemes = s.lexemes || excluded.lexemes, parts = s.parts || excluded.parts`;

/** Adds to what a key opens; rows of keys that are gone are left out, and a key that is there waits for the commit. */
export async function addRows(rows: readonly SearchRow[], session: ViewSession): Promise<void> {
  const handles = rows.flatMap(({ handle, contact }) => (contact === null ? [handle] : [handle, contact]));
  const held = await session.query<{ handle: string }>('select privacy.hold_keys($1) as handle', [
    [...new Set(handles)],
  ]);
  const there = new Set(held.map(({ handle }) => handle));
  const standing = rows.filter(({ handle, contact }) => there.has(handle) && (contact === null || there.has(contact)));
  if (standing.length > 0) await session.query(INSERT, [JSON.stringify(standing)]);
}

/** The rows of inputs, without their words. */
export async function standingOf(
  inputs: readonly { readonly organisation: string; readonly input: string }[],
  session: ViewSession,
): Promise<Standing[]> {
  return session.query(
    `select s.handle, s.organisation, s.input, s.field_group as "group", s.contact, s.questions, s.covered
       from ${SEARCH_TABLE} s
       join (select distinct * from unnest($1::uuid[], $2::uuid[])) k (organisation, input) using (organisation, input)`,
    [inputs.map(({ organisation }) => organisation), inputs.map(({ input }) => input)],
  );
}

/** Tells every row of some inputs which questions a referral covers. */
export async function coverParts(inputs: readonly Standing[], session: ViewSession): Promise<void> {
  await session.query(
    `update ${SEARCH_TABLE} s set covered = k.covered
       from jsonb_to_recordset($1) k (organisation uuid, input uuid, covered integer[])
      where s.organisation = k.organisation and s.input = k.input and s.covered <> k.covered`,
    [JSON.stringify(inputs.map(({ organisation, input, covered }) => ({ organisation, input, covered })))],
  );
}
