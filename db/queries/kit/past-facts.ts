import { z } from 'zod';
import type {
  CaseState,
  Cohort,
  Flag,
  Rosh,
  Setting,
  Sex,
} from '../../../lib/domain/banding/case-vocabulary';
import { isoDate } from '../../../lib/kernel/dates';
import { asCrn, asStaffCode, asTeamCode } from '../../../lib/kernel/ids';
import type { AbsenceKind } from '../../../lib/domain/workload/absence/absence';
import type { ShareKind } from '../../../lib/domain/workload/sharing/case-split';
import type { ReportKind } from '../../../lib/domain/workload/measure/report-kinds';

/** How a kept row reads back, kind by kind: what schema/kept.ts keeps. A name that is not listed is dropped. */

const day = z.string().transform(isoDate);
const staffCode = z.string().transform(asStaffCode);
const crn = z.string().transform(asCrn);
const recordedAt = z.string().nullable();
const wholeNumber = z.number().int();
/** A word that was checked before the row was written: of one of the lists of lib/banding and lib/workload. */
const word = <Word extends string>() => z.custom<Word>((value) => typeof value === 'string');

export const keptOfficer = z.object({
  staffCode,
  teamCode: z.string().transform(asTeamCode),
  grade: z.string().nullable(),
  contractedHoursHundredths: wholeNumber.nullable(),
  startDate: day.nullable(),
  leavingDate: day.nullable(),
  recordedAt,
});

export const keptReduction = z.object({
  id: z.string(),
  staffCode,
  reason: z.string(),
  hoursHundredths: wholeNumber,
  startDate: day,
  endDate: day.nullable(),
  notes: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  version: wholeNumber,
  recordedAt,
});

export const keptAbsence = z.object({
  id: z.string(),
  staffCode,
  kind: word<AbsenceKind>(),
  startDate: day,
  endDate: day.nullable(),
  cancelledAt: z.string().nullable().default(null),
  version: wholeNumber,
  recordedAt,
});

export const keptReport = z.object({
  reportId: z.string(),
  staffCode,
  kind: word<ReportKind>(),
  completedOn: day,
  recordedAt,
});

export const keptCase = z.object({
  crn,
  setting: word<Setting>(),
  dateOfBirth: day.nullable(),
  sex: word<Sex>(),
  cohort: word<Cohort>(),
  state: word<CaseState>(),
  rsr: z.number().nullable(),
  ogrs: z.number().nullable(),
  rosh: word<Rosh>().nullable(),
  importedBand: z.string().nullable(),
  flags: z.array(word<Flag>()),
  /** Rows of before it was kept had flags that were known. */
  flagsKnown: z
    .boolean()
    .optional()
    .transform((known) => known !== false),
  endedOn: day.nullable(),
  recordedAt,
});

export const keptAllocation = z
  .object({ id: z.string(), crn, staffCode, startedOn: day, endedOn: day.nullable(), decidedAt: z.string() })
  .transform(({ decidedAt, ...row }) => ({ ...row, recordedAt: decidedAt }));

export const keptShare = z.object({
  id: z.string(),
  crn,
  staffCode,
  kind: word<ShareKind>(),
  percent: wholeNumber,
  startedOn: day,
  endedOn: day.nullable(),
  recordedAt: z.string(),
});

export const keptCover = z.object({
  id: z.string(),
  crn,
  staffCode,
  holderStaffCode: staffCode,
  startsOn: day,
  endsOn: day,
  cancelledAt: z.string().nullable(),
  recordedAt: z.string(),
});

export const keptSupport = z.object({
  id: z.string(),
  fromStaffCode: staffCode,
  toStaffCode: staffCode,
  crn: crn.nullable(),
  givenOn: day,
  pointsHundredths: wholeNumber,
  cancelledAt: z.string().nullable(),
  recordedAt: z.string(),
});
