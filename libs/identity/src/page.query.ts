import { LimitField, TextField } from './fields';

/** What every list takes: pages by keyset, never a count of all. */
export class PageQuery {
  @TextField({ what: '`next` of the page before', max: 300, optional: true })
  cursor?: string;

  @LimitField({ max: 200, usual: 50 })
  limit?: number;
}
