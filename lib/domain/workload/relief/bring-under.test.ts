import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import { bringUnder, type Remedy } from './bring-under';
import { type Caseload, measureCaseload } from '../measure/measure-caseload';
import { IBAT_4 } from '../model/shipped/shipped-models';
import { held, record } from '../testing/caseload';
import { TODAY } from '../testing/officer';

const bandFacts = {
  1: { rsr: 0.8, ogrs: 20 },
  2: { rsr: 1.2, ogrs: 60 },
  3: { rsr: 1.9, ogrs: 80 },
  4: { rsr: 2.4, ogrs: 94 },
} as const;

const caseOf = (band: 1 | 2 | 3 | 4, index: number) =>
  held({ crn: asCrn(`X${100_000 + index}`), rosh: 'medium', ...bandFacts[band] });

const caseloadOf = (
  bands: readonly (1 | 2 | 3 | 4)[],
  more: Partial<Caseload> = {},
  hours = 3000,
): Caseload => ({
  officer: record({ contractedHoursHundredths: hours }),
  cases: bands.map(caseOf),
  reports: [],
  supports: [],
  ...more,
});

/** The caseload once the remedy is applied, and the day on which it is looked at. */
const applied = (caseload: Caseload, remedy: Remedy): Caseload => {
  const { officer } = caseload;
  switch (remedy.kind) {
    case 'move_cases':
      return { ...caseload, cases: caseload.cases.filter((entry) => !remedy.crns.includes(entry.crn)) };
    case 'more_hours':
      return {
        ...caseload,
        officer: { ...officer, contractedHoursHundredths: remedy.contractedHoursHundredths },
      };
    case 'reports_drop_out':
      return {
        ...caseload,
        reports: caseload.reports.filter((entry) => entry.completedOn > addDays(remedy.onDate, -30)),
      };
    case 'reductions_end':
      return {
        ...caseload,
        officer: {
          ...officer,
          reductions: officer.reductions.filter((entry) => !remedy.reductionIds.includes(entry.id)),
        },
      };
    case 'cover_ends':
      return { ...caseload, shared: { splits: new Map(), parts: [] } };
  }
};

const bandArb = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const caseloadArb = fc
  .record({
    bands: fc.array(bandArb, { minLength: 15, maxLength: 45 }),
    hours: fc.integer({ min: 1500, max: 3750 }),
    reports: fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 8 }),
    reductions: fc.array(fc.tuple(fc.integer({ min: 50, max: 700 }), fc.integer({ min: 0, max: 60 })), {
      maxLength: 2,
    }),
    covered: fc.array(bandArb, { maxLength: 6 }),
  })
  .map(({ bands, hours, reports, reductions, covered }): Caseload => ({
    officer: record({
      contractedHoursHundredths: hours,
      reductions: reductions.map(([hoursHundredths, days], index) => ({
        id: `r${index}`,
        reason: 'Mentoring',
        hoursHundredths,
        startDate: isoDate('2026-01-01'),
        endDate: addDays(TODAY, days),
        cancelled: false,
        staysUntilReviewed: false,
        notes: null,
        version: 1,
      })),
    }),
    cases: bands.map(caseOf),
    reports: reports.map((days) => ({ kind: 'standard' as const, completedOn: addDays(TODAY, -days) })),
    supports: [],
    shared: {
      splits: new Map(),
      parts: covered.map((band, index) => ({
        facts: caseOf(band, 500 + index),
        holder: 'S9',
        part: { held: 'cover' as const, split: { shares: [], coveredBy: 'S1' }, percent: null },
        note: 'covering',
      })),
    },
  }));

