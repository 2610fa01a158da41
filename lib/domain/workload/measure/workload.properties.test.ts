import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_STATES, COHORTS, SETTINGS } from '../../banding/case-vocabulary';
import { sumOf } from '../../../kernel/collections';
import { addDays, fromEpochDay, type IsoDate, isoDate, toEpochDay } from '../../../kernel/dates';
import { type Absence, ABSENCE_KINDS } from '../absence/absence';
import { daysGoneByHand } from '../testing/absence-by-hand';
import { evaluateRequestSchema, evaluateWorkload } from '../model/evaluate-request';
import { measureGroup } from './measure-group';
import {
  caseLine,
  measureOfficer,
  type OfficerFacts,
  type OfficerWork,
  type WeighedCase,
  type Workload,
} from './measure-officer';
import { REPORT_KINDS } from './report-kinds';
import type { WorkloadModel } from '../model/model';
import type { Reduction } from '../hours/reductions';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';
import { officer, TODAY } from '../testing/officer';

const anyModel = fc.constantFrom(IBAT_4, HMPPS_TIERS);

/** A case with a known band, or a provisional one of a band still possible. */
const anyCase = (model: WorkloadModel): fc.Arbitrary<WeighedCase> => {
  const codes = [...model.bands].sort((a, b) => a.rank - b.rank).map((band) => band.code);
  const top = codes.at(-1) ?? '';
  return fc
    .record({
      band: fc.constantFrom(...codes),
      provisional: fc.boolean(),
      setting: fc.constantFrom(...SETTINGS),
      cohort: fc.constantFrom(...COHORTS),
      state: fc.constantFrom(...CASE_STATES),
      count: fc.integer({ min: 0, max: 5 }),
    })
    .map((entry) => ({
      ...entry,
      crn: null,
      possibleBands: entry.provisional ? [entry.band, top] : [entry.band, entry.band],
    }));
};

const around = fc.integer({ min: toEpochDay(TODAY) - 60, max: toEpochDay(TODAY) + 60 }).map(fromEpochDay);
const anyReduction: fc.Arbitrary<Reduction> = fc
  .record({
    hoursHundredths: fc.integer({ min: 1, max: 1500 }),
    startDate: around,
    days: fc.option(fc.integer({ min: 1, max: 90 })),
    cancelled: fc.boolean(),
    staysUntilReviewed: fc.boolean(),
  })
  .map(({ days, ...entry }) => ({
    ...entry,
    reason: 'Other',
    endDate: days === null ? null : addDays(entry.startDate, days - 1),
  }));
const anyAbsence: fc.Arbitrary<Absence> = fc
  .record({
    kind: fc.constantFrom(...ABSENCE_KINDS),
    startDate: around,
    days: fc.option(fc.integer({ min: 1, max: 60 })),
  })
  .map(({ days, ...entry }) => ({
    ...entry,
    endDate: days === null ? null : addDays(entry.startDate, days - 1),
  }));
const anyOfficer: fc.Arbitrary<OfficerFacts> = fc.record({
  grade: fc.constantFrom('SCM', 'CM', 'PQiP', 'SPO', 'OTHER', 'PSO'),
  contractedHoursHundredths: fc.integer({ min: 0, max: 3750 }),
  startDate: fc.option(around),
  leavingDate: fc.option(around),
  reductions: fc.array(anyReduction, { maxLength: 4 }),
  absences: fc.array(anyAbsence, { maxLength: 3 }),
});
const anyWork = (model: WorkloadModel): fc.Arbitrary<OfficerWork> =>
  fc.record({
    cases: fc.array(anyCase(model), { maxLength: 12 }),
    reports: fc.array(fc.record({ kind: fc.constantFrom(...REPORT_KINDS), completedOn: around }), {
      maxLength: 5,
    }),
    supports: fc.constant([]),
  });
const anything = anyModel.chain((model) =>
  fc.record({ model: fc.constant(model), who: anyOfficer, work: anyWork(model), extra: anyCase(model) }),
);

const totals = ({
  pointsUsedHundredths,
  pointsAvailable,
  workloadPercent,
  state,
  caseCount,
  usedRangeHundredths,
  dormantPointsHundredths,
}: Workload): unknown => ({
  pointsUsedHundredths,
  pointsAvailable,
  workloadPercent,
  state,
  caseCount,
  usedRangeHundredths,
  dormantPointsHundredths,
});

