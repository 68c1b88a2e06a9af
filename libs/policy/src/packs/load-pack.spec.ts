import { createHash } from 'node:crypto';
import { DomainError } from '@gensvar/kernel';
import { catalogueOf, declareFacts } from '../facts/catalogue';
import { loadPack, parsePack, shippedPackIds } from './load-pack';
import { type PackError, packErrorText } from './pack-source';

const facts = declareFacts({
  module: 'letters',
  kinds: ['letter', 'card'],
  subjects: {
    input: {
      opens: 'letter.came',
      fields: { kind: [{ fact: 'letter.came', field: 'kind' }], known: [{ fact: 'letter.came', field: 'known' }] },
    },
  },
  facts: {
    'letter.came': {
      what: 'A letter came.',
      subjects: ['input'],
      fields: {
        kind: { type: 'choice', values: ['letter', 'card'] },
        known: { type: 'boolean' },
        parts: { type: 'integer' },
        due: { type: 'day' },
        from: { type: 'sealed' },
      },
    },
    'letter.answered': {
      what: 'It was answered.',
      subjects: ['input'],
      fields: { covers: { type: 'list' }, letter: { type: 'id' }, text: { type: 'sealed' } },
    },
    'letter.decided': {
      what: 'A body decided on it.',
      subjects: ['input'],
      fields: {
        bodyLevel: { type: 'choice', values: ['council', 'committee'] },
        level: { type: 'choice', values: ['large', 'small'] },
        seat: { type: 'choice', values: ['chair', 'clerk'] },
        group: { type: 'text' },
      },
    },
    'dialogue.opened': { what: 'A dialogue was opened.', subjects: ['dialogue'], fields: {} },
  },
});
const catalogue = catalogueOf([facts]);

