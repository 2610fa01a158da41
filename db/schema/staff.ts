import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../lib/kernel/dates';
import type { DecidedAt, DecidedOfficerField } from '../../lib/kernel/decided-at';
import type { StaffCode, TeamCode } from '../../lib/kernel/ids';
import type { AbsenceKind } from '../../lib/domain/workload/absence/absence';
import type { ReportKind } from '../../lib/domain/workload/measure/report-kinds';
import { teams } from './estate';
import type { ColumnReference } from './kit/column-pair';
import { date, integer, json, text } from './kit/columns';
import { nameIndexes } from './kit/name-index';
import { table } from './kit/table-pair';

/** A member of staff, cases or none. Null grade or hours: not recorded, so the workload is unknown, never 0. */
export const officers = table(
  'officer',
  {
    staffCode: text('staff_code').$type<StaffCode>().primaryKey(),
    forename: text().notNull(),
    surname: text().notNull(),
    /** What the name is searched and sorted by (lib/kernel/text/fold-name.ts). */
    nameKey: text('name_key').notNull().default(''),
    email: text(),
    teamCode: text('team_code')
      .$type<TeamCode>()
      .notNull()
      .references(() => teams.code),
    grade: text(),
    contractedHoursHundredths: integer('contracted_hours_hundredths'),
    startDate: date('start_date').$type<IsoDate>(),
    /** First day on which the officer is gone. */
    leavingDate: date('leaving_date').$type<IsoDate>(),
    lineManagerStaffCode: text('line_manager_staff_code')
      .$type<StaffCode>()
      .references((): ColumnReference => officers.staffCode),
    version: integer().notNull().default(1),
    /** Instant from which the service knew of it; null: from the start. */
    recordedAt: text('recorded_at'),
    /** When a person decided here on a part of the record; null: before such instants were kept. */
    decidedAt: json('decided_at').$type<DecidedAt<DecidedOfficerField>>(),
    /** Logged by mistake, and kept because something happened with it; null: a real record. */
    loggedInErrorAt: text('logged_in_error_at'),
  },
  (t, { check, index }) => [
    index('officer_by_name').on(nameIndexes(t.nameKey).whole),
    index('officer_by_forename').on(nameIndexes(t.nameKey).forename),
    index('officer_by_words').on(t.nameKey).where(nameIndexes(t.nameKey).several),
    index('officer_by_team').on(t.teamCode),
    index('officer_by_line_manager').on(t.lineManagerStaffCode),
    index('officer_leaving')
      .on(t.leavingDate)
      .where(sql`${t.leavingDate} is not null`),
    check('officer_hours_not_negative', sql`${t.contractedHoursHundredths} >= 0`),
  ],
);

export const officerTraining = table(
  'officer_training',
  {
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    course: text().notNull(),
    completedOn: date('completed_on').$type<IsoDate>(),
    expiresOn: date('expires_on').$type<IsoDate>(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.staffCode, t.course] })],
);

export const reductions = table(
  'reduction',
  {
    id: text().primaryKey(),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    reason: text().notNull(),
    hoursHundredths: integer('hours_hundredths').notNull(),
    startDate: date('start_date').$type<IsoDate>().notNull(),
    endDate: date('end_date').$type<IsoDate>(),
    notes: text(),
    cancelledAt: text('cancelled_at'),
    reviewedAt: text('reviewed_at'),
    version: integer().notNull().default(1),
    /** Instant from which the service knew of it; null: from the start. */
    recordedAt: text('recorded_at'),
    /** When a person decided on it here last; null: it came by file, or before such instants were kept. */
    decidedAt: text('decided_at'),
  },
  (t, { check, index }) => [
    index('reduction_by_officer').on(t.staffCode),
    check('reduction_hours_positive', sql`${t.hoursHundredths} > 0`),
  ],
);

export const absences = table(
  'absence',
  {
    id: text().primaryKey(),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    kind: text().$type<AbsenceKind>().notNull(),
    startDate: date('start_date').$type<IsoDate>().notNull(),
    endDate: date('end_date').$type<IsoDate>(),
    version: integer().notNull().default(1),
    /** Instant from which the service knew of it; null: from the start. */
    recordedAt: text('recorded_at'),
    /** When a person decided on it here last; null: it came by file, or before such instants were kept. */
    decidedAt: text('decided_at'),
    /** When it was called off as recorded by mistake: it counts on no day from then on, and is kept. */
    cancelledAt: text('cancelled_at'),
    cancelledByName: text('cancelled_by_name'),
    /** The first day as its source has it, where a person corrected it here; null: as recorded. */
    sourceStartDate: date('source_start_date').$type<IsoDate>(),
  },
  (t, { index }) => [index('absence_by_officer').on(t.staffCode, t.startDate)],
);

export const reports = table(
  'report',
  {
    reportId: text('report_id').primaryKey(),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    kind: text().$type<ReportKind>().notNull(),
    completedOn: date('completed_on').$type<IsoDate>().notNull(),
    /** Instant from which the service knew of it; null: from the start. */
    recordedAt: text('recorded_at'),
  },
  (t, { index }) => [index('report_by_officer').on(t.staffCode, t.completedOn)],
);
