import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../kernel/collections';
import { measureCaseload, type MeasuredOfficer } from '../../workload/measure/measure-caseload';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { measureUnitWork } from '../../workload/measure/unit-part';
import { toTeamWorkloadView } from '../../workload/ledger/workload-answer';
import { measurePast } from '../history/past-figures';
import { measureUnit } from '../units/measure-unit';
import { toSnapshotRow } from '../history/snapshot-row';
import { toTeamFigures } from '../units/team-figures';
import { capacityFacts, cases, officer, someCase, TODAY } from '../testing/test-facts';

/** Half of a colleague's case of band 1: 14.50 of 29 points. */
const HALF = {
  held: 'share' as const,
  percent: 50,
  split: { shares: [{ staffCode: 'X', kind: 'through_the_gate' as const, percent: 50 }], coveredBy: null },
};

/** Somebody of a grade with these cases, and halves of so many cases of others. */
function sharing(grade: string | null, held: number, shares: number): MeasuredOfficer {
  const { officer: record } = officer([], { grade });
  const parts = Array.from({ length: shares }, () => ({
    facts: someCase(),
    holder: 'S0',
    note: '',
    part: HALF,
  }));
  return measureCaseload(
    IBAT_4,
    { officer: record, cases: cases(held), reports: [], supports: [], shared: { splits: new Map(), parts } },
    TODAY,
  );
}

