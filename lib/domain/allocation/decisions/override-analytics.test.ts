import { describe, expect, test } from 'vitest';
import { type CountedDecision, countOverrides } from './override-analytics';

const HALIFAX = { code: 'HX', name: 'Halifax' };
const LEEDS = { code: 'LS', name: 'Leeds' };
const brief = (more: Partial<NonNullable<CountedDecision['brief']>> = {}) => ({
  modelVersion: 'ibat-4, version 1',
  reasonAskedFor: [],
  leavesRoute: null,
  firstOffered: 'A',
  offered: 3,
  ...more,
});
const decision = (more: Partial<CountedDecision> = {}): CountedDecision => ({
  decidedAt: '2026-11-02T09:00:00.000Z',
  staffCode: 'A',
  team: HALIFAX,
  reasonCode: null,
  brief: brief(),
  ...more,
});

describe('counting overrides', () => {
  test('a decision for the first of the shortlist without a question is no override', () => {
    expect(countOverrides([decision()]).all).toEqual({ decisions: 1, known: 1, overrides: 0, notFirst: 0 });
  });

  test('a question that was asked, a way past the routing, and another officer than the first each count', () => {
    const { all, byException } = countOverrides([
      decision({ brief: brief({ reasonAskedFor: ['well_over', 'training_gap'] }), reasonCode: 'continuity' }),
      decision({ brief: brief({ leavesRoute: 'other_ldu' }) }),
      decision({ staffCode: 'B' }),
    ]);
    expect(all).toEqual({ decisions: 3, known: 3, overrides: 2, notFirst: 1 });
    expect(byException).toEqual([
      { exception: 'other_ldu', decisions: 1 },
      { exception: 'training_gap', decisions: 1 },
      { exception: 'well_over', decisions: 1 },
    ]);
  });

  test('of a decision without what was offered it is not said whether it was one', () => {
    expect(countOverrides([decision({ brief: null, reasonCode: 'absence' })])).toMatchObject({
      all: { decisions: 1, known: 0, overrides: 0, notFirst: 0 },
      byReason: [{ code: 'absence', decisions: 1 }],
    });
  });

  test('teams and months add up to all', () => {
    const { all, byTeam, byMonth } = countOverrides([
      decision(),
      decision({ team: LEEDS, decidedAt: '2026-10-30T09:00:00.000Z' }),
      decision({ team: LEEDS, staffCode: 'B' }),
    ]);
    expect(byTeam.map(({ name, decisions }) => [name, decisions])).toEqual([
      ['Halifax', 1],
      ['Leeds', 2],
    ]);
    expect(byMonth.map(({ month, decisions }) => [month, decisions])).toEqual([
      ['2026-10', 1],
      ['2026-11', 2],
    ]);
    for (const groups of [byTeam, byMonth])
      expect(groups.reduce((sum, group) => sum + group.notFirst, 0)).toBe(all.notFirst);
  });

  test('none at all is none, never a share', () => {
    expect(countOverrides([])).toMatchObject({
      all: { decisions: 0 },
      byTeam: [],
      byMonth: [],
      byReason: [],
    });
  });
});