describe('the ledger', () => {
  it('adds up to the points, the hours and the percentage, exactly', () => {
    fc.assert(
      fc.property(anything, ({ model, who, work }) => {
        const found = measureOfficer(model, who, work, TODAY);
        const used = found.ledger.flatMap((line) => (line.side === 'used' ? [line.pointsHundredths] : []));
        const available = found.ledger.flatMap((line) => (line.side === 'available' ? [line] : []));
        expect(sumOf(used, (points) => points)).toBe(found.pointsUsedHundredths);
        expect(sumOf(available, (line) => line.pointsAvailable)).toBe(found.pointsAvailable);
        expect(sumOf(available, (line) => line.hoursHundredths)).toBe(found.hoursAvailableHundredths);
        expect(found.pointsRemainingHundredths).toBe(
          found.pointsAvailable * 100 - found.pointsUsedHundredths,
        );
        expect(found.pointsUsedHundredths).toBeGreaterThanOrEqual(0);
        expect(found.pointsAvailable).toBeGreaterThanOrEqual(0);
        expect(found.hoursAvailableHundredths).toBeGreaterThanOrEqual(0);
        expect(Object.values(found.bandCounts).reduce((sum, count) => sum + count, 0)).toBe(found.caseCount);
        expect(JSON.stringify(found)).not.toContain('-0,');
      }),
    );
  });

  it('has the percentage that whole numbers give, and none where there is nothing available', () => {
    fc.assert(
      fc.property(anything, ({ model, who, work }) => {
        const found = measureOfficer(model, who, work, TODAY);
        if (found.pointsAvailable === 0) {
          expect(found.workloadPercent).toBeNull();
          expect(found.state).toBe(found.pointsUsedHundredths > 0 ? 'no_capacity' : 'unavailable');
          return;
        }
        const thousandths =
          (2n * BigInt(found.pointsUsedHundredths) * 1000n + BigInt(found.pointsAvailable)) /
          (2n * BigInt(found.pointsAvailable));
        expect(found.workloadPercent).toBe(Number(thousandths) / 1000);
      }),
    );
  });
});

describe('a caseload', () => {
  it('never counts less for one case more', () => {
    fc.assert(
      fc.property(anything, ({ model, who, work, extra }) => {
        const before = measureOfficer(model, who, work, TODAY);
        const after = measureOfficer(model, who, { ...work, cases: [...work.cases, extra] }, TODAY);
        expect(after.pointsUsedHundredths).toBeGreaterThanOrEqual(before.pointsUsedHundredths);
        expect(after.pointsUsedHundredths - before.pointsUsedHundredths).toBe(
          caseLine(model, extra).pointsHundredths,
        );
        expect(after.pointsAvailable).toBe(before.pointsAvailable);
        expect(after.caseCount).toBe(before.caseCount + extra.count);
      }),
    );
  });

  it('counts the same in any order', () => {
    fc.assert(
      fc.property(anything, fc.infiniteStream(fc.nat()), ({ model, who, work }, order) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const found = measureOfficer(
          model,
          { ...who, reductions: shuffled(who.reductions), absences: shuffled(who.absences) },
          { ...work, cases: shuffled(work.cases), reports: shuffled(work.reports) },
          TODAY,
        );
        expect(totals(found)).toEqual(totals(measureOfficer(model, who, work, TODAY)));
      }),
    );
  });

  it('moved from one officer to another leaves the sum as it was', () => {
    fc.assert(
      fc.property(anything, anyOfficer, ({ model, who, work, extra }, other) => {
        const give = [
          measureOfficer(model, who, { ...work, cases: [...work.cases, extra] }, TODAY),
          measureOfficer(model, other, work, TODAY),
        ];
        const take = [
          measureOfficer(model, who, work, TODAY),
          measureOfficer(model, other, { ...work, cases: [...work.cases, extra] }, TODAY),
        ];
        expect(measureGroup(model, take)).toEqual(measureGroup(model, give));
      }),
    );
  });

  it('with provisional bands lies within its range', () => {
    fc.assert(
      fc.property(anything, ({ model, who, work }) => {
        const found = measureOfficer(model, who, work, TODAY);
        if (found.usedRangeHundredths === null)
          expect(found.provisionalCount).toBe(
            sumOf(work.cases, (entry) => (entry.provisional ? entry.count : 0)),
          );
        else {
          expect(found.usedRangeHundredths[0]).toBeLessThanOrEqual(found.pointsUsedHundredths);
          expect(found.usedRangeHundredths[1]).toBeGreaterThanOrEqual(found.pointsUsedHundredths);
        }
      }),
    );
  });

  it('of higher bands never counts less in ibat-4', () => {
    fc.assert(
      fc.property(anyCase(IBAT_4), fc.constantFrom('1', '2', '3', '4'), (entry, other) => {
        const [low, high] = [entry.band, other].sort();
        const points = (band = ''): number =>
          caseLine(IBAT_4, { ...entry, band, provisional: false }).pointsHundredths;
        expect(points(high)).toBeGreaterThanOrEqual(points(low));
      }),
    );
  });
});

