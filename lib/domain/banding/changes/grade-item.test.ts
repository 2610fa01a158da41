import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import type { BandingFacts } from '../bands/band-case';
import { type BandedInputs, planGradeItem } from './grade-item';
import type { HolderGrade } from '../bands/judge-grade';
import { band, facts, IBAT } from '../testing/ibat';

const CM: HolderGrade = { code: 'CM', role: 'ordinary', name: 'case manager' };
const SCM: HolderGrade = { code: 'SCM', role: 'senior', name: 'senior case manager' };
const banded = (changes: Partial<BandingFacts>): BandedInputs => ({
  inputs: facts(changes),
  banding: band(changes),
});
const MONDAY = isoDate('2026-11-02');
const plan = (
  before: Partial<BandingFacts>,
  after: Partial<BandingFacts>,
  holder: HolderGrade | null = CM,
  today = MONDAY,
) => planGradeItem(banded(before), banded(after), holder, IBAT.ruleSet, today);

describe('a rise that makes the holder beyond grade', () => {
  it('is due in 1 working day where ROSH rose to high or very high, else in 5', () => {
    expect(plan({}, { rosh: 'high' })).toEqual({
      why: 'ROSH rose to high: the officer may not hold the case',
      dueOn: '2026-11-03',
    });
    expect(plan({ rosh: null }, { rosh: 'very_high' })?.dueOn).toBe('2026-11-03');
    expect(plan({}, { rsr: 3.4 })).toEqual({
      why: 'RSR is 3.0 or over (3.40): the officer may not hold the case',
      dueOn: '2026-11-09',
    });
  });

  it('leaves out weekends and bank holidays', () => {
    expect(plan({}, { rosh: 'high' }, CM, isoDate('2026-11-06'))?.dueOn).toBe('2026-11-09');
    expect(plan({}, { rosh: 'high' }, CM, isoDate('2026-12-24'))?.dueOn).toBe('2026-12-29');
    expect(plan({}, { flags: ['mappa'] }, CM, isoDate('2026-12-24'))?.dueOn).toBe('2027-01-05');
  });

  it('asks nothing where the holder may hold the case, could not before, or has no grade', () => {
    expect(plan({}, { rosh: 'high' }, SCM)).toBeNull();
    expect(plan({ rsr: 3.2 }, { rsr: 3.2, rosh: 'high' })).toBeNull();
    expect(plan({}, { rosh: 'high' }, null)).toBeNull();
    expect(plan({ rosh: 'high' }, {})).toBeNull();
  });
});