describe('what would bring an officer back to 100%', () => {
  it('is true when it is done: every suggestion ends at 100% or under, at the figure that it says', () => {
    fc.assert(
      fc.property(caseloadArb, (caseload) => {
        const measured = measureCaseload(IBAT_4, caseload, TODAY);
        for (const { remedy, sentence, usedHundredths, availablePoints } of bringUnder(
          IBAT_4,
          measured,
          TODAY,
        )) {
          const { workload } = measureCaseload(IBAT_4, applied(caseload, remedy), TODAY);
          expect(['spare', 'near'], sentence).toContain(workload.state);
          expect([workload.pointsUsedHundredths, workload.pointsAvailable], sentence).toEqual([
            usedHundredths,
            availablePoints,
          ]);
          if (remedy.kind === 'more_hours')
            expect(remedy.contractedHoursHundredths).toBeLessThanOrEqual(3750);
        }
      }),
    );
  });

  it('does not promise that a reduction’s end is enough where another reduction or an absence has begun by then', () => {
    const bands = Array.from({ length: 34 }, () => 3 as const);
    const ends = (more: Partial<Caseload['officer']>) => {
      const reduction = {
        id: 'r0',
        reason: 'Mentoring',
        hoursHundredths: 700,
        startDate: isoDate('2026-01-01'),
        endDate: addDays(TODAY, 30),
        cancelled: false,
        staysUntilReviewed: false,
        notes: null,
        version: 1,
      };
      const scheduled = {
        ...reduction,
        id: 'r1',
        startDate: addDays(TODAY, 10),
        endDate: addDays(TODAY, 90),
      };
      const officer = record({
        contractedHoursHundredths: 3700,
        reductions: more.reductions === undefined ? [reduction] : [reduction, scheduled],
        absences: more.absences ?? [],
      });
      const measured = measureCaseload(IBAT_4, caseloadOf(bands, { officer }), TODAY);
      return bringUnder(IBAT_4, measured, TODAY).map(({ remedy }) => remedy.kind);
    };
    expect(ends({})).toContain('reductions_end');
    expect(ends({ reductions: [] })).not.toContain('reductions_end');
    const away = {
      id: 'a1',
      version: 1,
      kind: 'sickness' as const,
      startDate: addDays(TODAY, 20),
      endDate: addDays(TODAY, 80),
      notes: null,
      cancelled: false,
    };
    expect(ends({ absences: [away as unknown as Caseload['officer']['absences'][number]] })).not.toContain(
      'reductions_end',
    );
  });

  it('names no case that is not needed: without any one of them it would still be over', () => {
    fc.assert(
      fc.property(caseloadArb, (caseload) => {
        const measured = measureCaseload(IBAT_4, caseload, TODAY);
        const move = bringUnder(IBAT_4, measured, TODAY).find(({ remedy }) => remedy.kind === 'move_cases');
        if (move?.remedy.kind !== 'move_cases') return;
        for (const spared of move.remedy.crns) {
          const crns = move.remedy.crns.filter((crn) => crn !== spared);
          const fewer = applied(caseload, { kind: 'move_cases', crns });
          expect(['over', 'well_over']).toContain(measureCaseload(IBAT_4, fewer, TODAY).workload.state);
        }
      }),
    );
  });

  it('suggests cases to move by fit: beyond grade, no appointment soon, short history, and only then the weight', () => {
    const crnsOf = (cases: Caseload['cases']): readonly string[] => {
      const caseload = { ...caseloadOf([], {}, 3700), cases };
      const measured = measureCaseload(IBAT_4, caseload, TODAY);
      const move = bringUnder(IBAT_4, measured, TODAY).find(({ remedy }) => remedy.kind === 'move_cases');
      return move?.remedy.kind === 'move_cases' ? move.remedy.crns : [];
    };
    // 21 cases of band 4 are 2,142 points of 2,176; one of band 2 more is over.
    const long = isoDate('2024-01-01');
    const heavy = Array.from({ length: 21 }, (_, index) => ({ ...caseOf(4, index), allocatedOn: long }));
    const light = { ...caseOf(2, 90), allocatedOn: long };
    const beyond = { ...light, rsr: 3.2, ogrs: 20, rosh: 'low' as const };
    expect(crnsOf([...heavy, beyond])).toEqual([beyond.crn]);
    expect(crnsOf([...heavy, { ...light, allocatedOn: isoDate('2026-10-01') }])).toEqual([light.crn]);
    const soon = { ...light, allocatedOn: isoDate('2026-10-01'), nextAppointment: addDays(TODAY, 3) };
    expect(crnsOf([...heavy, soon])).not.toContain(soon.crn);
    expect(crnsOf([...heavy, light])).toEqual([heavy[0]?.crn]);
    const all = heavy.map((entry) => ({ ...entry, nextAppointment: addDays(TODAY, 3) }));
    expect(crnsOf([...all, light])).toEqual([light.crn]);
  });

  it('is said in plain words', () => {
    const caseload = caseloadOf([...Array.from({ length: 30 }, () => 3 as const), 4]);
    const measured = measureCaseload(IBAT_4, caseload, TODAY);
    expect(measured.workload.workloadPercent).toBeGreaterThan(100);
    expect(bringUnder(IBAT_4, measured, TODAY).map(({ sentence }) => sentence)).toEqual([
      'Moving 3 cases to somebody else (1 of band 4, 2 of band 3): 100.0%.',
      'With 33.88 contracted hours a week instead of 30.00, the reductions as they are: 100.0%.',
    ]);
  });

  it('is not asked for at 100% or under, nor where there is no capacity at all', () => {
    const within = measureCaseload(IBAT_4, caseloadOf([1, 2]), TODAY);
    const none = measureCaseload(IBAT_4, caseloadOf([1, 2], {}, 0), TODAY);
    expect(bringUnder(IBAT_4, within, TODAY)).toEqual([]);
    expect(bringUnder(IBAT_4, none, TODAY)).toEqual([]);
  });
});
