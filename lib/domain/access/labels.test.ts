import { describe, expect, it } from 'vitest';
import { scopeFrom, scopeText } from './labels';

describe('a part of the estate as a form sends it', () => {
  it.each([
    ['nation', ''],
    ['region', 'WY'],
    ['team', 'A:B'],
  ] as const)('%s %s is read as it was written', (level, code) => {
    expect(scopeFrom(scopeText({ level, code }))).toEqual({ level, code });
  });

  it('is none where no such level is', () => {
    expect([scopeFrom(''), scopeFrom('planet:X'), scopeFrom('team')]).toEqual([
      null,
      null,
      { level: 'team', code: '' },
    ]);
  });
});
