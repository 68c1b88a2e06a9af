import { DomainError } from '@gensvar/kernel';
import { QueryFailedError } from 'typeorm';
import { unavailable } from './unavailable';

const withCode = (code: string) => Object.assign(new Error('no words of ours'), { code });

describe('whether the caller may try again later', () => {
  test.each([
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a full disk', withCode('53100')],
    ['too many connections', withCode('53300')],
    ['a shutdown', withCode('57P01')],
    ['a server that became read-only', withCode('25006')],
    ['a connection that was cut', new Error('Connection terminated unexpectedly')],
    ['a pool exhausted for too long', new Error('timeout exceeded when trying to connect')],
    ['what TypeORM wraps', new QueryFailedError('select 1', [], withCode('08006'))],
    ['a cause', new Error('the query failed', { cause: withCode('ECONNRESET') })],
    ['one of several addresses', new AggregateError([withCode('EPERM'), withCode('ETIMEDOUT')])],
    ['what says so itself', new DomainError('store.unavailable', 'Try again.', 'unavailable')],
  ])('yes: %s', (_, error) => expect(unavailable(error)).toBe(true));

  test.each([
    ['a statement that took too long', withCode('57014')],
    ['a broken constraint', withCode('23505')],
    ['a missing right', withCode('42501')],
    ['a fault of ours', new TypeError('Connection is undefined')],
    ['a refusal, whatever caused it', new DomainError('inputs.closed', 'Reopen it.', 'conflict', {})],
    ['no error', 'ECONNREFUSED'],
    ['nothing', undefined],
  ])('no: %s', (_, error) => expect(unavailable(error)).toBe(false));

  test('an error that is its own cause ends the search', () => {
    const error = new Error('round and round');
    error.cause = error;
    expect(unavailable(error)).toBe(false);
  });
});
