import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { shareOf } from '../counts/count-share';
import type { PastFigures } from '../history/past-figures';
import { capacityFacts, cases, LONG_SICK, officer } from '../testing/test-facts';
import { measureUnit } from '../units/measure-unit';
import { type HeadlineInput, writeHeadline } from './write-headline';

const team = (name: string, pointsUsed: number, pointsAvailable = 1000) => ({
  level: 'team' as const,
  code: name,
  name,
  workloadPercent: pointsAvailable === 0 ? null : (pointsUsed / pointsAvailable) * 100,
  pointsUsed,
  pointsAvailable,
});

const monthAgo = (pointsUsed: number, rules: PastFigures['rules'] = null): PastFigures => ({
  onDate: isoDate('2026-10-02'),
  workloadPercent: pointsUsed / 10,
  pointsUsed,
  pointsAvailable: 1000,
  officersOver100: shareOf(0, 0),
  over50Cases: shareOf(0, 0),
  over75Cases: shareOf(0, 0),
  averageCaseloadByGrade: {},
  rules,
});

/** One officer at 80 of 100 points more or less: 2,320 of 2,176. */
const OVER = measureUnit(capacityFacts({ officers: [officer(cases(80)), officer(cases(3))] }));

function headline(more: Partial<HeadlineInput> = {}): string {
  const input: HeadlineInput = {
    model: IBAT_4,
    unit: { level: 'region', code: 'R1', name: 'Northshire' },
    figures: OVER,
    lastMonth: null,
    teams: [],
    ...more,
  };
  return writeHeadline(input)
    .map((part) => part.text)
    .join('');
}

describe('the headline', () => {
  it('says where the unit stands, which way it goes, who is over, and where it is worst', () => {
    expect(headline({ lastMonth: monthAgo(520), teams: [team('Beeston', 1180), team('Armley', 950)] })).toBe(
      'Northshire is at 55.3%, 3.3 points more than a month ago; 1 of 2 officers is over 100%; Beeston is the most stretched team, at 118.0%.',
    );
  });

  it('gives the difference of the figures that are printed, both ways, and says where there is none', () => {
    expect(headline({ lastMonth: monthAgo(600) })).toContain('55.3%, 4.7 points less than a month ago;');
    expect(headline({ lastMonth: monthAgo(553.4) })).toContain('55.3%, the same as a month ago;');
    expect(headline()).toBe('Northshire is at 55.3%; 1 of 2 officers is over 100%.');
  });

  it('says that rules have changed since, where they have', () => {
    const rules = {
      from: isoDate('2026-10-02'),
      to: isoDate('2026-11-02'),
      changed: ['model' as const],
    } as unknown as PastFigures['rules'];
    expect(headline({ lastMonth: monthAgo(500, rules) })).toContain(
      'than a month ago, by rules that have changed since;',
    );
  });

  it('names no team where there is one only, where two print alike, or where nobody has points', () => {
    expect(headline({ teams: [team('Beeston', 1180)] })).not.toContain('stretched');
    expect(headline({ teams: [team('Beeston', 1180), team('Armley', 1180.2)] })).not.toContain('stretched');
    expect(headline({ teams: [team('Beeston', 0, 0), team('Armley', 0, 0)] })).not.toContain('stretched');
  });

  it('reads properly of a unit without points, and without anybody', () => {
    const away = measureUnit(capacityFacts({ officers: [officer(cases(5), LONG_SICK)] }));
    expect(headline({ figures: away })).toBe(
      'Nobody in Northshire has points available, so there is no workload; 1 of 1 officers is over 100%.',
    );
    expect(headline({ figures: measureUnit(capacityFacts()) })).toBe(
      'Nobody in Northshire has points available, so there is no workload; no responsible officer holds a case.',
    );
  });

  it('links each figure to what it counts', () => {
    const parts = writeHeadline({
      model: IBAT_4,
      unit: { level: 'region', code: 'R1', name: 'Northshire' },
      figures: OVER,
      lastMonth: monthAgo(520),
      teams: [team('Beeston', 1180), team('Armley', 950)],
    });
    expect(parts.flatMap(({ to }) => (to === undefined ? [] : [Object.keys(to)[0]]))).toEqual([
      'section',
      'list',
      'unit',
    ]);
  });
});
