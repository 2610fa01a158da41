import { isoDate } from '../../../kernel/dates';
import type {
  CompletedReport,
  OfficerFacts,
  OfficerWork,
  Support,
  WeighedCase,
} from '../measure/measure-officer';
import type { Reduction } from '../hours/reductions';

export const TODAY = isoDate('2026-11-02');

/** A full-time case manager with no reductions and no absences, some facts changed. */
export const officer = (changes: Partial<OfficerFacts> = {}): OfficerFacts => ({
  grade: 'CM',
  contractedHoursHundredths: 3700,
  startDate: null,
  leavingDate: null,
  reductions: [],
  absences: [],
  ...changes,
});

/** An active community case of band 2, some facts changed. */
export const weighed = (changes: Partial<WeighedCase> = {}): WeighedCase => {
  const band = changes.band ?? '2';
  return {
    crn: 'X123456',
    band,
    possibleBands: [band, band],
    provisional: false,
    setting: 'community',
    cohort: 'standard',
    state: 'active',
    count: 1,
    ...changes,
  };
};

/** An open reduction of these hours since the start of the year. */
export const reduced = (hoursHundredths: number, changes: Partial<Reduction> = {}): Reduction => ({
  reason: 'Mentoring',
  hoursHundredths,
  startDate: isoDate('2026-01-01'),
  endDate: null,
  cancelled: false,
  staysUntilReviewed: false,
  ...changes,
});

/** Work of these parts; what is left out is none. */
export const work = (
  parts: {
    cases?: readonly WeighedCase[];
    reports?: readonly CompletedReport[];
    supports?: readonly Support[];
  } = {},
): OfficerWork => ({
  cases: parts.cases ?? [],
  reports: parts.reports ?? [],
  supports: parts.supports ?? [],
});
