import { DomainError } from '@gensvar/kernel';
import type { Pack, ParameterDeclaration } from './pack';
import { parametersFromYaml, parseSetting } from './parameter-settings';
import { parameterFault, parseParameterValue, periodFault } from './parameter-value';

const title = { sv: 'x', en: 'x' };
const declared: Pack['parameters'] = {
  answerWithinWorkingDays: { type: 'workingDays', title, min: 0, max: 250, per: ['kind', 'unit'] },
  maxPause: { type: 'period', title },
  limit: { type: 'integer', title, min: 1, max: 9 },
  publish: { type: 'boolean', title },
  from: { type: 'date', title },
  reply: { type: 'choice', title, values: ['trackingPage', 'none'] },
};
const pack = { id: 'letters', parameters: declared };
const kinds = ['praise', 'complaint'];

describe('a value on the command line', () => {
  it.each<[keyof typeof declared & string, string, unknown]>([
    ['answerWithinWorkingDays', '10', 10],
    ['answerWithinWorkingDays', '10wd', 10],
    ['answerWithinWorkingDays', '0', 0],
    ['answerWithinWorkingDays', 'none', 'none'],
    ['answerWithinWorkingDays', ' unset ', 'unset'],
    ['maxPause', '20wd', { workingDays: 20 }],
    ['maxPause', '20', { workingDays: 20 }],
    ['maxPause', '14d', { days: 14 }],
    ['maxPause', '2w', { weeks: 2 }],
    ['maxPause', '48h', { hours: 48 }],
    ['limit', '9', 9],
    ['publish', 'true', true],
    ['publish', 'false', false],
    ['publish', 'unset', 'unset'],
    ['from', '2026-03-02', '2026-03-02'],
    ['reply', 'trackingPage', 'trackingPage'],
    ['reply', 'none', 'none'],
  ])('%s=%s', (name, text, value) => {
    expect(parseParameterValue(text, declared[name]!)).toEqual(value);
  });

  it.each<[string, string, string]>([
    ['answerWithinWorkingDays', '251', 'expected 0 to 250'],
    ['answerWithinWorkingDays', '-1', 'expected a number of working days, unset or none'],
    ['answerWithinWorkingDays', '14d', 'expected a number of working days, unset or none'],
    ['answerWithinWorkingDays', 'Unset', 'expected a number of working days, unset or none'],
    ['answerWithinWorkingDays', '1.5', 'expected a number of working days, unset or none'],
    ['maxPause', 'soon', 'expected a period'],
    ['limit', '0', 'expected 1 to 9'],
    ['limit', '3d', 'expected an integer, unset or none'],
    ['publish', 'yes', 'expected true, false or unset'],
    ['from', '2026-02-30', 'expected a day'],
    ['reply', 'letter', 'expected one of trackingPage, none or unset'],
  ])('%s=%s is refused', (name, text, message) => {
    expect(() => parseParameterValue(text, declared[name]!)).toThrow(
      `policy.parameter-value: "${text}" is no value here: ${message}`,
    );
  });
});

describe('a setting on the command line', () => {
  it('is a name with its value, for one kind or for all', () => {
    expect(parseSetting('answerWithinWorkingDays=10', pack, kinds)).toEqual({
      name: 'answerWithinWorkingDays',
      value: 10,
    });
    expect(parseSetting('answerWithinWorkingDays[praise]=none', pack, kinds)).toEqual({
      name: 'answerWithinWorkingDays',
      kind: 'praise',
      value: 'none',
    });
  });

  it.each([
    ['answerWithinWorkingDays', 'policy.parameter-syntax', 'write name=value or name[kind]=value'],
    ['answerWithinWorkingDays=', 'policy.parameter-syntax', 'write name=value'],
    ['answerWithinWorkingDay=10', 'policy.parameter-unknown', 'Did you mean answerWithinWorkingDays?'],
    ['constructor=10', 'policy.parameter-unknown', 'letters has no parameter constructor'],
    ['answerWithinWorkingDays[prais]=10', 'policy.parameter-per', 'Did you mean praise?'],
    ['maxPause[praise]=10wd', 'policy.parameter-per', 'write maxPause=value'],
    ['maxPause=later', 'policy.parameter-value', 'maxPause: "later" is no value here'],
  ])('%s is refused', (text, code, message) => {
    const refuse = () => parseSetting(text, pack, kinds);
    expect(refuse).toThrow(DomainError);
    expect(refuse).toThrow(code);
    expect(refuse).toThrow(message);
  });
});

describe('parameters in a file', () => {
  it('are settings for all kinds, and per kind', () => {
    const map = {
      answerWithinWorkingDays: 10,
      maxPause: { workingDays: 20 },
      publish: true,
      perKind: { answerWithinWorkingDays: { praise: 'none', complaint: 'unset' } },
    };
    expect(parametersFromYaml(map, pack, kinds)).toEqual([
      { name: 'answerWithinWorkingDays', value: 10 },
      { name: 'maxPause', value: { workingDays: 20 } },
      { name: 'publish', value: true },
      { name: 'answerWithinWorkingDays', kind: 'praise', value: 'none' },
      { name: 'answerWithinWorkingDays', kind: 'complaint', value: 'unset' },
    ]);
  });

  it.each([
    [{ answerWithin: 10 }, 'policy.parameter-unknown'],
    [{ answerWithinWorkingDays: 'ten' }, 'policy.parameter-value: answerWithinWorkingDays: "ten" is no value here'],
    [{ perKind: { limit: { praise: 2 } } }, 'policy.parameter-per'],
    [{ perKind: { answerWithinWorkingDays: { prase: 2 } } }, 'Did you mean praise?'],
    [{ perKind: 3 }, 'policy.parameter-syntax'],
    [{ perKind: { answerWithinWorkingDays: 3 } }, 'policy.parameter-syntax: perKind.answerWithinWorkingDays'],
  ])('%j are refused', (map, message) => {
    expect(() => parametersFromYaml(map as Record<string, unknown>, pack, kinds)).toThrow(message);
  });
});

describe('a period', () => {
  it.each([
    [{ workingDays: 3 }],
    [{ days: 14, roll: 'nextWorkingDay' }],
    [{ weeks: 2, roll: 'none' }],
    [{ weeks: 3, calendar: 'statutory' }],
    [{ years: 1, calendar: 'statutory' }],
    [{ hours: 72 }],
  ])('%j', (period) => {
    expect(periodFault(period)).toBeUndefined();
  });

  it.each([
    [3, 'expected a period'],
    [{ days: 1, weeks: 1 }, 'expected a period'],
    [{ days: -1 }, 'expected a period'],
    [{ days: 14, role: 'none' }, 'unknown key role in a period. Did you mean roll?'],
    [{ days: 14, roll: 'up' }, 'roll is none or nextWorkingDay'],
    [{ workingDays: 3, roll: 'none' }, 'a period of workingDays does not say roll'],
    [{ weeks: 3, roll: 'none', calendar: 'statutory' }, 'a period of weeks does not say roll'],
    [{ days: 3, calendar: 'statutory' }, 'a period of days has no calendar'],
    [{ weeks: 3, calendar: 'lunar' }, 'calendar is statutory'],
    [{ months: 2 }, 'a period of months says calendar: statutory'],
  ])('%j is refused', (period, fault) => {
    expect(periodFault(period)).toContain(fault);
  });

  it('is no value of a parameter that holds a number', () => {
    expect(parameterFault({ workingDays: 3 }, declared.answerWithinWorkingDays as ParameterDeclaration)).toMatch(
      /number of working days/,
    );
  });
});
