import { answerRule, bound, letters, told } from '../../testing/letters';
import { History } from '../facts/history';
import type { Fact } from '../facts/fact';
import type { Condition, Pattern } from '../packs/pack';
import { matcherOf, matching } from './pattern';
import { subjectFieldAt } from './scope';

const received = told('2026-03-02 09:00', 'letter.received', {
  kind: 'question',
  unit: 'u1',
  reachable: true,
  parts: 2,
});

/** Ids of the facts that match, with the first fact as the trigger. */
function found(pattern: Pattern, facts: readonly Fact[], count = facts.length): string[] {
  const history = new History(facts);
  const rule = bound(
    answerRule,
    { name: 'level', value: 3 },
    { name: 'level', kind: 'question', unit: 'u1', value: 4 },
  );
  const scope = { bound: rule, history, count, trigger: history.facts[0]! };
  const matcher = matcherOf(pattern);
  return matching(matcher, scope).map((placed) => placed.fact.eventId);
}

const noted = (id: string, fields: Record<string, unknown>, on = '2026-03-03 10:00'): Fact =>
  told(on, 'letter.noted', fields, { id });

describe('conditions', () => {
  const facts = [
    received,
    noted('low', { level: 2, tags: ['a', 'b'], day: '2026-03-01', who: 'u1' }),
    noted('high', { level: 4, tags: [], day: '2026-03-09', who: '' }),
    noted('none', {}),
  ];
  test.each<[string, Record<string, Condition>, string[]]>([
    ['a value', { level: 2 }, ['low']],
    ['one of several', { level: [2, 4] }, ['low', 'high']],
    ['a member of a list', { tags: 'b' }, ['low']],
    ['is', { level: { is: '$param.level' } }, ['high']],
    ['at least', { level: { min: 4 } }, ['high']],
    ['at most', { level: { max: 2 } }, ['low']],
    ['at least a parameter', { level: { min: '$param.level' } }, ['high']],
    ['at least a day', { day: { min: '2026-03-02' } }, ['high']],
    ['at most a day', { day: { max: '2026-03-01' } }, ['low']],
    ['the very bound', { day: { min: '2026-03-09' } }, ['high']],
    ['bounds of another kind hold nothing', { day: { min: 0 } }, []],
    ['filled', { who: { filled: true } }, ['low']],
    ['not filled', { who: { filled: false } }, ['high', 'none']],
    ['a field of the subject', { who: '$subject.unit' }, ['low']],
    ['a field of the trigger', { who: '$trigger.unit' }, ['low']],
    ['its own event', { id: 'high' }, ['high']],
    ['all of several fields', { level: { max: 4 }, tags: 'a' }, ['low']],
    ['the subject itself', { '$subject.unit': 'u1' }, ['low', 'high', 'none']],
    ['the subject itself, otherwise', { '$subject.unit': 'u2' }, []],
    ['the subject has it', { '$subject.kind': { filled: true } }, ['low', 'high', 'none']],
    ['the subject has it not', { '$subject.channel': { filled: true } }, []],
    ['the subject lacks it', { '$subject.channel': { filled: false } }, ['low', 'high', 'none']],
    ['where it came from', { $origin: 'live' }, ['low', 'high', 'none']],
    ['a parameter that is not there', { level: { is: '$param.other' } }, []],
  ])('%s', (_name, where, ids) => {
    expect(found({ fact: 'letter.noted', where }, facts)).toEqual(ids);
  });

  test('what both leave open is not the same', () => {
    const open = told('2026-03-02 09:00', 'letter.received', { unit: null });
    const notes = [noted('nobody', { who: null }), noted('nothing', {})];
    expect(found({ fact: 'letter.noted', where: { who: '$trigger.unit' } }, [open, ...notes])).toEqual([]);
    expect(found({ fact: 'letter.noted', where: { who: '$trigger.body' } }, [open, ...notes])).toEqual([]);
  });

  test('digits are no number', () => {
    const notes = [received, noted('text', { level: '4' }), noted('number', { level: 4 })];
    expect(found({ fact: 'letter.noted', where: { level: { min: 2 } } }, notes)).toEqual(['number']);
    expect(found({ fact: 'letter.noted', where: { level: { min: '2' } } }, notes)).toEqual(['text']);
  });

  test('a sealed field may be asked for: was it filled?', () => {
    const asked = told('2026-03-03 10:00', 'question.asked', {}, { id: 'q', filled: ['text'] });
    expect(found({ fact: 'question.asked', where: { text: { filled: true } } }, [asked])).toEqual(['q']);
    expect(found({ fact: 'question.asked', where: { text: { filled: false } } }, [asked])).toEqual([]);
  });

  test('names: another fact that matches', () => {
    const reply = told('2026-03-03 10:00', 'reply.given', {}, { id: 'r', filled: ['reasons'] });
    const bare = told('2026-03-03 11:00', 'reply.given', {}, { id: 'bare' });
    const delivered = ['r', 'bare', 'nobody', 'd self', undefined].map((of) =>
      told('2026-03-04 10:00', 'post.delivered', { of }, { id: `d ${of === 'd self' ? 'self' : of}` }),
    );
    const pattern: Pattern = {
      fact: 'post.delivered',
      where: { of: { names: { fact: 'reply.given', where: { reasons: { filled: true } } } } },
    };
    expect(found(pattern, [received, reply, bare, ...delivered])).toEqual(['d r']);
    const naming = (fact: string): Pattern => ({ fact: 'post.delivered', where: { of: { names: { fact } } } });
    expect(found(naming('post.delivered'), [received, ...delivered])).toEqual([]);
    expect(found(naming('letter.received'), [received, ...delivered])).toEqual([]);
  });

  test('names nothing that came later', () => {
    const early = told('2026-03-03 09:00', 'post.delivered', { of: 'r' }, { id: 'd' });
    const reply = told('2026-03-03 10:00', 'reply.given', {}, { id: 'r' });
    const pattern: Pattern = { fact: 'post.delivered', where: { of: { names: { fact: 'reply.given' } } } };
    expect(found(pattern, [received, early, reply])).toEqual([]);
  });

  test('names also what a copy was carried from, after the fact itself', () => {
    const copy = told('2026-03-03 10:00', 'reply.given', { carriedFrom: 'o' }, { id: 'copy', filled: ['reasons'] });
    const delivered = told('2026-03-04 10:00', 'post.delivered', { of: 'o' }, { id: 'd' });
    const pattern: Pattern = {
      fact: 'post.delivered',
      where: { of: { names: { fact: 'reply.given', where: { id: 'copy' } } } },
    };
    expect(found(pattern, [received, copy, delivered])).toEqual(['d']);
    const again = told('2026-03-03 10:30', 'reply.given', { carriedFrom: 'o' }, { id: 'again' });
    expect(found(pattern, [received, copy, again, delivered])).toEqual(['d']);
    const original = told('2026-03-03 11:00', 'reply.given', {}, { id: 'o' });
    expect(found(pattern, [received, copy, original, delivered])).toEqual([]);
  });
});

