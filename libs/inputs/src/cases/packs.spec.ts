import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { misquotes, policyCheck, shippedPackIds, shippedPacks, summaryOf } from '@gensvar/policy';
import { inputCatalogue as catalogue } from '../../testing/story';

const packs = shippedPacks(catalogue);
const pack = (id: string) => packs.find((one) => one.id === id)!;

/** The source texts are no part of this project; where they lie beside it, every quote is compared with them. */
const SOURCES = process.env.GENSVAR_SOURCE_TEXTS ?? join(__dirname, '../../../../../shared/seeds');

describe('the shipped packs', () => {
  it.each(shippedPackIds())('%s is valid against the facts of the modules there are', (id) => {
    expect(policyCheck(id, catalogue)).toMatchObject({ ok: true, summary: { pack: id } });
  });

  it('says how many clauses and rules they have', () => {
    expect(packs.map(summaryOf).map(({ pack, clauses, rules }) => ({ pack, clauses, rules }))).toEqual([
      { pack: 'lulea-delaktighet', clauses: 27, rules: 31 },
      { pack: 'servicelofte', clauses: 6, rules: 6 },
    ]);
  });

  it('has every clause of the document, L0 to L26', () => {
    const ids = new Set(pack('lulea-delaktighet').rules.map((rule) => rule.clauseId));
    expect([...ids]).toEqual(Array.from({ length: 27 }, (_, n) => `L${n}`));
    expect(Object.keys(pack('lulea-delaktighet').clauses)).toEqual(['L8', 'L11', 'L13']);
  });

  it('judges of the document what the modules can show, and lists the rest as waiting or shown', () => {
    const { judged, shown, waiting } = summaryOf(pack('lulea-delaktighet'));
    expect(judged.map((id) => id.split('.')[1]).join(' ')).toBe(
      'L4 L7 L8a L8b L8c L10 L11a L11b L12 L13a L13b L14 L15 L16 L17 L18 L19 L20 L21 L23 L24',
    );
    expect(shown.map((id) => id.split('.')[1])).toEqual(['L0', 'L1', 'L2', 'L3', 'L6', 'L25', 'L26']);
    expect(waiting.map(({ rule, waitsFor }) => `${rule.split('.')[1]} ${waitsFor}`)).toEqual([
      'L5 cases',
      'L9 cases',
      'L22 dialogues',
    ]);
  });

  it('lets an approver waive a notice, an answer and the handling, and nobody anything else', () => {
    const waivable = packs.flatMap((one) => one.rules).filter((rule) => rule.waivable);
    expect(waivable.map(({ id, waivable }) => [id, waivable])).toEqual([
      ['servicelofte.notice', ['approver']],
      ['servicelofte.answer', ['approver']],
      ['servicelofte.handle', ['approver']],
    ]);
  });

  it('names its parameters as adoptions do, and assumes only what no clause leaves open', () => {
    const { parameters } = pack('servicelofte');
    expect(Object.keys(parameters)).toEqual([
      'acknowledgeWithinWorkingDays',
      'noticeWithinWorkingDays',
      'answerWithinWorkingDays',
      'handleWithinWorkingDays',
      'forwardWithinWorkingDays',
      'maxPause',
      'anonymousReply',
      'backdateLimit',
      'atRisk',
    ]);
    const assumed = packs
      .flatMap((one) => Object.entries(one.parameters))
      .filter(([, declared]) => declared.default !== undefined);
    expect(assumed.map(([name, declared]) => [name, declared.default])).toEqual([['backdateLimit', 5]]);
  });

  for (const { id, source } of packs.filter((one) => one.source !== undefined)) {
    const file = join(SOURCES, source!);
    const compare = existsSync(file) ? it : it.skip;
    compare(
      `${id} quotes its document word for word${existsSync(file) ? '' : ' (skipped: the source texts are not beside the project)'}`,
      () => {
        expect(misquotes(pack(id), readFileSync(file, 'utf8'))).toEqual([]);
      },
    );
  }
});
