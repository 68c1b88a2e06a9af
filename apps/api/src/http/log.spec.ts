import { DomainError } from '@gensvar/kernel';
import { QueryFailedError } from 'typeorm';
import { errorForLog } from './log';

describe('an error in the log', () => {
  test('says what it is, where, and what caused it', () => {
    const error = new TypeError('no such thing', { cause: new DomainError('inputs.closed', 'Reopen it.') });
    expect(errorForLog(error)).toMatchObject({
      type: 'TypeError',
      message: 'no such thing',
      stack: expect.stringContaining('log.spec'),
      cause: { type: 'DomainError', message: 'inputs.closed: Reopen it.' },
    });
  });

  test.each([
    ['a row', new QueryFailedError('insert', ['Gunvor'], new Error('Key (name)=(Gunvor) exists'))],
    ['a body', parseError('{"name": Gunvor')],
    ['a thrown text', 'Gunvor'],
    ['a further field', Object.assign(new Error('refused'), { detail: 'Gunvor', parameters: ['Gunvor'] })],
  ])('never quotes %s', (_, error) => {
    expect(JSON.stringify(errorForLog(error))).not.toContain('Gunvor');
  });
});

function parseError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
