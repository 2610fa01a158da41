import { sql } from 'drizzle-orm';
import type { AllocationDecision, AllocationKind } from '../../lib/domain/allocation/decisions/decision';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Crn, PersonId, StaffCode, StaffId } from '../../lib/kernel/ids';
import { cases } from './cases';
import { officers } from './staff';
import { boolean, date, json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** Who is the officer of record of a case, from when to when, and why. Open while `endedOn` is null; one open row a case. */
export const allocations = table(
  'allocation',
  {
    id: text().primaryKey(),
    crn: text()
      .$type<Crn>()
      .notNull()
      .references(() => cases.crn),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    kind: text().$type<AllocationKind>().notNull(),
    startedOn: date('started_on').$type<IsoDate>().notNull(),
    /** First day on which the officer no longer holds the case. */
    endedOn: date('ended_on').$type<IsoDate>(),
    decidedAt: text('decided_at').notNull(),
    /** Id and name of the user or token that decided; a name is kept as it stood. */
    decidedBy: text('decided_by').notNull(),
    decidedByName: text('decided_by_name').notNull(),
    reasonCode: text('reason_code'),
    reasonText: text('reason_text'),
    notes: text(),
    /** Set where it was undone as made in error: it then ended on the day it began, and stands in history only. */
    undoneAt: text('undone_at'),
    undoneBy: text('undone_by'),
    undoneByName: text('undone_by_name'),
    /** What was known and shown when it was decided; null for imported holdings. */
    decision: json().$type<AllocationDecision>(),
    /** Beside the readable keys, which may be destroyed: see identities.ts. */
    personId: text('person_id').$type<PersonId>(),
    staffId: text('staff_id').$type<StaffId>(),
  },
  (t, { index, uniqueIndex }) => [
    uniqueIndex('allocation_one_open_a_case')
      .on(t.crn)
      .where(sql`ended_on is null`),
    index('allocation_open_by_officer')
      .on(t.staffCode, t.crn)
      .where(sql`ended_on is null`),
    index('allocation_by_officer_start').on(t.staffCode, t.startedOn),
    index('allocation_by_case').on(t.crn, t.startedOn),
    index('allocation_by_time').on(t.decidedAt),
  ],
);

/** A manager's recorded decision on a holding, with its review date; or one that was asked of the Community Payback manager, due on that date. */
export const oversights = table(
  'oversight',
  {
    id: text().primaryKey(),
    crn: text()
      .$type<Crn>()
      .notNull()
      .references(() => cases.crn),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    decision: text().notNull(),
    reasonCode: text('reason_code'),
    reviewOn: date('review_on').$type<IsoDate>().notNull(),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedByName: text('decided_by_name').notNull(),
    /** Only asked of the Community Payback manager: it counts for nothing until they have recorded it. */
    asked: boolean().notNull().default(false),
    personId: text('person_id').$type<PersonId>(),
    staffId: text('staff_id').$type<StaffId>(),
  },
  (t, { index }) => [
    index('oversight_by_case').on(t.crn, t.reviewOn),
    index('oversight_by_officer').on(t.staffCode, t.reviewOn),
  ],
);
