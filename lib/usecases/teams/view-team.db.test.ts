import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertStoredDays } from '../../../db/seed/rows/stored-days';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { DEFAULT_SORT, type TeamFilter } from '../../domain/metrics/units/sort-team-rows';
import { isoDate } from '../../kernel/dates';
import { contextOf, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { exportAttention } from './export-attention';
import { viewAttention } from './view-attention';
import { viewTeamCaseload } from './view-team-caseload';
import { viewTeamTrend } from './view-team-trend';
import { viewTeamWorkload } from './view-team-workload';
import { countOverCapacity, measureTeam } from '../../domain/metrics/units/team-figures';
import { loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import { viewTeams } from './view-teams';

const ANY: TeamFilter = { grade: null, state: null, needs: null };
const { teams, officers } = SMALL;

describe.each(TEST_DIALECTS)('the team pages, %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const viewEast = (who: TestPerson, filter: Partial<TeamFilter> = {}, order = DEFAULT_SORT) =>
    viewTeamWorkload(contextOf(test.store, who), {
      teamCode: teams.east,
      order,
      filter: { ...ANY, ...filter },
    });

  it('put officers with no capacity on top, then missing details, then the highest workload', async () => {
    const { rows } = valueOf(await viewEast('manager'));
    expect(rows.map((row) => [row.staffCode, row.state])).toEqual([
      [officers.absent, 'no_capacity'],
      [officers.noGrade, 'unknown'],
      [officers.wellOver, 'well_over'],
      [officers.over, 'over'],
      [officers.trainee, 'spare'],
      [officers.beyond, 'spare'],
    ]);
  });

  it('give the team as a ratio of sums, the points of absent officers included', async () => {
    const { view } = valueOf(await viewEast('manager'));
    const used = view.rows.reduce((sum, row) => sum + row.pointsUsedHundredths, 0);
    const available = view.rows.reduce((sum, row) => sum + row.pointsAvailable, 0);
    expect(view.totals).toMatchObject({
      pointsUsedHundredths: used,
      pointsAvailable: available,
      caseCount: 15,
      awayToday: 1,
    });
    expect(view.totals.workloadPercent).toBeCloseTo(used / available, 2);
    expect(view.overCapacity).toEqual({ over: 3, wellOver: 1, noCapacity: 1, withCapacity: 2, holding: 5 });
    expect(view.beyondGrade).toBe(1);
  });

  it('list staff who hold no cases apart', async () => {
    const { view } = valueOf(await viewEast('manager'));
    expect(view.others.map((member) => member.staffCode)).toEqual([officers.eastManager]);
  });

  it('filter by grade, state and what needs attention', async () => {
    const codes = async (filter: Partial<TeamFilter>) =>
      valueOf(await viewEast('manager', filter)).rows.map((row) => row.staffCode);
    expect(await codes({ grade: 'SCM' })).toEqual([officers.over]);
    expect(await codes({ grade: 'none' })).toEqual([officers.noGrade]);
    expect(await codes({ state: 'over_100' })).toEqual([officers.absent, officers.wellOver, officers.over]);
    expect(await codes({ needs: 'beyond_grade' })).toEqual([officers.beyond]);
    expect(await codes({ needs: 'needs_reallocating' })).toEqual([officers.absent]);
    expect(await codes({ needs: 'over_50_cases' })).toEqual([]);
  });

  it('sort by every column, either way', async () => {
    const first = async (sort: 'name' | 'cases', descending: boolean) =>
      valueOf(await viewEast('manager', {}, { sort, descending })).rows[0]?.surname;
    expect(await first('name', false)).toBe('Awayford');
    expect(await first('name', true)).toBe('Wellover');
    expect(await first('cases', true)).toBe('Wellover');
  });

  it('answer those outside as if the team were not there', async () => {
    for (const who of ['westManager', 'officer'] as const) {
      expect(problemOf(await viewEast(who))).toEqual({ code: 'not_found' });
      expect(problemOf(await viewTeamCaseload(contextOf(test.store, who), teams.east))).toEqual({
        code: 'not_found',
      });
      expect(problemOf(await viewTeamTrend(contextOf(test.store, who), teams.east))).toEqual({
        code: 'not_found',
      });
      expect(
        problemOf(
          await viewAttention(contextOf(test.store, who), { list: 'beyond_grade', teamCode: teams.east }),
        ),
      ).toEqual({ code: 'not_found' });
    }
    expect(
      problemOf(
        await viewTeamWorkload(contextOf(test.store, 'leader'), {
          teamCode: 'NOWHERE',
          order: DEFAULT_SORT,
          filter: ANY,
        }),
      ),
    ).toEqual({ code: 'not_found' });
  });

  it('list the teams of a region with sums at each level, and only those that somebody may see', async () => {
    const { regions } = valueOf(await viewTeams(contextOf(test.store, 'leader')));
    expect(regions.map((region) => region.name)).toEqual(['Testshire']);
    expect(regions[0]?.ldus.map((ldu) => [ldu.name, ldu.teams.map((line) => line.team.teamName)])).toEqual([
      ['Eastdale', ['East']],
      ['Westdale', ['West', "West women's team"]],
    ]);
    expect(regions[0]?.caseCount).toBe(15);
    const east = regions[0]?.ldus[0];
    expect(east?.pointsUsedHundredths).toBe(regions[0]?.pointsUsedHundredths);
    const mine = valueOf(await viewTeams(contextOf(test.store, 'westManager')));
    expect(
      mine.regions.flatMap((region) =>
        region.ldus.flatMap((ldu) => ldu.teams.map((line) => line.team.teamCode)),
      ),
    ).toEqual([teams.west]);
    expect(problemOf(await viewTeams(contextOf(test.store, 'officer')))).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('are listed with what measuring each officer from the facts comes to', async () => {
    const context = contextOf(test.store, 'leader');
    const source = await loadFigureSource(context);
    const everybody = await loadMeasured(context, source, 'view_team', { level: 'nation', code: '' });
    const lines = valueOf(await viewTeams(context))
      .regions.flatMap((region) => region.ldus)
      .flatMap((ldu) => ldu.teams);
    expect(lines.length).toBeGreaterThan(2);
    for (const { team, ...line } of lines) {
      const officers = everybody.filter((entry) => entry.officer.teamCode === team.teamCode);
      const { over, holding } = countOverCapacity(officers);
      const held = officers.flatMap((entry) => entry.cases);
      expect({ team: team.teamCode, ...line }).toEqual({
        team: team.teamCode,
        ...measureTeam(source.model, officers),
        overCapacity: { over, holding },
        beyondGrade: held.filter(({ judgement }) => judgement.verdict === 'not_allowed').length,
      });
    }
  });

  it('count the caseload by band and setting with the grade of the holder', async () => {
    const { mix } = valueOf(await viewTeamCaseload(contextOf(test.store, 'manager'), teams.east));
    expect(mix.all.total).toBe(15);
    expect(mix.grades).toEqual(['SCM', 'CM', 'PQiP', '']);
    expect(Object.values(mix.all.byGrade).reduce((sum, count) => sum + count, 0)).toBe(15);
    expect(mix.bands.map((band) => band.sum.band)).toEqual(['4', '3', '2', '1']);
  });

  it('show the lists that home counts, restricted names only to those who may know them', async () => {
    const list = async (who: TestPerson) =>
      valueOf(await viewAttention(contextOf(test.store, who), { list: 'beyond_grade', teamCode: null }))
        .cases;
    expect((await list('manager')).map(({ row, holder }) => [row.crn, holder.officer.staffCode])).toEqual([
      [SMALL.cases.beyond[0], officers.beyond],
    ]);
    const away = valueOf(
      await viewAttention(contextOf(test.store, 'manager'), { list: 'away', teamCode: teams.east }),
    );
    expect(away.officers.map(({ entry }) => entry.officer.staffCode)).toEqual([officers.absent]);
    const reallocate = valueOf(
      await viewAttention(contextOf(test.store, 'administrator'), {
        list: 'needs_reallocating',
        teamCode: teams.east,
      }),
    );
    expect(reallocate.cases.map(({ row }) => row.name.text)).toEqual([
      'Name not shown',
      'Name not shown',
      'Name not shown',
    ]);
    expect(reallocate.cases.map(({ row }) => row.band)).toEqual(['4', '2', '1']);
  });

  it('draw the trend from the snapshots as they were stored', async () => {
    const { t } = test.store;
    const day = (
      onDate: string,
      staffCode: (typeof officers)['over' | 'wellOver'],
      pointsUsedHundredths: number,
    ) =>
      ({
        onDate: isoDate(onDate),
        staffCode,
        teamCode: teams.east,
        grade: 'CM',
        pointsUsedHundredths,
        pointsAvailable: 100,
        caseCount: 2,
        provisionalCount: 0,
        state: 'over',
        modelVersion: 'ibat-4, version 2',
      }) as const;
    await test.store.tx((tx) =>
      insertStoredDays(tx, t, [
        day('2026-10-31', officers.over, 9000),
        day('2026-11-01', officers.over, 9000),
        day('2026-11-01', officers.wellOver, 12000),
      ]),
    );
    const trend = valueOf(await viewTeamTrend(contextOf(test.store, 'manager'), teams.east));
    expect(trend.weekly).toEqual([
      {
        onDate: '2026-11-01',
        pointsUsedHundredths: 21000,
        pointsAvailable: 200,
        caseCount: 4,
        officersHolding: 2,
        officersOver: 2,
        modelVersion: 'ibat-4, version 2',
        rulesVersion: null,
      },
    ]);
    expect(trend.monthly.map((row) => row.onDate)).toEqual(['2026-10-31', '2026-11-01']);
    expect(trend.rules.map(({ from, changed }) => [from, changed])).toEqual([['2026-11-01', ['rules']]]);
  });

  it('a list of what needs attention comes as a file of all its cases, filtered and in the order asked for', async () => {
    const context = contextOf(test.store, 'manager');
    const input = { list: 'beyond_grade', teamCode: teams.east } as const;
    const { cases } = valueOf(await viewAttention(context, input));
    const every = {
      officer: null,
      filter: { show: null, band: null, setting: null },
      sort: 'name',
      people: { filter: { name: '', grade: null, team: null }, order: null },
    } as const;
    const file = valueOf(
      await exportAttention(context, { ...input, params: { ...every, descending: false } }),
    );
    expect(file.rows[0]?.[0]).toMatch(/^OFFICIAL-SENSITIVE/);
    expect(
      file.rows
        .slice(2)
        .map((row) => row[0])
        .sort(),
    ).toEqual(cases.map(({ row }) => row.crn).sort());
    const [one] = cases;
    const of = one?.holder.officer.staffCode ?? '';
    const filtered = valueOf(
      await exportAttention(context, { ...input, params: { ...every, officer: of, descending: true } }),
    );
    expect(filtered.rows.slice(2).every((row) => row[2] === of)).toBe(true);
    expect(
      problemOf(
        await exportAttention(contextOf(test.store, 'westManager'), {
          ...input,
          params: { ...every, descending: false },
        }),
      ),
    ).toMatchObject({ code: 'not_found' });
  });
});
