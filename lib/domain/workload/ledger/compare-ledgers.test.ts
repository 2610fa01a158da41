import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../kernel/collections';
import { addDays } from '../../../kernel/dates';
import { compareLedgers } from './compare-ledgers';
import type { ComparedLedger } from './ledger-step';
import { measureOfficer, type OfficerFacts, type OfficerWork } from '../measure/measure-officer';
import { findGrade, type WorkloadModel } from '../model/model';
import { IBAT_4 } from '../model/shipped/shipped-models';
import { officer, reduced, TODAY, weighed, work } from '../testing/officer';
import { toComparedLedger } from './to-compared-ledger';

const measured = (facts: OfficerFacts, done: OfficerWork, model: WorkloadModel = IBAT_4): ComparedLedger =>
  toComparedLedger(measureOfficer(model, facts, done, TODAY), findGrade(model, facts.grade));

const same = (ledger: ComparedLedger, after: ComparedLedger) => compareLedgers(ledger, ledger, after);

const caseArb = fc.record({
  crn: fc.integer({ min: 100_000, max: 100_012 }).map((number) => `X${number}`),
  band: fc.constantFrom('1', '2', '3', '4'),
  setting: fc.constantFrom('community' as const, 'licence' as const, 'custody' as const),
  state: fc.constantFrom('active' as const, 'warrant' as const),
});
const factsArb = fc
  .record({
    grade: fc.constantFrom('CM', 'SCM', 'OTHER', null),
    contractedHoursHundredths: fc.constantFrom(3700, 3750, 2220, 1234, null),
    reductions: fc.array(
      fc.record({
        hours: fc.integer({ min: 1, max: 1500 }),
        reason: fc.constantFrom('Mentoring', 'Court duty'),
      }),
      { maxLength: 3 },
    ),
    absent: fc.boolean(),
  })
  .map(({ reductions, absent, ...facts }) =>
    officer({
      ...facts,
      reductions: reductions.map(({ hours, reason }) => reduced(hours, { reason })),
      absences: absent ? [{ kind: 'sickness', startDate: addDays(TODAY, -40), endDate: null }] : [],
    }),
  );
const workArb = fc
  .record({
    cases: fc.uniqueArray(caseArb, { selector: (entry) => entry.crn, maxLength: 12 }),
    reports: fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 4 }),
    supports: fc.array(fc.integer({ min: -3_000, max: 3_000 }), { maxLength: 2 }),
  })
  .map(({ cases, reports, supports }) =>
    work({
      cases: cases.map((entry) => weighed(entry)),
      reports: reports.map((days) => ({ kind: 'fast' as const, completedOn: addDays(TODAY, -days) })),
      supports: supports.map((points) => ({ label: 'Support', pointsHundredths: points })),
    }),
  );

const NEW_MODEL: WorkloadModel = {
  ...IBAT_4,
  version: 2,
  reportPoints: { ...IBAT_4.reportPoints, fast: 71 },
  grades: IBAT_4.grades.map((grade) => ({ ...grade, targetPoints: grade.targetPoints * 2 })),
};

describe('what moved a workload', () => {
  it('adds up exactly to the difference in points used, in points available and in the percentage shown', () => {
    fc.assert(
      fc.property(
        factsArb,
        workArb,
        factsArb,
        workArb,
        fc.boolean(),
        (facts, done, later, doneLater, anew) => {
          const model = anew ? NEW_MODEL : IBAT_4;
          const [before, after] = [measured(facts, done), measured(later, doneLater, model)];
          const { changes, ...ends } = compareLedgers(before, measured(facts, done, model), after);
          expect(sumOf(changes, (change) => change.usedHundredths)).toBe(
            after.pointsUsedHundredths - before.pointsUsedHundredths,
          );
          expect(sumOf(changes, (change) => change.availablePoints)).toBe(
            after.pointsAvailable - before.pointsAvailable,
          );
          for (const change of changes) {
            expect(sumOf(change.items, (item) => item.usedHundredths)).toBe(change.usedHundredths);
            expect(change.items.length).toBeGreaterThan(0);
          }
          if (changes.some((change) => change.percentTenths === null)) return;
          const [from, to] = [ends.before.percentTenths, ends.after.percentTenths];
          if (from === null || to === null) return;
          expect(sumOf(changes, (change) => change.percentTenths ?? 0)).toBe(to - from);
        },
      ),
    );
  });

  it('of nothing changed is nothing', () => {
    fc.assert(
      fc.property(factsArb, workArb, (facts, done) => {
        expect(same(measured(facts, done), measured(facts, done)).changes).toEqual([]);
      }),
    );
  });

  it('is told case by case and hour by hour', () => {
    const before = measured(
      officer({ reductions: [reduced(370)] }),
      work({
        cases: [weighed({ crn: 'X100001' }), weighed({ crn: 'X100002' }), weighed({ crn: 'X100003' })],
        reports: [{ kind: 'fast', completedOn: addDays(TODAY, -29) }],
      }),
    );
    const after = measured(
      officer({ reductions: [reduced(200, { reason: 'Court duty' })], contractedHoursHundredths: 3000 }),
      work({
        cases: [
          weighed({ crn: 'X100001', band: '3' }),
          weighed({ crn: 'X100002', state: 'warrant' }),
          weighed({ crn: 'X100004', setting: 'licence' }),
        ],
      }),
    );
    const told = same(before, after).changes.map(({ kind, label, usedHundredths, availablePoints }) => [
      kind,
      label,
      usedHundredths,
      availablePoints,
    ]);
    expect(told).toEqual([
      ['cases_came', '1 case came', 4300, 0],
      ['cases_went', '1 case went', -4100, 0],
      ['band', '1 case changed band', 2200, 0],
      ['state', '1 case changed state', -3075, 0],
      ['reports_out', '1 report no longer counted', -6500, 0],
      ['contract', 'Grade or contracted hours', 0, -412],
      ['reductions_ended', '1 reduction ended', 0, 218],
      ['reductions_begun', '1 reduction began', 0, -118],
    ]);
  });

  it('has no percentage to share out where there was or is no capacity', () => {
    const none = measured(officer({ contractedHoursHundredths: null }), work({ cases: [weighed()] }));
    const some = measured(officer(), work({ cases: [weighed(), weighed({ crn: 'X100009' })] }));
    expect(same(none, some).changes.every((change) => change.percentTenths === null)).toBe(true);
  });
});
