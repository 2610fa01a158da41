import { z } from 'zod';
import { CASE_STATES, COHORTS, FLAGS, ROSH_LEVELS, SETTINGS, SEXES } from '../../lib/banding/vocabulary';
import { isoDate } from '../../lib/kernel/dates';
import { asCrn, asStaffCode, asTeamCode } from '../../lib/kernel/ids';
import { ABSENCE_KINDS } from '../../lib/workload/absence';
import { SHARE_KINDS } from '../../lib/workload/case-split';
import { REPORT_KINDS } from '../../lib/workload/measure-officer';

/** How a kept row reads back, kind by kind: what commands/keep-past.ts keeps. A name that is not listed is dropped. */

const day = z.string().transform(isoDate);
const staffCode = z.string().transform(asStaffCode);
const crn = z.string().transform(asCrn);
const recordedAt = z.string().nullable();
const wholeNumber = z.number().int();

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
  kind: z.enum(ABSENCE_KINDS),
  startDate: day,
  endDate: day.nullable(),
  version: wholeNumber,
  recordedAt,
});

export const keptReport = z.object({
  reportId: z.string(),
  staffCode,
  kind: z.enum(REPORT_KINDS),
  completedOn: day,
  recordedAt,
});

export const keptCase = z.object({
  crn,
  setting: z.enum(SETTINGS),
  dateOfBirth: day.nullable(),
  sex: z.enum(SEXES),
  cohort: z.enum(COHORTS),
  state: z.enum(CASE_STATES),
  rsr: z.number().nullable(),
  ogrs: z.number().nullable(),
  rosh: z.enum(ROSH_LEVELS).nullable(),
  importedBand: z.string().nullable(),
  flags: z.array(z.enum(FLAGS)),
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
  kind: z.enum(SHARE_KINDS),
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
