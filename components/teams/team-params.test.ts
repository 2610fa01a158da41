import { describe, expect, it } from 'vitest';
import { isFiltered, readTeamParams, teamParamsOf } from './team-params';
import { provisionalLine } from './figure-lines';
import { teamTitle } from './team-head';

describe('the address of a team page', () => {
  it('is read and written back, what is usual left out', () => {
    const search = {
      sort: 'name',
      direction: 'asc',
      grade: 'CM',
      state: 'over_100',
      needs: 'oversight',
      columns: 'all',
    };
    expect(teamParamsOf(readTeamParams(search))).toEqual(search);
    expect(Object.values(teamParamsOf(readTeamParams({}))).filter(Boolean)).toEqual([]);
  });

  it('leaves out what it does not know', () => {
    const read = readTeamParams({
      sort: 'height',
      state: 'happy',
      needs: ['beyond_grade', 'oversight'],
      direction: 'up',
    });
    expect(read.order).toEqual({ sort: 'workload', descending: true });
    expect(read.filter).toEqual({ grade: null, state: null, needs: 'beyond_grade' });
    expect(isFiltered(read.filter)).toBe(true);
  });
});

describe('the lines of a team page', () => {
  it('give the range where bands are provisional, with 0, 1 and many', () => {
    const line = (provisionalCount: number, pointsAvailable = 100) =>
      provisionalLine(
        'the team',
        {
          provisionalCount,
          pointsAvailable,
          usedRangeHundredths: provisionalCount === 0 ? null : [9_000, 11_250],
        },
        { near: 90, over: 100, wellOver: 110 },
      );
    expect(line(0)).toBe('');
    expect(line(1)).toBe('1 band is provisional: the team is between 90.0% and 112.5%.');
    expect(line(5)).toBe('5 bands are provisional: the team is between 90.0% and 112.5%.');
    expect(line(2, 0)).toBe('2 bands are provisional.');
  });

  it('call a team what it is', () => {
    expect(teamTitle({ teamName: 'Halifax' })).toBe('Halifax team workload');
    expect(teamTitle({ teamName: "Bradford women's team" })).toBe("Bradford women's team workload");
    expect(teamTitle({ teamName: 'Leeds young adult module' })).toBe('Leeds young adult module workload');
  });
});
