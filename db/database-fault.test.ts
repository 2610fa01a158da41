import { describe, expect, it } from 'vitest';
import { DatabaseBusyError, isServersFault } from './database-fault';

const withCode = (code: string): Error => Object.assign(new Error('from the database'), { code });

describe('what another server may answer', () => {
  it.each(['ECONNREFUSED', 'EPIPE', '57P01', '57014', '40001', '53300', '08006'])(
    'is what failed for the way there or the state of the server (%s), through whatever wrapped it',
    (code) => {
      expect(isServersFault(withCode(code))).toBe(true);
      expect(isServersFault(new Error('Failed query', { cause: withCode(code) }))).toBe(true);
    },
  );

  it('is what failed without a code: no connection came free, or one was lost', () => {
    expect(isServersFault(new DatabaseBusyError(new Error('timeout exceeded')))).toBe(true);
    expect(isServersFault(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it.each(['42601', '42P01', '22P02', '23505'])('is no statement that is wrong in itself (%s)', (code) => {
    expect(isServersFault(new Error('Failed query', { cause: withCode(code) }))).toBe(false);
  });
});
