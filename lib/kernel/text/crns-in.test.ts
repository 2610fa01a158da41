import { describe, expect, it } from 'vitest';
import { crnsIn } from './crns-in';

describe('the CRNs that a text carries', () => {
  it.each([
    ['Move X300001 to Sam', ['X300001']],
    ['x300001, and X 300 002.', ['X300001', 'X300002']],
    ['(X300001)', ['X300001']],
    ['BX300001, X3000012, X30000', []],
    ['', []],
  ])('%s', (text, crns) => {
    expect(crnsIn(text)).toEqual(crns);
  });
});
