import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { EVERY_KIND } from '../cases/case-kind';
import {
  type CaseNarrowing,
  isAmong,
  lasts,
  type NarrowedCase,
  narrowingWords,
  SINCE_WEEKS,
} from './narrow-list';

const TODAY = isoDate('2026-11-30');
const EVERYTHING: CaseNarrowing = { ...EVERY_KIND, grade: null, team: null, since: null };
const listed: NarrowedCase = {
  band: '4',
  setting: 'licence',
  gradeKey: 'SCM',
  teamCode: 'HXA',
  teamName: 'Halifax A',
  since: isoDate('2026-11-02'),
};

describe('a list of cases behind a figure', () => {
  it('is narrowed by band, setting, grade, team and how long', () => {
    expect(isAmong(EVERYTHING, listed, TODAY)).toBe(true);
    const parts: readonly (readonly [Partial<CaseNarrowing>, Partial<CaseNarrowing>])[] = [
      [{ band: '4' }, { band: '3' }],
      [{ setting: 'licence' }, { setting: 'custody' }],
      [{ grade: 'SCM' }, { grade: 'waiting' }],
      [{ team: 'HXA' }, { team: 'HXB' }],
      [{ since: '4' }, { since: '12' }],
    ];
    for (const [yes, no] of parts) {
      expect(isAmong({ ...EVERYTHING, ...yes }, listed, TODAY)).toBe(true);
      expect(isAmong({ ...EVERYTHING, ...no }, listed, TODAY)).toBe(false);
    }
  });

  it('counts weeks from the day on which they are full', () => {
    expect(lasts(addDays(TODAY, -28), '4', TODAY)).toBe(true);
    expect(lasts(addDays(TODAY, -27), '4', TODAY)).toBe(false);
    expect(lasts(null, '2', TODAY)).toBe(false);
  });

  it('holds fewer the longer it is to have been so', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 })), (ages) => {
        const counts = SINCE_WEEKS.map(
          (weeks) => ages.filter((age) => lasts(addDays(TODAY, -age), weeks, TODAY)).length,
        );
        expect([...counts].sort((a, b) => b - a)).toEqual(counts);
      }),
    );
  });

  it('says how it is narrowed', () => {
    expect(narrowingWords(EVERYTHING, [listed])).toBeNull();
    expect(
      narrowingWords({ band: '4', setting: 'licence', grade: 'SCM', team: 'HXA', since: '4' }, [listed]),
    ).toBe('Band 4, licence, SCM, Halifax A, for 4 weeks or longer');
    expect(narrowingWords({ ...EVERYTHING, grade: 'waiting' }, [])).toBe('Waiting for an officer');
  });
});