describe('a group', () => {
  it('is the same however it is divided', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyOfficer, anyWork(IBAT_4)), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        (people, cut) => {
          const measured = people.map(([who, work]) => measureOfficer(IBAT_4, who, work, TODAY));
          const at = cut % (measured.length + 1);
          const [first, second] = [
            measureGroup(IBAT_4, measured.slice(0, at)),
            measureGroup(IBAT_4, measured.slice(at)),
          ];
          expect(measureGroup(IBAT_4, [first, second])).toEqual(measureGroup(IBAT_4, measured));
        },
      ),
    );
  });
});

describe('points available on every day of a year', () => {
  const FIRST = toEpochDay(isoDate('2026-01-01'));
  const inYear = fc.integer({ min: FIRST - 30, max: FIRST + 395 }).map(fromEpochDay);
  const spread = fc.record({
    reductions: fc.array(fc.tuple(anyReduction, inYear), { maxLength: 4 }),
    absences: fc.array(fc.tuple(anyAbsence, inYear), { maxLength: 2 }),
    startDate: fc.option(inYear),
    leavingDate: fc.option(inYear),
    contractedHoursHundredths: fc.integer({ min: 0, max: 3750 }),
  });
  const moved = <T extends { startDate: IsoDate; endDate: IsoDate | null }>([entry, startDate]: [
    T,
    IsoDate,
  ]): T => ({
    ...entry,
    startDate,
    endDate:
      entry.endDate === null
        ? null
        : addDays(startDate, toEpochDay(entry.endDate) - toEpochDay(entry.startDate)),
  });

  it('are what counting each day by hand gives: first and last day in, overlaps added, open ends open', () => {
    fc.assert(
      fc.property(spread, (given) => {
        const who = officer({
          ...given,
          reductions: given.reductions.map(moved),
          absences: given.absences.map(moved),
        });
        const gone = daysGoneByHand(who.absences, FIRST - 200, FIRST + 700);
        for (let day = FIRST; day < FIRST + 365; day += 1) {
          const today = fromEpochDay(day);
          expect(
            measureOfficer(IBAT_4, who, { cases: [], reports: [], supports: [] }, today).pointsAvailable,
          ).toBe(byHand(who, gone, day));
        }
      }),
      { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 200) / 10) },
    );
  });

  function byHand(who: OfficerFacts, gone: ReadonlySet<number>, day: number): number {
    let left = who.contractedHoursHundredths ?? 0;
    for (const { cancelled, startDate, endDate, hoursHundredths, staysUntilReviewed } of who.reductions) {
      const last = endDate === null || staysUntilReviewed ? Number.POSITIVE_INFINITY : toEpochDay(endDate);
      if (!cancelled && day >= toEpochDay(startDate) && day <= last) left -= hoursHundredths;
    }
    if (gone.has(day)) left = 0;
    if (who.startDate !== null && day < toEpochDay(who.startDate)) left = 0;
    if (who.leavingDate !== null && day >= toEpochDay(who.leavingDate)) left = 0;
    return Math.floor((2176 * Math.max(0, left)) / 3700);
  }
});

describe('a what-if', () => {
  it('gives the figures of the same caseload when it is stored', () => {
    const hours = fc.integer({ min: 0, max: 3750 });
    fc.assert(
      fc.property(
        anyModel.chain((model) => fc.tuple(fc.constant(model), fc.array(anyCase(model), { maxLength: 10 }))),
        hours,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([model, cases], contracted, part) => {
          const off = Math.floor(contracted * part);
          const request = {
            model: { code: model.code },
            officer: {
              grade: 'PO',
              contractedHours: contracted / 100,
              reductions: off === 0 ? [] : [{ hours: off / 100 }],
            },
            cases: cases.map(({ band, setting, cohort, state, count }) => ({
              band,
              setting,
              cohort,
              state,
              count,
            })),
            reports: { standard: 2, fast: 1 },
          };
          const reduction: Reduction = {
            reason: 'Other',
            hoursHundredths: off,
            startDate: TODAY,
            endDate: TODAY,
            cancelled: off === 0,
            staysUntilReviewed: false,
          };
          const reports = (['standard', 'standard', 'fast'] as const).map((kind) => ({
            kind,
            completedOn: TODAY,
          }));
          const stored = measureOfficer(
            model,
            officer({ grade: 'PO', contractedHoursHundredths: contracted, reductions: [reduction] }),
            { cases, reports, supports: [] },
            TODAY,
          );
          expect(evaluateWorkload(evaluateRequestSchema.parse(request), IBAT_4, [])).toMatchObject({
            ok: true,
            value: {
              pointsUsed: stored.pointsUsedHundredths / 100,
              pointsAvailable: stored.pointsAvailable,
              workloadPercent: stored.workloadPercent,
              state: stored.state,
            },
          });
        },
      ),
    );
  });
});