describe('co-workers', () => {
  it('are in no figure of their unit: two Through the Gate workers without cases change nothing', () => {
    const team = [officer(cases(80)), officer(cases(40), { grade: 'SCM' })];
    const withTwo = [...team, sharing('TTG', 0, 0), sharing('TTG', 0, 2)];
    expect(measureUnitWork(IBAT_4, withTwo)).toEqual(measureUnitWork(IBAT_4, team));
    const { coWorkers, pointsAvailable, pointsUsed } = measureUnit(capacityFacts({ officers: withTwo }));
    expect([pointsUsed, pointsAvailable]).toEqual([3480, 4352]);
    expect(coWorkers).toMatchObject({ pointsUsed: 29, pointsAvailable: 4352 });
    expect(coWorkers.officers).toHaveLength(2);
  });

  it('count the cases that they hold of record as used, and never their time', () => {
    const both = sharing('PARTNER', 2, 1);
    expect(measureUnitWork(IBAT_4, [both])).toMatchObject({
      pointsUsedHundredths: 5800,
      pointsAvailable: 0,
      caseCount: 2,
    });
    expect(measureUnit(capacityFacts({ officers: [both] })).coWorkers).toMatchObject({
      pointsUsed: 14.5,
      pointsAvailable: 2176,
    });
  });

  it('are read of past days by the same rule, from the grade of the snapshot', () => {
    const staff = [
      officer(cases(80)),
      sharing('TTG', 0, 2),
      sharing('TTG', 1, 2),
      officer(cases(2), { grade: 'SPO' }),
    ];
    const now = measureUnit(capacityFacts({ officers: staff }));
    const rows = staff.flatMap((entry) => toSnapshotRow(IBAT_4, entry, TODAY, '') ?? []);
    const past = measurePast(
      IBAT_4,
      TODAY,
      rows.map((row) => ({ ...row, teamType: 'generic' as const })),
    );
    expect([past?.pointsUsed, past?.pointsAvailable]).toEqual([now.pointsUsed, now.pointsAvailable]);
    expect(past?.rules).toBeNull();
  });

  it('leave a day that was stored before points beside were kept as it can be told: shares alone count for nothing', () => {
    const row = toSnapshotRow(IBAT_4, sharing('TTG', 0, 2), TODAY, '');
    const old = row && { ...row, besideHundredths: null, rulesVersion: null, teamType: 'generic' as const };
    const past = old && measurePast(IBAT_4, TODAY, [{ ...old, modelVersion: 'ibat-4, version 1' }]);
    expect(past).toMatchObject({ pointsUsed: 0, pointsAvailable: 0 });
    expect(past?.rules?.changed).toEqual(['model', 'rules']);
  });

  const anybody = fc
    .record({
      grade: fc.constantFrom('SCM', 'CM', 'PQiP', 'HIO', 'SPO', 'OTHER', 'TTG', 'PARTNER', null),
      held: fc.integer({ min: 0, max: 30 }),
      shares: fc.integer({ min: 0, max: 4 }),
    })
    .map(({ grade, held, shares }) => sharing(grade, held, shares));
  const anyTeam = fc.array(anybody, { maxLength: 8 });

  it('never change the percentage of a unit that they join', () => {
    const coWorker = fc
      .record({ grade: fc.constantFrom('TTG', 'PARTNER', 'OTHER'), shares: fc.integer({ min: 0, max: 5 }) })
      .map(({ grade, shares }) => sharing(grade, 0, shares));
    fc.assert(
      fc.property(anyTeam, coWorker, (team, one) => {
        expect(measureUnitWork(IBAT_4, [...team, one])).toEqual(measureUnitWork(IBAT_4, team));
      }),
      { numRuns: 60 },
    );
  });

  it('leave rows that add up to the total, on screen and in the interface', () => {
    fc.assert(
      fc.property(anyTeam, (team) => {
        const { rows, totals, coWorkers } = toTeamFigures(IBAT_4, team, TODAY);
        expect(sumOf(rows, (row) => row.pointsUsedHundredths)).toBe(totals.pointsUsedHundredths);
        expect(sumOf(rows, (row) => row.pointsAvailable)).toBe(totals.pointsAvailable);
        expect(sumOf(rows, (row) => row.caseCount)).toBe(totals.caseCount);
        const answer = toTeamWorkloadView(IBAT_4, { code: 'T1', name: 'Team 1' }, team, null, () => ({
          text: '',
          restricted: false,
          named: false,
        }));
        expect(sumOf(answer.officers, (row) => row.pointsUsed)).toBe(answer.pointsUsed);
        expect(sumOf(answer.officers, (row) => row.pointsAvailable)).toBe(answer.pointsAvailable);
        expect(sumOf(answer.officers, (row) => row.caseCount)).toBe(answer.caseCount);
        expect(sumOf(answer.coWorkers.officers, (row) => row.pointsUsed)).toBe(answer.coWorkers.pointsUsed);
        expect(sumOf(coWorkers, (row) => row.pointsUsedHundredths)).toBe(answer.coWorkers.pointsUsed * 100);
        const whole = sumOf(team, (entry) => entry.workload.pointsUsedHundredths);
        expect(Math.round(100 * (answer.pointsUsed + answer.coWorkers.pointsUsed))).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });
});

describe('unlike kinds of team', () => {
  it('stand apart where a unit has both, and nowhere else', () => {
    const payback = officer(cases(200, { setting: 'unpaid_work' }), { teamType: 'community_payback' });
    const mixed = measureUnit(capacityFacts({ officers: [officer(cases(75)), payback] }));
    expect(mixed.kinds.map(({ kind, pointsUsed, liveCases }) => [kind, pointsUsed, liveCases])).toEqual([
      ['supervision', 2175, 75],
      ['community_payback', 2400, 200],
    ]);
    expect(measureUnit(capacityFacts({ officers: [officer(cases(75))] })).kinds).toEqual([]);
  });

  it('carry the range of provisional bands of the whole', () => {
    const { range, provisionalBands, workloadPercent } = measureUnit(
      capacityFacts({ officers: [officer([...cases(40), ...cases(2, { rsr: null })])] }),
    );
    expect(provisionalBands).toBe(2);
    expect(range?.low).toBeLessThanOrEqual(workloadPercent ?? 0);
    expect(range?.high).toBeGreaterThan(workloadPercent ?? 0);
  });
});
