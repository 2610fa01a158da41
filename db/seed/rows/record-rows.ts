import { addMonths } from '../../../lib/kernel/dates';
import { groupBy } from '../../../lib/kernel/collections';
import type { OfficerFacts } from '../../../lib/domain/workload/measure/measure-officer';
import { findReason } from '../../../lib/domain/workload/hours/reductions';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import type { Tables } from '../../store';
import type { DemoAbsence } from './absences';
import type { Calendar } from '../plan/calendar';
import { HALIFAX_TEAM } from '../estate';
import { openRandom, type Random } from '../plan/random';
import type { ReductionRow } from './reduction-rows';
import type { DemoReport } from './reports';
import type { DemoOfficer } from '../staff';

export type OfficerRow = Tables['officers']['$inferInsert'];
export type AbsenceRow = Tables['absences']['$inferInsert'];
type TrainingRow = Tables['officerTraining']['$inferInsert'];
type ReportRow = Tables['reports']['$inferInsert'];

export function officerRows(calendar: Calendar, staff: readonly DemoOfficer[]): OfficerRow[] {
  return staff.map((officer) => ({
    staffCode: officer.staffCode,
    forename: officer.name.forename,
    surname: officer.name.surname,
    email: officer.email,
    teamCode: officer.teamCode,
    grade: officer.grade,
    contractedHoursHundredths: officer.hoursHundredths,
    startDate: calendar.date(officer.startOffset),
    leavingDate: officer.leavingOffset === null ? null : calendar.date(officer.leavingOffset),
    lineManagerStaffCode: officer.lineManager,
  }));
}

export function absenceRows(calendar: Calendar, absences: readonly DemoAbsence[]): AbsenceRow[] {
  return absences.map((entry, index) => ({
    id: `abs-${entry.staffCode}-${index + 1}`,
    staffCode: entry.staffCode,
    kind: entry.kind,
    startDate: calendar.date(entry.startOffset),
    endDate: entry.endOffset === null ? null : calendar.date(entry.endOffset),
  }));
}

export function reportRows(calendar: Calendar, reports: readonly DemoReport[]): ReportRow[] {
  return reports.map((entry, index) => ({
    reportId: `PSR${String(100_001 + index)}`,
    staffCode: entry.staffCode,
    kind: entry.kind,
    completedOn: calendar.date(entry.offset),
  }));
}

/** Courses of those who hold, or may hold, cases: most have the one that the rules ask for; of a few it has run out. */
export function trainingRows(seed: number, calendar: Calendar, staff: readonly DemoOfficer[]): TrainingRow[] {
  const random = openRandom(seed, 'training');
  return staff
    .filter(({ grade }) => grade === 'SCM' || grade === 'CM' || grade === 'PQiP')
    .flatMap((officer) => {
      const trained =
        officer.holds?.trained ??
        (officer.teamCode === HALIFAX_TEAM
          ? officer.grade !== 'PQiP'
          : random.chance(officer.grade === 'PQiP' ? 0.4 : 0.88));
      return [
        ...(trained
          ? [
              courseRow(
                random,
                calendar,
                officer,
                'domestic_abuse',
                officer.teamCode === HALIFAX_TEAM ? 0 : 0.03,
              ),
            ]
          : []),
        ...(random.chance(0.82) ? [courseRow(random, calendar, officer, 'child_safeguarding', 0.05)] : []),
        ...(random.chance(officer.grade === 'SCM' ? 0.6 : 0.15)
          ? [courseRow(random, calendar, officer, 'sexual_offences', 0)]
          : []),
      ];
    });
}

function courseRow(
  random: Random,
  calendar: Calendar,
  officer: DemoOfficer,
  course: string,
  ranOut: number,
): TrainingRow {
  const expired = random.chance(ranOut) && officer.startOffset < -1200;
  const completed = expired
    ? -random.int(1105, 1190)
    : -random.int(3, Math.max(4, Math.min(1000, -officer.startOffset)));
  const completedOn = calendar.date(completed);
  return { staffCode: officer.staffCode, course, completedOn, expiresOn: addMonths(completedOn, 36) };
}

/** What the database will give back of an officer's hours: as they are, or as they were known at an instant. */
export function factsFrom(
  officers: readonly OfficerRow[],
  reductions: readonly ReductionRow[],
  absences: readonly AbsenceRow[],
): (staffCode: string, knownAt?: string) => OfficerFacts {
  const reductionsOf = groupBy(reductions, (row) => String(row.staffCode));
  const absencesOf = groupBy(absences, (row) => String(row.staffCode));
  const factsOf = (row: OfficerRow): OfficerFacts => ({
    grade: row.grade ?? null,
    contractedHoursHundredths: row.contractedHoursHundredths ?? null,
    startDate: row.startDate ?? null,
    leavingDate: row.leavingDate ?? null,
    reductions: (reductionsOf.get(row.staffCode) ?? []).map((entry) => ({
      reason: entry.reason,
      hoursHundredths: entry.hoursHundredths,
      startDate: entry.startDate,
      endDate: entry.endDate ?? null,
      cancelled: typeof entry.cancelledAt === 'string',
      staysUntilReviewed:
        typeof entry.reviewedAt !== 'string' &&
        findReason(IBAT_4.reductionReasons, entry.reason)?.neverLapses === true,
    })),
    absences: (absencesOf.get(row.staffCode) ?? []).map((entry) => ({
      kind: entry.kind,
      startDate: entry.startDate,
      endDate: entry.endDate ?? null,
    })),
  });
  const known = new Map(officers.map((row) => [String(row.staffCode), factsOf(row)]));
  const calledOff = groupBy(
    reductions.filter((row) => typeof row.cancelledAt === 'string'),
    (row) => String(row.staffCode),
  );
  return (staffCode, knownAt) => {
    const facts = known.get(staffCode);
    if (!facts) throw new Error(`No officer ${staffCode}`);
    const later = (calledOff.get(staffCode) ?? []).filter(
      (row) => knownAt !== undefined && (row.cancelledAt ?? '') >= knownAt,
    );
    if (later.length === 0) return facts;
    const stillOn = (entry: OfficerFacts['reductions'][number]): boolean =>
      later.some((row) => row.reason === entry.reason && row.startDate === entry.startDate);
    return {
      ...facts,
      reductions: facts.reductions.map((entry) => (stillOn(entry) ? { ...entry, cancelled: false } : entry)),
    };
  };
}
