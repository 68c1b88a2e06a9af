import { AppDatabase } from '@gensvar/database';
import { cursorOf, DomainError } from '@gensvar/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { In, type EntityManager } from 'typeorm';
import { readCursor, RegisterRow, type RegisterFilter } from './register.view';
import { snippetOf, type FoundText } from './search.snippet';
import { formsOf, wordsOf } from './search.words';

/** Most words of one search: each costs a look into the index. */
const MOST_WORDS = 8;
const LONGEST = 200;

export interface SearchReader {
  /**
   * The body whose inputs' personal parts the caller may read: words count for those alone. Without one only numbers are
   * searched, which are public.
   */
  readonly body?: string;
  /** Whether to show where the words were found: reading a personal part, which the caller records. */
  readonly snippets?: boolean;
}

/** The register's row, and where a word was found in what the sender wrote: at most 160 characters, of a body's own inputs. */
export type SearchHit = RegisterRow & { readonly snippet?: string };

export interface SearchPage {
  readonly items: readonly SearchHit[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/**
 * Inputs with all the words, or with this tracking or register number; newest arrivals first. `after` is `next` of the page
 * before; `limit` 1 to 200, default 50. @throws DomainError `inputs.search`, `inputs.cursor`
 */
export class SearchInputs extends Query<SearchPage> {
  constructor(
    readonly organisation: string,
    readonly text: string,
    readonly reader: SearchReader,
    readonly filter: RegisterFilter = {},
    readonly page: { readonly after?: string; readonly limit?: number } = {},
  ) {
    super();
  }
}

@QueryHandler(SearchInputs)
export class SearchInputsHandler implements IQueryHandler<SearchInputs> {
  constructor(private readonly database: AppDatabase) {}

  async execute({
    organisation,
    text,
    reader,
    filter,
    page: { after, limit = 50 },
  }: SearchInputs): Promise<SearchPage> {
    const words = sensibleWords(text);
    const { at: arrivedAt = null, id = null } = after === undefined ? {} : readCursor(after);
    const { body = null } = reader;
    return this.database.withOrganisation(organisation, async (manager) => {
      const found: { input: string }[] = await manager.query(
        'select input from personal.inputs_search_v1_find($1, $2, $3, $4, $5, $6, $7)',
        [
          words.map((word) => formsOf(word).join(' ')),
          numberOf(text),
          body,
          JSON.stringify(filter),
          arrivedAt,
          id,
          limit + 1,
        ],
      );
      const ids = found.slice(0, limit).map(({ input }) => input);
      const rows = new Map((await manager.findBy(RegisterRow, { id: In(ids) })).map((row) => [row.id, row]));
      const texts = reader.snippets === true ? await read(manager, ids, body) : undefined;
      const items = ids.flatMap((input) => {
        const snippet = snippetOf(texts?.get(input), words);
        const row = rows.get(input);
        return row === undefined ? [] : [{ ...row, ...(snippet !== undefined && { snippet }) }];
      });
      const last = found.length > limit ? items.at(-1) : undefined;
      return { items, ...(last && { next: cursorOf(last.arrivedAt, last.id) }) };
    });
  }
}

async function read(
  manager: EntityManager,
  ids: readonly string[],
  body: string | null,
): Promise<Map<string, FoundText>> {
  const rows: (FoundText & { input: string })[] = await manager.query(
    'select input, subject, text, place, name, reach from personal.inputs_search_v1_read($1, $2)',
    [ids, body],
  );
  return new Map(rows.map((row) => [row.input, row]));
}

/** @throws DomainError `inputs.search` */
function sensibleWords(text: string): string[] {
  if (text.length > LONGEST) throw new DomainError('inputs.search', `Search for ${LONGEST} characters at most.`);
  const words = wordsOf(text);
  if (!words.some((word) => word.length > 1)) {
    throw new DomainError('inputs.search', 'Search for a word of two letters or digits at least.');
  }
  if (words.length > MOST_WORDS) {
    throw new DomainError('inputs.search', `Search for ${MOST_WORDS} words at most: each must be there.`);
  }
  return words;
}

/** Tracking and register numbers have a digit. */
function numberOf(text: string): string | null {
  return /\d/.test(text) ? text.trim() : null;
}