const HEAD = `id: letters
version: '1'
title: {sv: Brev, en: Letters}
document: Our own decision
parameters:
  answerWithin: {type: period, title: {sv: Svara inom, en: Answer within}, per: [kind]}
  limit: {type: integer, title: {sv: Gräns, en: Limit}, min: 1, max: 9}
  often: {type: choice, values: [year, week], title: {sv: Hur ofta, en: How often}}
rules:
`;
/** A right rule, with lines put in place of its own. */
function rule(changes: Readonly<Record<string, string>> = {}): string {
  const keys: Record<string, string> = {
    id: 'letters.answer',
    clause: '{quote: We answer letters}',
    title: '{sv: Svara, en: Answer}',
    subject: 'input',
    shape: 'response',
    owedBy: 'unit',
    class: 'checked',
    strength: 'duty',
    when: '{fact: letter.came}',
    within: '$param.answerWithin',
    evidence: '{fact: letter.answered}',
    ...changes,
  };
  return Object.entries(keys)
    .filter(([, value]) => value !== '')
    .map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${value}\n`)
    .join('');
}
const parse = (text: string) => parsePack(Buffer.from(text), 'letters/pack.yaml', catalogue);
function faults(text: string): readonly string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('policy.pack-invalid');
    return (error.extra.errors as PackError[]).map(packErrorText);
  }
}
/** Without the keys of a response. */
const bare = { when: '', within: '', evidence: '' };

const authority = {
  ...bare,
  shape: 'authority',
  act: '{fact: letter.decided}',
  level: '$trigger.level',
  allowed: '{large: [council]}',
};
const attestation = { ...bare, shape: 'attestation', by: 'approver', statement: 'It is so.', due: '{per: year}' };
const cadence = { ...bare, shape: 'cadence', evidence: '{fact: letter.answered}', per: 'year' };
const composition = {
  ...bare,
  shape: 'composition',
  members: '{appointed: {fact: letter.decided}}',
  needs: '[{seat: chair}]',
};
const completeness = {
  ...bare,
  shape: 'completeness',
  set: '[covers, text]',
  each: '{fact: letter.answered, where: {$member: {filled: true}}}',
};

/** Aliases of aliases, that would fill the memory. */
const bomb = (): string => {
  const ten = (name: string): string => `[${Array.from({ length: 10 }, () => name).join(', ')}]`;
  return `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n`;
};

/** Line of a key of the first rule, as the loader counts. */
const at = (key: string, changes: Readonly<Record<string, string>>): number =>
  (HEAD + rule(changes)).split('\n').findLastIndex((line) => line.trim().replace('- ', '').startsWith(`${key}:`)) + 1;

describe('a pack', () => {
  it('is read with its periods, its parameters and the hash of its document', () => {
    const text = HEAD + rule({ atRisk: '$param.limit' });
    const pack = parse(text);
    expect(pack).toMatchObject({ id: 'letters', version: '1', clauses: {} });
    expect(pack.hash).toBe(createHash('sha256').update(text).digest('base64'));
    expect(pack.rules).toHaveLength(1);
    expect(pack.rules[0]).toMatchObject({
      clause: { quote: 'We answer letters', document: 'Our own decision' },
      within: { parameter: 'answerWithin' },
      atRisk: { parameter: 'limit' },
    });
  });

  it('has a rule once for each of its subjects', () => {
    const variants =
      '[{subject: dialogue, owedBy: body, waitsFor: dialogues, when: {fact: dialogue.closed}, within: {days: 14}, evidence: {fact: feedback.given}}]';
    const [input, dialogue] = parse(HEAD + rule({ variants })).rules;
    expect(input).toMatchObject({ id: 'letters.answer', subject: 'input', owedBy: 'unit' });
    expect(dialogue).toMatchObject({
      id: 'letters.answer',
      subject: 'dialogue',
      owedBy: 'body',
      waitsFor: 'dialogues',
      within: { days: 14 },
    });
  });

  it('keeps the keys of a shape that nothing judges yet together', () => {
    const counted = rule({
      shape: 'measure',
      when: '',
      within: '',
      evidence: '',
      count: '{distinct: letter}',
      of: '{fact: letter.answered}',
      floor: '3',
    });
    expect(parse(HEAD + counted).rules[0]).toMatchObject({
      shape: 'measure',
      keys: { count: { distinct: 'letter' }, floor: 3 },
    });
  });

  it.each([
    ['authority', authority],
    ['an attestation', attestation],
    ['a cadence', { ...cadence, atLeast: '$param.limit', atMost: '4' }],
    ['a rolling cadence', { ...cadence, per: '{days: 60}' }],
    [
      'a composition',
      {
        ...composition,
        members:
          '{appointed: {fact: letter.decided}, ended: {fact: letter.answered, where: {letter: {is: $trigger.id}}}}',
        per: 'group',
        before: '{fact: letter.answered}',
      },
    ],
    ['a set', { ...completeness, known: 'kind', by: '$param.answerWithin' }],
    [
      'members by facts',
      {
        ...completeness,
        set: '{members: {fact: letter.decided}, field: group}',
        each: '{fact: letter.answered, where: {letter: $member}, until: {fact: letter.answered, where: {letter: {is: $trigger.letter}}}}',
      },
    ],
  ])('may hold %s', (_what, changes) => {
    expect(faults(HEAD + rule(changes))).toEqual([]);
  });

  it('reads the periods of an attestation, and keeps a shape’s keys in the rule', () => {
    const due = '{within: $param.answerWithin, when: {fact: letter.came}}';
    expect(parse(HEAD + rule({ ...attestation, due })).rules[0]).toMatchObject({
      by: 'approver',
      due: { within: { parameter: 'answerWithin' }, when: { fact: 'letter.came' } },
    });
    const lead = '{before: {fact: letter.came}, lead: {days: 3}}';
    expect(parse(HEAD + rule({ ...attestation, due: lead })).rules[0]).toMatchObject({ due: { lead: { days: 3 } } });
  });

  it('is found by its id or its path, or said not to be there', () => {
    expect(shippedPackIds()).toContain('servicelofte');
    expect(() => loadPack('servicelofe', catalogue)).toThrow(
      'There is no pack servicelofe. Did you mean servicelofte?',
    );
  });
});

describe('a fault in a pack', () => {
  const cases: readonly [what: string, changes: Readonly<Record<string, string>>, key: string, message: string][] = [
    [
      'an unknown fact',
      { evidence: '{fact: letter.anwered}' },
      'evidence',
      'rules[0].evidence.fact: unknown fact letter.anwered. Did you mean letter.answered?',
    ],
    [
      'a fact of another subject',
      { evidence: '{fact: dialogue.opened}' },
      'evidence',
      'rules[0].evidence.fact: dialogue.opened is no fact of input, but of dialogue',
    ],
    [
      'an unknown field',
      { when: '{fact: letter.came, where: {knwon: true}}' },
      'when',
      'rules[0].when.where.knwon: letter.came has no field knwon. Did you mean known?',
    ],
    [
      'an unknown value of a choice',
      { when: '{fact: letter.came, where: {kind: [letter, postcard]}}' },
      'when',
      'rules[0].when.where.kind[1]: unknown value postcard. Known: letter, card.',
    ],
    [
      'a value of the wrong type',
      { when: '{fact: letter.came, where: {known: maybe}}' },
      'when',
      'rules[0].when.where.known: expected true or false',
    ],
    [
      'a sealed field that is read',
      { when: '{fact: letter.came, where: {from: Ada}}' },
      'when',
      'rules[0].when.where.from: from is sealed: a rule may only ask {filled: true} or {filled: false}, or an erasure would change history',
    ],
    [
      'a sealed field in a list of values',
      { when: '{fact: letter.came, where: {from: [Ada]}}' },
      'when',
      'rules[0].when.where.from: from is sealed: a rule may only ask {filled: true} or {filled: false}, or an erasure would change history',
    ],
    [
      'a condition that there is not',
      { when: '{fact: letter.came, where: {parts: {more: 3}}}' },
      'when',
      'rules[0].when.where.parts: expected a value, a list of values, or one of {filled}, {is}, {min}, {max}, {names}. Known: filled, is, min, max, names.',
    ],
    [
      'an unknown key in a pattern',
      { evidence: '{fact: letter.answered, were: {}}' },
      'evidence',
      'rules[0].evidence.were: unknown key were in a pattern. Did you mean where?',
    ],
    [
      'a field of the subject',
      { unless: '{fact: letter.answered, where: {letter: $subject.knd}}' },
      'unless',
      'rules[0].unless.where.letter: input has no field knd. Did you mean kind?',
    ],
    [
      'a field of the trigger',
      { evidence: '{fact: letter.answered, where: {letter: {is: $trigger.nr}}}' },
      'evidence',
      'rules[0].evidence.where.letter.is: the trigger has no field nr. Known: kind, known, parts, due, from.',
    ],
    [
      'a trigger where nothing opens the duty yet',
      { when: '{fact: letter.came, where: {parts: $trigger.parts}}' },
      'when',
      'rules[0].when.where.parts: $trigger.parts: nothing opens this duty, so there is no trigger',
    ],
    [
      'a sealed field of the trigger',
      { evidence: '{fact: letter.answered, where: {letter: {is: $trigger.from}}}' },
      'evidence',
      'rules[0].evidence.where.letter.is: $trigger.from is sealed',
    ],
    [
      'an unknown body',
      { owedBy: 'executiveBord' },
      'owedBy',
      'rules[0].owedBy: unknown body executiveBord. Did you mean executiveBoard?',
    ],
    [
      'an unknown role',
      { waivable: '[aprover]' },
      'waivable',
      'rules[0].waivable[0]: unknown role aprover. Did you mean approver?',
    ],
    [
      'an unknown parameter',
      { within: '$param.answerWithn' },
      'within',
      'rules[0].within: unknown parameter answerWithn. Did you mean answerWithin?',
    ],
    [
      'a parameter that is no period',
      { within: '$param.limit' },
      'within',
      'rules[0].within: limit is of type integer, and holds no period',
    ],
    [
      'a period that there is not',
      { within: '{workdays: 3}' },
      'within',
      'rules[0].within: expected a period: {workingDays: n}, {days: n}, {weeks: n}, {hours: n}, or {months: n, calendar: statutory}',
    ],
    [
      'months that no statute sets',
      { within: '{months: 3}' },
      'within',
      'rules[0].within: a period of months says calendar: statutory: only a statute sets one',
    ],
    [
      'an unknown module',
      { waitsFor: 'dialogs' },
      'waitsFor',
      'rules[0].waitsFor: unknown module dialogs. Did you mean dialogues?',
    ],
    [
      'a key that the shape has not',
      { evidnce: '{fact: letter.answered}' },
      'evidnce',
      'rules[0].evidnce: unknown key evidnce. Did you mean evidence?',
    ],
    ['a key of another shape', { before: '{fact: letter.came}' }, 'before', 'rules[0].before: unknown key before.'],
    [
      'a shape that there is not',
      { shape: 'responce' },
      'shape',
      'rules[0].shape: unknown value responce. Did you mean response?',
    ],
    [
      'a class that there is not',
      { class: 'sure' },
      'class',
      'rules[0].class: unknown value sure. Known: checked, attested, value.',
    ],
    [
      'a cover of no list',
      { cover: '{field: letter, of: parts}' },
      'cover',
      'rules[0].cover.field: no evidence has a list letter',
    ],
    [
      'a cover of no number',
      { cover: '{field: covers, of: kind}' },
      'cover',
      'rules[0].cover.of: the trigger has no integer kind.',
    ],
    [
      'an unknown body in a chain',
      {
        ...bare,
        shape: 'chain',
        steps: '[{step: {fact: letter.came}, body: council}, {step: {fact: letter.answered}, body: counsel}]',
      },
      'steps',
      'rules[0].steps[1].body: unknown body counsel. Did you mean council?',
    ],
    [
      'an unknown body that may act',
      { ...authority, allowed: '{large: [counsel]}' },
      'allowed',
      'rules[0].allowed.large[0]: unknown body counsel. Did you mean council?',
    ],
    [
      'an unknown role that attests',
      { ...attestation, by: 'aprover' },
      'by',
      'rules[0].by: unknown role aprover. Did you mean approver?',
    ],
    [
      'a body that acts without saying of which level it is',
      { ...authority, act: '{fact: letter.came}', level: '$trigger.kind', allowed: '{card: [council]}' },
      'act',
      'rules[0].act: the act has no field bodyLevel.',
    ],
    [
      'a level that no act has',
      { ...authority, allowed: '{huge: [council]}' },
      'allowed',
      'rules[0].allowed.huge: unknown level huge. Known: large, small.',
    ],
    [
      'an attestation that is never due',
      { ...attestation, due: '{atLeast: 1}' },
      'due',
      'rules[0].due: an attestation is due in one way: per, before, within, by, during',
    ],
    [
      'an attestation that is due in two ways',
      { ...attestation, due: '{per: year, before: {fact: letter.answered}}' },
      'due',
      'rules[0].due: an attestation is due in one way: per, before, within, by, during',
    ],
    ['an attestation of nobody', { ...attestation, by: '' }, 'id', 'rules[0]: by is missing'],
    ['an attestation of nothing', { ...attestation, statement: '' }, 'id', 'rules[0]: statement is missing'],
    [
      'an attestation that comes again in no known time',
      { ...attestation, due: '{per: week}' },
      'due',
      'rules[0].due.per: unknown period week. Known: year, quarter, month.',
    ],
    [
      'a month that leads an attestation',
      { ...attestation, due: '{before: {fact: letter.answered}, lead: {months: 1, calendar: statutory}}' },
      'due',
      'rules[0].due.lead: what leads is counted in days, weeks, workingDays or hours',
    ],
    [
      'a cadence by an unknown time',
      { ...cadence, per: 'yaer' },
      'per',
      'rules[0].per: unknown period yaer. Did you mean year?',
    ],
    [
      'a cadence by no period',
      { ...cadence, per: '{fortnights: 1}' },
      'per',
      'rules[0].per: expected a period: {workingDays: n}',
    ],
    [
      'a cadence by a parameter that holds no time',
      { ...cadence, per: '$param.limit' },
      'per',
      'rules[0].per: expected a period, or a choice among year, quarter, month',
    ],
    [
      'a cadence by a choice of something else',
      { ...cadence, per: '$param.often' },
      'per',
      'rules[0].per: expected a period, or a choice among year, quarter, month',
    ],
    [
      'a cadence of none',
      { ...cadence, atLeast: '0' },
      'atLeast',
      'rules[0].atLeast: expected a whole number, at least 1',
    ],
    [
      'a cadence of a half',
      { ...cadence, atMost: '1.5' },
      'atMost',
      'rules[0].atMost: expected a whole number, at least 1',
    ],
    [
      'a cadence of a word',
      { ...cadence, nominal: 'few' },
      'nominal',
      'rules[0].nominal: expected a whole number, or $param.<name> of type integer',
    ],
    [
      'a cadence of a parameter that is no number',
      { ...cadence, atLeast: '$param.answerWithin' },
      'atLeast',
      'rules[0].atLeast: expected a whole number, or $param.<name> of type integer',
    ],
    [
      'what differs in a field that there is not',
      { ...cadence, distinct: 'coverz' },
      'distinct',
      'rules[0].distinct: the evidence has no field coverz. Did you mean covers?',
    ],
    [
      'a seat that no appointment names',
      { ...composition, needs: '[{seat: chair}, {seat: clark}]' },
      'needs',
      'rules[0].needs[1].seat: unknown seat clark. Did you mean clerk?',
    ],
    [
      'a role that appointments do not tell',
      { ...composition, needs: '[{role: chair}]' },
      'needs',
      'rules[0].needs[0].role: the appointment has no field role.',
    ],
    [
      'a need that names both',
      { ...composition, needs: '[{seat: chair, role: chair}]' },
      'needs',
      'rules[0].needs[0]: a need names a seat or a role',
    ],
    [
      'a seat that is wanted no time',
      { ...composition, needs: '[{seat: chair, count: 0}]' },
      'needs',
      'rules[0].needs[0].count: expected a whole number, at least 1',
    ],
    [
      'groups by a field that there is not',
      { ...composition, per: 'grup' },
      'per',
      'rules[0].per: the appointment has no field grup. Did you mean group?',
    ],
    [
      'an ending that compares with no field of the appointment',
      {
        ...composition,
        members:
          '{appointed: {fact: letter.decided}, ended: {fact: letter.answered, where: {letter: {is: $trigger.nr}}}}',
      },
      'members',
      'rules[0].members.ended.where.letter.is: the trigger has no field nr.',
    ],
    [
      'a set with two limits',
      { ...completeness, by: '$param.limit', before: '{fact: letter.answered}' },
      'id',
      'rules[0]: it is due by or before, not both',
    ],
    [
      'a group with two limits',
      { ...composition, by: '$param.limit', before: '{fact: letter.answered}' },
      'id',
      'rules[0]: it is due by or before, not both',
    ],
    [
      'a member that is no field',
      { ...completeness, set: '[covers, txt]' },
      'set',
      'rules[0].set[1]: no field txt. Did you mean text?',
    ],
    [
      'members that no field names',
      {
        ...completeness,
        set: '{members: {fact: letter.decided}}',
        each: '{fact: letter.answered, where: {letter: $member}}',
      },
      'set',
      'rules[0].set: expected {members: <pattern>, field: <field that names the member>}',
    ],
    [
      'members by a field that there is not',
      {
        ...completeness,
        set: '{members: {fact: letter.decided}, field: nr}',
        each: '{fact: letter.answered, where: {letter: $member}}',
      },
      'set',
      'rules[0].set.field: the fact has no field nr.',
    ],
    [
      'a thing to be known that nothing tells',
      { ...completeness, known: 'knwon' },
      'known',
      'rules[0].known: what opens it has no field knwon. Did you mean known?',
    ],
    [
      'a switch that there is not',
      { onlyWhere: 'publish' },
      'onlyWhere',
      'rules[0].onlyWhere: unknown parameter publish.',
    ],
    [
      'a switch that is no yes or no',
      { onlyWhere: 'limit' },
      'onlyWhere',
      'rules[0].onlyWhere: expected a parameter of type boolean',
    ],
    [
      'months that lead a gate',
      {
        ...bare,
        shape: 'gate',
        before: '{fact: letter.came}',
        require: '{fact: letter.answered}',
        lead: '{months: 1, calendar: statutory}',
      },
      'lead',
      'rules[0].lead: what leads is counted in days, weeks, workingDays or hours',
    ],
    [
      'an undoing that compares with no field of what it undoes',
      { unless: '{fact: letter.answered, until: {fact: letter.came, where: {parts: {is: $trigger.prts}}}}' },
      'unless',
      'rules[0].unless.until.where.parts.is: the trigger has no field prts.',
    ],
    [
      'a field that the event of a gate has not',
      { ...bare, shape: 'gate', before: '{fact: letter.came}', require: '{field: handling}' },
      'require',
      'rules[0].require.field: the trigger has no field handling.',
    ],
    [
      'a date with no day',
      { ...bare, shape: 'date', evidence: '{fact: letter.answered}' },
      'id',
      'rules[0]: a date rule has either by or during',
    ],
    [
      'a sealed day',
      { ...bare, shape: 'date', when: '{fact: letter.came}', by: '$trigger.from', evidence: '{fact: letter.answered}' },
      'by',
      'rules[0].by: $trigger.from is sealed',
    ],
    ['an id outside the pack', { id: 'other.answer' }, 'id', 'rules[0].id: expected letters.<rule>'],
  ];

  it.each(cases)('%s', (_what, changes, key, message) => {
    const told = faults(HEAD + rule(changes));
    expect(told).toHaveLength(1);
    const [, line, column, said] = /^letters\/pack\.yaml:(\d+):(\d+) (.*)$/.exec(told[0]!) ?? [];
    expect(said).toContain(message);
    expect(Number(line)).toBe(at(key, changes));
    expect(Number(column)).toBeGreaterThan(4);
  });

  it('points at the very word', () => {
    const text = HEAD + rule({ evidence: '{fact: letter.anwered}' });
    const line = text.split('\n').findIndex((one) => one.includes('anwered'));
    const column = text.split('\n')[line]!.indexOf('letter.anwered');
    expect(faults(text)[0]).toMatch(new RegExp(`^letters/pack\\.yaml:${line + 1}:${column + 1} `));
  });

  it('is told with every other, in the order of the text', () => {
    const first = rule({ evidnce: '{fact: letter.answered}', when: '{fact: letter.kame}' });
    const second = rule({ owedBy: 'nobody', strength: 'must' });
    expect(faults(HEAD + first + second).map((text) => text.replace(/^\S+ /, '').replace(/\..*/, ''))).toEqual([
      'rules[0]',
      'rules[0]',
      'rules[1]',
      'rules[1]',
      'rules[1]',
    ]);
    expect(faults(HEAD + first + second).join('\n')).toMatch(
      /letter\.kame[^]*evidnce[^]*duplicate rule id letters\.answer[^]*nobody[^]*strength/,
    );
  });

  it('in a part that is used twice is told once', () => {
    expect(faults(HEAD + rule({ evidence: '&x {fact: letter.anwered}', ends: '*x' }))).toHaveLength(1);
  });

  it('in a parameter is told with the parameter', () => {
    const text = HEAD.replace('min: 1, max: 9', 'min: 1, max: 9, default: 12');
    expect(faults(text + rule())).toEqual([
      expect.stringMatching(/^letters\/pack\.yaml:7:\d+ parameters\.limit\.default: expected 1 to 9$/),
    ]);
  });

  it('that is no YAML at all is told with its place', () => {
    expect(faults(`${HEAD}  - id: [\n`)[0]).toMatch(/^letters\/pack\.yaml:\d+:\d+ /);
    expect(faults('- a list\n')[0]).toMatch(/expected object/);
    expect(faults('')[0]).toMatch(/expected object/);
    expect(faults(HEAD + rule({ ends: '*nowhere' }))).toEqual([expect.stringContaining('unknown anchor nowhere')]);
    expect(faults(bomb())).toEqual([expect.stringContaining('alias count')]);
  });

  it('that a key is missing is told with what it may be', () => {
    expect(faults(HEAD + rule({ evidence: '', strength: '' })).map((text) => text.replace(/^\S+ /, ''))).toEqual([
      'rules[0].strength: strength is missing. Known: duty, effort, request, intention, permission, description.',
      'rules[0].evidence: evidence is missing',
    ]);
    expect(faults(`${HEAD}${rule()}version: '2'\n`)[0]).toMatch(/unique/);
  });

  it('is not looked for among the facts of a rule that waits for its module', () => {
    const waiting = rule({
      waitsFor: 'dialogues',
      subject: 'dialogue',
      when: '{fact: dialogue.closed}',
      evidence: '{fact: feedback.given}',
    });
    expect(faults(HEAD + waiting)).toEqual([]);
    expect(faults(HEAD + waiting.replace('answerWithin', 'answerWithn'))).toHaveLength(1);
    expect(faults(HEAD + waiting.replace('{fact: feedback.given}', '{fakt: feedback.given}'))).not.toEqual([]);
  });
});
