import type { EvidenceFigure } from '../../../lib/domain/metrics/evidence/comparators';
import { fteText } from '../../../lib/domain/metrics/evidence/evidence-cells';

/**
 * What the region West Yorkshire of the demo must show, as HM Inspectorate of Probation published it for 2019/20, and
 * the choices that make the figures stand together. See docs/demo-data.md. Shares in per cent.
 */
export const PUBLISHED = {
  seniorFteHundredths: 3675,
  ordinaryFteHundredths: 7538,
  seniorAverage: 48,
  ordinaryAverage: 66,
  over100Share: 76,
  over50Share: 70,
  over75Share: 29,
  sameOfficerShare: 59,
  community: 3075,
  postRelease: 2164,
  custody: 1500,
  live: 6739,
  totalStaffFteHundredths: 26_400,
  seniorFteHundredthsYearBefore: 4385,
  ordinaryFteHundredthsYearBefore: 9120,
  totalStaffFteHundredthsYearBefore: 27_100,
  sicknessDays: 12.5,
  sicknessDaysYearBefore: 13.7,
  attritionShare: 10.5,
  widestSpan: 15,
  womenShare: 14,
  domesticAbuseShare: 48,
  childSafeguardingShare: 32,
} as const;

/** The seven figures that were published of the year before, as they are printed; nothing was of any other. */
export const PUBLISHED_YEAR_BEFORE = {
  total_fte: fteText(PUBLISHED.totalStaffFteHundredthsYearBefore / 100),
  senior_fte: fteText(PUBLISHED.seniorFteHundredthsYearBefore / 100),
  ordinary_fte: fteText(PUBLISHED.ordinaryFteHundredthsYearBefore / 100),
  caseload_senior: '49',
  caseload_ordinary: '56',
  sickness_all: String(PUBLISHED.sicknessDaysYearBefore),
  attrition_all: '8.4%',
} as const satisfies Partial<Record<EvidenceFigure, string>>;

/** How the 6,739 live cases are held: averages of 47.6 and 65.7, shown 48 and 66. */
export const HELD = {
  senior: 1751,
  ordinary: 4949,
  /** By trainees and a senior probation officer. */
  others: 14,
  waiting: 25,
} as const;

/** Months of daily snapshots before the day of loading. People, cases and absences go back 25 months (`HORIZON`, in days). */
export const SNAPSHOT_MONTHS = 13;
