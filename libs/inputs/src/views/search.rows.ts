import { isForgotten, isUuid, type RecordedEvent } from '@gensvar/kernel';
import type { InputEvent } from '../input.events';
import type { SearchRow } from './search.table';
import { contactWordsOf, formsOf, wordsOf } from './search.words';

type OneOf<T extends InputEvent['type']> = Extract<RecordedEvent<InputEvent>, { type: T }>;
type Received = OneOf<'inputs.InputReceived.v1'>;
type Said = OneOf<'inputs.ClarificationGiven.v1' | 'inputs.ReminderReceived.v1'>;

/** A row without its words. */
export type Standing = Pick<
  SearchRow,
  'handle' | 'organisation' | 'input' | 'group' | 'contact' | 'questions' | 'covered'
>;

/** Rows of a new input: none where the sender is protected, or nobody can tell any more. */
export function receivedRows(input: string, { data, handles = {}, organisation }: Received): SearchRow[] {
  const { protectedIdentity, ...sender } = data.contact ?? {};
  if (protectedIdentity === 1 || isForgotten(protectedIdentity)) return [];
  if (Object.values(sender).some(isForgotten)) return [];
  const { name, email, phone, address, agreedWay } = texts(sender);
  const { subject, text, place } = texts({ subject: data.subject, text: data.text, place: data.place });
  const own = { organisation, input, contact: handles.contact ?? null, questions: data.parts, covered: [] };
  const reach = joined(email, phone, address, agreedWay);
  const names = contactWordsOf(joined(name, reach) ?? '');
  const words = wordsOf(joined(subject, text, place) ?? '').flatMap(formsOf);
  return [
    ...rowOf(handles.contact, { ...own, group: 'contact', name, reach, words: names.flatMap(formsOf), names }),
    ...rowOf(handles.content, { ...own, group: 'content', subject, text, place, words, names: [] }),
  ];
}

/**
 * What the sender adds, where the input stands here: under the key of its own words, or of a contact that is not protected.
 * So a rebuild after any erasure finds the same.
 */
export function saidRows({ data: { text }, handles = {} }: Said, standing: readonly Standing[]): SearchRow[] {
  const own = standing.find(({ handle, group }) => group === 'contact' || handle === handles.content);
  if (!own || typeof text !== 'string') return [];
  const words = wordsOf(text).flatMap(formsOf);
  const { organisation, input, contact, questions, covered } = own;
  return rowOf(handles.content, {
    ...{ organisation, input, contact, questions, covered },
    ...{ group: 'content', text, words, names: [] },
  });
}

/** Without a key in the table there is nothing to hold on to: a sealer for specs has none. */
function rowOf(handle: string | undefined, row: Omit<SearchRow, 'handle'>): SearchRow[] {
  return handle !== undefined && isUuid(handle) && row.words.length > 0 ? [{ handle, ...row }] : [];
}

/** Without what is forgotten. */
function texts<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string')) as never;
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined).join('\n') || undefined;
}
