import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../../../kernel/dates';
import { movesWorkload, previewChange, previewSentences, workloadAfterReduction } from './preview-workload';
import { measureCaseload } from '../measure/measure-caseload';
import { IBAT_4 } from './shipped/shipped-models';
import { held, record } from '../testing/caseload';

const TODAY = isoDate('2026-11-02');
const cases = Array.from({ length: 72 }, () => held());
const caseload = { officer: record(), cases, reports: [], supports: [] };
const preview = (changes: Parameters<typeof record>[0], from = TODAY) =>
  previewChange(IBAT_4, caseload, record(changes), TODAY, from);
const reduction = {
  id: 'r',
  version: 1,
  notes: null,
  reason: 'Mentoring',
  hoursHundredths: 370,
  startDate: TODAY,
  endDate: null,
  cancelled: false,
  staysUntilReviewed: false,
};

describe('what a change does to a workload', () => {
  it('is said in one sentence, and what it leads to in the next', () => {
    expect(previewSentences(IBAT_4, preview({ contractedHoursHundredths: 3500 }), TODAY)).toEqual([
      'Workload goes from 96.0% to 101.5%.',
      'That is over capacity.',
    ]);
    expect(previewSentences(IBAT_4, preview({ contractedHoursHundredths: 3000 }), TODAY)).toEqual([
      'Workload goes from 96.0% to 118.4%.',
      'That is well over capacity.',
    ]);
    expect(previewSentences(IBAT_4, preview({ contractedHoursHundredths: 3750 }), TODAY)).toEqual([
      'Workload goes from 96.0% to 94.7%.',
    ]);
  });

  it('never calls somebody without hours 0%', () => {
    expect(previewSentences(IBAT_4, preview({ leavingDate: TODAY }), TODAY)).toEqual([
      'Workload goes from 96.0% to no capacity.',
      'The 72 cases held then need cover or another officer.',
    ]);
    expect(previewSentences(IBAT_4, preview({ grade: null }), TODAY)[0]).toBe(
      'Workload goes from 96.0% to details missing.',
    );
  });

  it('says from when, where it begins later', () => {
    const later = addDays(TODAY, 7);
    const change = preview({ reductions: [{ ...reduction, startDate: later }] }, later);
    expect(previewSentences(IBAT_4, change, TODAY)[0]).toBe(
      'From 9 November 2026 workload goes from 96.0% to 106.6%.',
    );
  });

  it('knows when nothing moves', () => {
    expect(movesWorkload(preview({ surname: 'Other' }))).toBe(false);
    expect(movesWorkload(preview({ reductions: [reduction] }))).toBe(true);
  });

  it('takes one reduction away and leaves everything else', () => {
    const measured = measureCaseload(
      IBAT_4,
      { ...caseload, officer: record({ reductions: [reduction] }) },
      TODAY,
    );
    expect(measured.workload.pointsAvailable).toBe(1958);
    expect(workloadAfterReduction(IBAT_4, measured, reduction, TODAY)).toMatchObject({
      pointsAvailable: 2176,
      pointsUsedHundredths: measured.workload.pointsUsedHundredths,
    });
  });

  it('forecasts the day after a reduction with everything that has a date: an absence that has ended takes no hours', () => {
    const endDate = addDays(TODAY, 90);
    const absent = { id: 'a', version: 1, kind: 'sickness' as const, notes: null };
    const ending = { ...reduction, endDate };
    const officer = record({
      reductions: [ending, { ...reduction, id: 'next', startDate: addDays(TODAY, 60), hoursHundredths: 740 }],
      absences: [{ ...absent, startDate: addDays(TODAY, -7), endDate: addDays(TODAY, 40) }],
    });
    const reports = [{ kind: 'standard' as const, completedOn: TODAY }];
    const measured = measureCaseload(IBAT_4, { ...caseload, officer, reports }, TODAY);
    expect(measured.workload.state).toBe('no_capacity');
    expect(workloadAfterReduction(IBAT_4, measured, ending, TODAY)).toMatchObject({
      pointsAvailable: 1740,
      pointsUsedHundredths: measured.workload.pointsUsedHundredths - 138_00,
      state: 'well_over',
    });
  });
});