describe('patterns of patterns', () => {
  const a = noted('a', { level: 1 }, '2026-03-03 10:00');
  const b = noted('b', { level: 2 }, '2026-03-04 10:00');
  const again = noted('a2', { level: 1 }, '2026-03-05 10:00');
  const one: Pattern = { fact: 'letter.noted', where: { level: 1 } };
  const two: Pattern = { fact: 'letter.noted', where: { level: 2 } };

  test('any', () => {
    expect(found({ any: [one, two] }, [received, a, b, again])).toEqual(['a', 'b', 'a2']);
    expect(found({ any: [one, { fact: 'letter.received' }] }, [received, a, b])).toEqual(['letter.received', 'a']);
  });

  test('all: what completes it, and what follows', () => {
    expect(found({ all: [one, two] }, [received, a, b, again])).toEqual(['b', 'a2']);
    expect(found({ all: [one, two] }, [received, a, b, noted('c', { level: 3 }, '2026-03-05 10:00')])).toEqual(['b']);
    expect(found({ all: [one, two] }, [received, a])).toEqual([]);
    expect(found({ all: [one, { fact: 'letter.received', where: { reachable: true } }] }, [received, a])).toEqual([
      'a',
    ]);
  });

  test('only what is known by now', () => {
    expect(found(one, [received, a, b, again], 2)).toEqual(['a']);
  });

  test('until: undone by a later fact', () => {
    const undone: Pattern = { fact: 'letter.noted', where: { level: 1 }, until: { fact: 'letter.reopened' } };
    const reopened = told('2026-03-04 12:00', 'letter.reopened');
    expect(found(undone, [received, a, b, reopened, again])).toEqual(['a2']);
    expect(found(undone, [received, a, b, reopened, again], 3)).toEqual(['a']);
    expect(found({ any: [undone, two] }, [received, a, b, reopened])).toEqual(['b']);
    expect(found({ any: [undone, one] }, [received, a, reopened])).toEqual(['a']);
    expect(found({ any: [one, undone] }, [received, a, reopened])).toEqual(['a']);
    expect(found({ all: [undone, two] }, [received, a, b, reopened])).toEqual([]);
  });
});

describe('fields of the subject', () => {
  const history = new History([
    received,
    told('2026-03-03 10:00', 'letter.assigned', { to: 'u2' }),
    told('2026-03-04 10:00', 'letter.assigned', { to: null }),
    told('2026-03-05 10:00', 'letter.unreachable'),
  ]);
  const at = (field: string, i: number): unknown => subjectFieldAt(letters, 'input', field, history, i);

  test('the last source that says something', () => {
    expect([at('unit', 0), at('unit', 1), at('unit', 2)]).toEqual(['u1', 'u2', 'u2']);
    expect([at('reachable', 2), at('reachable', 3)]).toEqual([true, false]);
    expect([at('nothing', 3), subjectFieldAt(letters, 'case', 'unit', history, 3)]).toEqual([undefined, undefined]);
  });
});
