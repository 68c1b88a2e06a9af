import { aPage, aText } from '@gensvar/identity';
import { z } from 'zod';
import { REGISTER_ROW_EXAMPLE, registerRow } from './register.schema';

/** What a search found, as it is answered. */
export const searchPage = z
  .object(
    aPage(
      registerRow
        .extend({ snippet: aText('Where a word was found; of a body’s own inputs').optional() })
        .meta({ id: 'SearchHit' }),
    ),
  )
  .meta({ id: 'SearchPage' });

export const SEARCH_PAGE_EXAMPLE = { items: [REGISTER_ROW_EXAMPLE] } satisfies z.infer<typeof searchPage>;
