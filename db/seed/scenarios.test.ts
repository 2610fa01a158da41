import { isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bandCase } from '../../lib/domain/banding/bands/band-case';
import { judgeGrade } from '../../lib/domain/banding/bands/judge-grade';
import { bandingModelOf, holderGrade } from '../../lib/domain/workload/model/model';
import { measureOfficer, type Workload } from '../../lib/domain/workload/measure/measure-officer';
import { IBAT_4 } from '../../lib/domain/workload/model/shipped/shipped-models';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../test-store';
import { seedSmallTeam, SMALL } from './scenarios';

const bandingModel = bandingModelOf(IBAT_4);

describe.each(TEST_DIALECTS)('the small team for tests on %s', (dialect) => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore(dialect);
    await seedSmallTeam(test.store);
  });
  afterAll(() => test.destroy());

  const measure = async (staffCode: string): Promise<Workload> => {
    const { db, t } = test.store;
    const officer = (await db.select().from(t.officers)).find((row) => row.staffCode === staffCode);
    if (!officer) throw new Error(`No officer ${staffCode}`);
    const held = (await db.select().from(t.allocations).where(isNull(t.allocations.endedOn)))
      .filter((row) => row.staffCode === staffCode)
      .map((row) => row.crn);
    const cases = (await db.select().from(t.cases)).filter((row) => held.includes(row.crn));
    const reductions = (await db.select().from(t.reductions)).filter((row) => row.staffCode === staffCode);
    const absences = (await db.select().from(t.absences)).filter((row) => row.staffCode === staffCode);
    const weighed = cases.map((row) => {
      const banding = bandCase(row, bandingModel, SMALL.today);
      return {
        crn: row.crn,
        band: banding.band,
        possibleBands: banding.possibleBands,
        provisional: banding.provisional,
        setting: row.setting,
        cohort: row.cohort,
        state: row.state,
        count: 1,
      };
    });
    const facts = {
      ...officer,
      reductions: reductions.map((row) => ({ ...row, cancelled: false, staysUntilReviewed: false })),
      absences,
    };
    return measureOfficer(IBAT_4, facts, { cases: weighed, reports: [], supports: [] }, SMALL.today);
  };

  it('gives each officer the state that their name says', async () => {
    const { officers: o } = SMALL;
    expect(await measure(o.over)).toMatchObject({
      state: 'over',
      workloadPercent: 107.373,
      caseCount: 3,
      pointsAvailable: 217,
    });
    expect(await measure(o.wellOver)).toMatchObject({
      state: 'well_over',
      workloadPercent: 124.885,
      caseCount: 5,
    });
    expect(await measure(o.absent)).toMatchObject({
      state: 'no_capacity',
      workloadPercent: null,
      caseCount: 3,
    });
    expect(await measure(o.trainee)).toMatchObject({
      state: 'spare',
      workloadPercent: 6.667,
      pointsAvailable: 435,
    });
    expect(await measure(o.beyond)).toMatchObject({ state: 'spare', caseCount: 2 });
    expect(await measure(o.noGrade)).toMatchObject({ state: 'unknown', workloadPercent: null, caseCount: 1 });
    expect(await measure(o.west)).toMatchObject({ state: 'spare', workloadPercent: 0, caseCount: 0 });
  });

  it('has one case beyond grade and waiting cases as named', async () => {
    const rows = await test.store.db.select().from(test.store.t.cases);
    const banding = (crn: string) => {
      const row = rows.find((entry) => entry.crn === crn);
      if (!row) throw new Error(`No case ${crn}`);
      return bandCase(row, bandingModel, SMALL.today);
    };
    expect(
      judgeGrade(banding(SMALL.cases.beyond[0]), holderGrade(IBAT_4, 'CM'), IBAT_4.ruleSet).verdict,
    ).toBe('not_allowed');
    expect(
      judgeGrade(banding(SMALL.cases.beyond[1]), holderGrade(IBAT_4, 'CM'), IBAT_4.ruleSet).verdict,
    ).toBe('allowed');
    expect(banding(SMALL.cases.waitingPlain)).toMatchObject({ band: '2', minimumGrade: 'CM' });
    expect(banding(SMALL.cases.waitingSenior)).toMatchObject({ band: '3', minimumGrade: 'SCM' });
    expect(banding(SMALL.cases.waitingProvisional)).toMatchObject({
      band: '2',
      provisional: true,
      possibleBands: ['2', '4'],
      minimumGradeUndecided: true,
    });
    expect(banding(SMALL.cases.over[0])).toMatchObject({ band: '4' });
    expect(banding(SMALL.cases.wellOver[0])).toMatchObject({ band: '3' });
    expect(rows).toHaveLength(21);
  });
});
