import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { asLduCode, asRegionCode, asTeamCode } from '../../../kernel/ids';
import { shareOf } from '../counts/count-share';
import type { PastFigures } from '../history/past-figures';
import { capacityFacts, cases, officer, SENIOR_CASE } from '../testing/test-facts';
import { measureUnit } from '../units/measure-unit';
import { findTeams, kindsOfTeams, type RankedTeam, rankedTeam, rankTeams, tenthsOf } from './rank-teams';

const past = (pointsUsed: number, pointsAvailable: number): PastFigures => ({
  onDate: isoDate('2026-10-02'),
  workloadPercent: null,
  pointsUsed,
  pointsAvailable,
  officersOver100: shareOf(0, 0),
  over50Cases: shareOf(0, 0),
  over75Cases: shareOf(0, 0),
  averageCaseloadByGrade: {},
  rules: null,
});

function team(name: string, held: number, monthAgo: PastFigures | null = null, beyond = 0): RankedTeam {
  const place = {
    teamCode: asTeamCode(name),
    teamName: name,
    teamType: 'generic' as const,
    lduCode: asLduCode('L1'),
    lduName: 'Émile’s LDU',
    regionCode: asRegionCode('R1'),
    regionName: 'Northshire',
  };
  const officers = held === 0 ? [] : [officer([...cases(held), ...cases(beyond, SENIOR_CASE)])];
  const figures = {
    level: 'team' as const,
    code: name,
    name,
    ...measureUnit(capacityFacts({ officers })),
  };
  return rankedTeam(place, figures, { monthAgo, trend: [] });
}

const names = (teams: readonly RankedTeam[]) => teams.map(({ figures }) => figures.name);

describe('teams ranked', () => {
  const calm = team('Calm', 10, past(300, 1000), 0);
  const busy = team('Busy', 40, past(900, 1000), 5);
  const even = team('Even', 10, past(200, 1000), 2);
  const empty = team('Empty', 0);
  const all = [calm, empty, busy, even];

  it('go by a figure either way, equal ones by name, and those without the figure last', () => {
    expect(names(rankTeams(all, { sort: 'workload', direction: 'desc' }))).toEqual([
      'Busy',
      'Even',
      'Calm',
      'Empty',
    ]);
    expect(names(rankTeams(all, { sort: 'workload', direction: 'asc' })).at(-1)).toBe('Empty');
    expect(names(rankTeams(all, { sort: 'beyond', direction: 'desc' }))).toEqual([
      'Even',
      'Busy',
      'Calm',
      'Empty',
    ]);
    expect(names(rankTeams(all, { sort: 'name', direction: 'desc' }))).toEqual([
      'Even',
      'Empty',
      'Calm',
      'Busy',
    ]);
  });

  it('change by the difference of the two percentages as they are printed', () => {
    const now = tenthsOf(busy.figures) ?? 0;
    expect(busy.changeTenths).toBe(now - 900);
    expect(team('New', 10).changeTenths).toBeNull();
    expect(empty.changeTenths).toBeNull();
    // 99.95 and 100.04 both print as 100.0: nothing has changed that can be seen.
    expect(tenthsOf({ pointsUsed: 999.5, pointsAvailable: 1000 })).toBe(1000);
    expect(tenthsOf({ pointsUsed: 1000.4, pointsAvailable: 1000 })).toBe(1000);
    expect(tenthsOf({ pointsUsed: 5, pointsAvailable: 0 })).toBeNull();
  });

  it('have cases beyond grade of each 100 held, and none where none is held', () => {
    expect(busy.beyondOf100).toBe(11.1);
    expect(even.beyondOf100).toBe(16.7);
    expect(calm.beyondOf100).toBe(0);
    expect(empty.beyondOf100).toBeNull();
  });

  it('are found by their own name or that of their LDU or region, without accents and case', () => {
    expect(names(findTeams(all, 'bus'))).toEqual(['Busy']);
    expect(names(findTeams(all, "emile's"))).toEqual(names(all));
    expect(names(findTeams(all, 'NORTH'))).toEqual(names(all));
    expect(names(findTeams(all, 'elsewhere'))).toEqual([]);
    expect(names(findTeams(all, '  '))).toEqual(names(all));
  });

  it('are of one kind at a time: each kind there is, with how many', () => {
    expect(kindsOfTeams([{ teamType: 'women' }, { teamType: 'generic' }, { teamType: 'women' }])).toEqual([
      { type: 'generic', count: 1 },
      { type: 'women', count: 2 },
    ]);
    expect(kindsOfTeams([])).toEqual([]);
  });
});
