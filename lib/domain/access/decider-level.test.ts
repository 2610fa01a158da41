import { describe, expect, it } from 'vitest';
import type { Scope } from './actor';
import { deciderLevel, mayDecideAt } from './decider-level';

const estate = {
  lduOfTeam: new Map([
    ['HX1', 'CAL'],
    ['HX2', 'CAL'],
    ['LS1', 'LEE'],
  ]),
  regionOfLdu: new Map([
    ['CAL', 'WY'],
    ['LEE', 'WY'],
  ]),
};
const places = [{ regionCode: 'WY', lduCode: 'CAL', teamCode: 'HX1' }];
const who = (id: string, level: Scope['level'], code: string) => ({ id, scopes: [{ level, code }] });
const level = (waited: number, ...deciders: ReturnType<typeof who>[]) =>
  deciderLevel(places, 'maker', waited, deciders, estate);

describe('who decides on a change that waits', () => {
  it('is another manager of the unit, else one of its LDU, else one of its region', () => {
    const maker = who('maker', 'team', 'HX1');
    expect(level(0, maker, who('b', 'team', 'HX1'))).toBe('unit');
    expect(level(0, maker, who('b', 'team', 'HX2'))).toBe('ldu');
    expect(level(0, maker, who('b', 'ldu', 'CAL'))).toBe('ldu');
    expect(level(0, maker, who('b', 'team', 'LS1'))).toBe('region');
    expect(level(0, maker)).toBe('region');
  });

  it('goes up a level once it has waited over 5 working days, and again over 10', () => {
    const unit = who('b', 'team', 'HX1');
    expect([0, 5, 6, 10, 11, 40].map((days) => level(days, unit))).toEqual([
      'unit',
      'unit',
      'ldu',
      'ldu',
      'region',
      'region',
    ]);
  });

  it('lets whoever has the case in scope decide at every level, and others only from their level on', () => {
    const may = (scope: Scope, at: 'unit' | 'ldu' | 'region') => mayDecideAt([scope], places, at, estate);
    expect(may({ level: 'team', code: 'HX1' }, 'region')).toBe(true);
    expect(may({ level: 'region', code: 'WY' }, 'unit')).toBe(true);
    expect([may({ level: 'team', code: 'HX2' }, 'unit'), may({ level: 'team', code: 'HX2' }, 'ldu')]).toEqual(
      [false, true],
    );
    expect([
      may({ level: 'team', code: 'LS1' }, 'ldu'),
      may({ level: 'team', code: 'LS1' }, 'region'),
    ]).toEqual([false, true]);
  });
});
