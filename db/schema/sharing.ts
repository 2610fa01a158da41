import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../lib/kernel/ids';
import type { ShareKind } from '../../lib/domain/workload/sharing/case-split';
import { cases } from './cases';
import { officers } from './staff';
import { date, integer, text } from './kit/columns';
import { table } from './kit/table-pair';

/** A named share of a case's points, held by a co-worker beside the officer of record. */
export const caseShares = table(
  'case_share',
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
    kind: text().$type<ShareKind>().notNull(),
    percent: integer().notNull(),
    startedOn: date('started_on').$type<IsoDate>().notNull(),
    /** First day on which the share no longer counts. */
    endedOn: date('ended_on').$type<IsoDate>(),
    /** Why it was agreed although grade or training speak against it, and when oversight reviews it; null where nothing did. */
    reason: text(),
    oversightReviewOn: date('oversight_review_on').$type<IsoDate>(),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    version: integer().notNull().default(1),
  },
  (t, { check, index }) => [
    index('case_share_by_case').on(t.crn),
    index('case_share_by_officer').on(t.staffCode),
    check('case_share_percent', sql`${t.percent} between 1 and 99`),
  ],
);

/** A colleague stands in for the officer of record; first and last day included. The points follow; the record does not. */
export const caseCovers = table(
  'case_cover',
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
    /** Whose case it was when the cover was arranged. */
    holderStaffCode: text('holder_staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    startsOn: date('starts_on').$type<IsoDate>().notNull(),
    endsOn: date('ends_on').$type<IsoDate>().notNull(),
    /** Why it was agreed although grade or training speak against it, and when oversight reviews it; null where nothing did. */
    reason: text(),
    oversightReviewOn: date('oversight_review_on').$type<IsoDate>(),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    /** Set where the cover was called off before it began; one that began ends by its last day. */
    cancelledAt: text('cancelled_at'),
    version: integer().notNull().default(1),
  },
  (t, { index }) => [
    index('case_cover_by_case').on(t.crn, t.endsOn),
    index('case_cover_by_officer').on(t.staffCode, t.endsOn),
    index('case_cover_by_holder').on(t.holderStaffCode, t.endsOn),
  ],
);

/** Support that one colleague gave to another's cases: counts for 7 days, equal and opposite. */
export const supports = table(
  'support',
  {
    id: text().primaryKey(),
    fromStaffCode: text('from_staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    toStaffCode: text('to_staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    crn: text()
      .$type<Crn>()
      .references(() => cases.crn),
    givenOn: date('given_on').$type<IsoDate>().notNull(),
    pointsHundredths: integer('points_hundredths').notNull(),
    note: text(),
    /** What spoke against it as it was given (bar, grade, training), in words; null where nothing did. Support is recorded all the same. */
    breach: text(),
    /** By when a manager looks at the breach, and who did. */
    breachDueOn: date('breach_due_on').$type<IsoDate>(),
    breachSeenAt: text('breach_seen_at'),
    breachSeenByName: text('breach_seen_by_name'),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    /** Set where it was recorded by mistake. */
    cancelledAt: text('cancelled_at'),
    version: integer().notNull().default(1),
  },
  (t, { check, index }) => [
    index('support_by_giver').on(t.fromStaffCode, t.givenOn),
    index('support_by_receiver').on(t.toStaffCode, t.givenOn),
    check('support_points_positive', sql`${t.pointsHundredths} > 0`),
  ],
);

/**
 * Whom the person of a case can turn to while its officer is away: no points, no judgement of grade. It ends with the stretch of
 * absence, or when the case has another officer.
 */
export const namedContacts = table(
  'named_contact',
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
    /** Who is away, and held the case when the contact was named. */
    holderStaffCode: text('holder_staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    startsOn: date('starts_on').$type<IsoDate>().notNull(),
    /** Null: until the officer is back. */
    endsOn: date('ends_on').$type<IsoDate>(),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    /** Set where another was named instead, or the contact was called off. */
    cancelledAt: text('cancelled_at'),
  },
  (t, { index }) => [
    index('named_contact_by_case').on(t.crn),
    index('named_contact_by_officer').on(t.staffCode),
    index('named_contact_by_holder').on(t.holderStaffCode),
  ],
);
