import { StoreUnavailable } from '../errors';
import { cut, failure } from './failure';

const fromServer = (code: string) => Object.assign(new Error(`of class ${code}`), { code, severity: 'ERROR' });

describe('failures of the database', () => {
  test.each(['53100', '53200', '53300', '55P03', '57014', '57P01', '58030'])('%s is StoreUnavailable', (code) => {
    expect(failure(fromServer(code), 'an append')).toBeInstanceOf(StoreUnavailable);
  });

  test.each(['22P02', '23505', '42501'])('%s is a fault, under our own words', (code) => {
    const error = failure(fromServer(code), 'an append');
    expect(error).not.toBeInstanceOf(StoreUnavailable);
    expect(error.message).toMatch('the database refused an append');
  });

  test('a full disk ended the transaction: its outcome is known', () => {
    expect(cut(fromServer('53100'))).toBe(false);
    expect(cut(fromServer('57P01'))).toBe(true);
    expect(cut(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(cut(new Error('Query read timeout'))).toBe(true);
    expect(cut(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toBe(true);
  });
});
