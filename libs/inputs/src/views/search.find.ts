import { CURRENT_ORGANISATION } from '@gensvar/database';
import { entityTable, type ViewFunction } from '@gensvar/projections';
import { RegisterRow } from './register.view';
import { SEARCH_TABLE } from './search.table';

const REGISTER = entityTable(RegisterRow).name;

/** Columns of the register that a search can be narrowed by. */
export const NARROWED_BY = ['kind', 'channel', 'body', 'unit', 'officer', 'state'] as const;

/**
 * Inputs of the transaction's organisation, newest arrival first, that have every word, or the number. A word comes in lower
 * case, letters and digits only, with its other forms behind blanks. Words count where the body holds the input and it
 * was not referred elsewhere (personal-right.ts); numbers are public.
 *
 * A word is found by its stem as written: `gas` finds `gås`, `gås` not `gas`. A stem of four letters is also found within
 * another word, one of three at its beginning or end. Words that say nothing (`och`) count where there are no others: as names.
 */
const FIND = `
declare
  own constant uuid := ${CURRENT_ORGANISATION};
  telling constant text[] := array(
    select w from unnest(a_words) with ordinality u (w, n)
     where cardinality(ts_lexize('pg_catalog.swedish_stem', split_part(w, ' ', 1))) > 0 order by n);
  narrowed text := '';
  having_words text := '';
  selects text[] := '{}';
  page text;
  word text;
  form text;
  stem text;
  lexemes text[];
  parts text;
  shortest text;
  field record;
begin
  if own is null then return; end if;
  for field in select key, value from jsonb_each_text(a_filter) loop
    if field.key <> all (array['${NARROWED_BY.join("', '")}']) then
      raise exception 'the register is not narrowed by %', field.key;
    end if;
    narrowed := narrowed || format(' and r.%I = %L', field.key, field.value);
  end loop;
  if a_before is not null then
    narrowed := narrowed || format(' and (r.arrived_at, r.id) < (%L, %L)', a_before, a_before_id);
  end if;
  page := format(' order by r.arrived_at desc, r.id desc limit %s', a_limit);

  foreach word in array case when telling = '{}' then a_words else telling end loop
    lexemes := array[split_part(word, ' ', 1)];
    parts := '';
    shortest := null;
    foreach form in array string_to_array(word, ' ') loop
      stem := coalesce((ts_lexize('pg_catalog.swedish_stem', form))[1], form);
      lexemes := lexemes || stem;
      if length(stem) = 3 then
        parts := parts || format(' or s.parts like %L', '%' || stem || ' %');
        if form = lexemes[1] then parts := parts || format(' or s.parts like %L', '% ' || stem || '%'); end if;
      elsif length(stem) > 3 and (shortest is null or length(stem) < length(shortest)) then
        shortest := stem;
      end if;
    end loop;
    if shortest is not null then parts := parts || format(' or s.parts like %L', '%' || shortest || '%'); end if;
    if telling = '{}' or lexemes[1] !~ '[^0-9]' then parts := ''; end if;
    having_words := having_words || format(
      ' and exists (select from ${SEARCH_TABLE} s where s.organisation = %L and s.input = r.id and cardinality(s.covered) < s.questions and (s.lexemes @@ %L::tsquery%s))',
      own, (select string_agg(distinct quote_literal(l), ' | ') from unnest(lexemes) l), parts);
  end loop;
  if a_body is not null and having_words <> '' then
    selects := selects || format('(select r.id, r.arrived_at from ${REGISTER} r where r.organisation = %L and r.body = %L%s%s%s)',
      own, a_body, narrowed, having_words, page);
  end if;
  if a_number is not null then
    selects := selects || format('(select r.id, r.arrived_at from ${REGISTER} r where r.organisation = %L and %L in (r.number, r.register_number)%s%s)',
      own, a_number, narrowed, page);
  end if;
  if selects = '{}' then return; end if;
  return query execute 'select f.id, f.arrived_at from (' || array_to_string(selects, ' union ') || ') f order by f.arrived_at desc, f.id desc limit '
    || a_limit;
end`;

/** What stands of inputs that the body holds: to show where a word was found. */
const READ = `
begin
  return query
    select s.input, string_agg(s.subject, e'\\n'), string_agg(s.text, e'\\n'), string_agg(s.place, e'\\n'),
           string_agg(s.name, e'\\n'), string_agg(s.reach, e'\\n')
      from ${SEARCH_TABLE} s join ${REGISTER} r on r.organisation = s.organisation and r.id = s.input
     where s.organisation = ${CURRENT_ORGANISATION} and s.input = any(a_inputs) and r.body = a_body
       and cardinality(s.covered) < s.questions
     group by s.input;
end`;

export const SEARCH_FUNCTIONS: readonly ViewFunction[] = [
  {
    name: 'inputs_search_v1_find',
    parameters:
      'a_words text[], a_number text, a_body uuid, a_filter jsonb, a_before timestamptz, a_before_id uuid, a_limit integer',
    returns: 'table (input uuid, arrived_at timestamptz)',
    body: FIND,
  },
  {
    name: 'inputs_search_v1_read',
    parameters: 'a_inputs uuid[], a_body uuid',
    returns: 'table (input uuid, subject text, text text, place text, name text, reach text)',
    body: READ,
  },
];
