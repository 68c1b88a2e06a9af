import { cursorOf, instantPlace, wordsOfCursor } from './page-cursor';

const ID = '00000000-0000-4000-8000-000000000001';
const AT = '2026-03-02T08:15:00.000Z';

describe('the cursor of a list', () => {
  it('gives back its words', () => {
    expect(wordsOfCursor(cursorOf('due', 'asc', AT, ID))).toEqual(['due', 'asc', AT, ID]);
    expect(cursorOf(AT, ID)).toMatch(/^[\w-]+$/);
  });

  it('is a place where its words are an instant as stored and an id', () => {
    expect(instantPlace(wordsOfCursor(cursorOf(AT, ID)))).toEqual({ at: AT, id: ID });
  });

  it.each([[], [AT], [AT, 'x'], [ID, AT], ['2026-02-30T08:15:00.000Z', ID], ['2026-03-02', ID], ['', ID]])(
    '%s %s is no place',
    (...words) => expect(instantPlace(words)).toBeUndefined(),
  );

  it('refuses nothing by itself: what is no base64url gives words that are no place', () => {
    expect(instantPlace(wordsOfCursor('%%%'))).toBeUndefined();
  });
});
