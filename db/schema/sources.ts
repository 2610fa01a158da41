import { sql } from 'drizzle-orm';
import type {
  DifferenceKind,
  DifferenceState,
  DifferingThing,
  SaidValue,
} from '../../lib/domain/allocation/cases/source-difference';
import type { HandoffKind, HandoffState } from '../../lib/domain/allocation/handoff/handoff';
import type { DropOutcome, DropState } from '../../lib/domain/audit/feed';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../lib/kernel/ids';
import { cases } from './cases';
import { officers } from './staff';
import { boolean, date, integer, json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** What a source system says otherwise than what stands here, for a manager to see: one open row a record and field, renewed. */
export const sourceDifferences = table(
  'source_difference',
  {
    id: text().primaryKey(),
    thingType: text('thing_type').$type<DifferingThing>().notNull(),
    /** Key of the record: CRN, staff code, or the id of a reduction or an absence. */
    thingKey: text('thing_key').notNull(),
    /** The case or the officer whom it is about: where it stands in the estate. */
    crn: text().$type<Crn>(),
    staffCode: text('staff_code').$type<StaffCode>(),
    field: text().notNull(),
    kind: text().$type<DifferenceKind>().notNull(),
    file: text().notNull(),
    sourceValue: json('source_value').$type<SaidValue>().notNull(),
    ourValue: json('our_value').$type<SaidValue>().notNull(),
    /** When the extract was taken, and when a person decided here. */
    asOf: text('as_of'),
    decidedAt: text('decided_at'),
    raisedAt: text('raised_at').notNull(),
    renewedAt: text('renewed_at').notNull(),
    /** How many imports have said it. */
    times: integer().notNull().default(1),
    state: text().$type<DifferenceState>().notNull().default('open'),
    settledAt: text('settled_at'),
    settledById: text('settled_by_id'),
    settledByName: text('settled_by_name'),
    settledWhy: text('settled_why'),
  },
  (t, { index, uniqueIndex }) => [
    uniqueIndex('source_difference_one_open')
      .on(t.thingType, t.thingKey, t.field)
      .where(sql`state = 'open'`),
    index('source_difference_by_crn').on(t.crn),
    index('source_difference_by_officer').on(t.staffCode),
  ],
);

/** What was decided here and is to be keyed in the record system: one row a decision. What it says is read from the decision itself. */
export const handoffs = table(
  'handoff',
  {
    id: text().primaryKey(),
    kind: text().$type<HandoffKind>().notNull(),
    /** Id of the allocation, the oversight or the reduction. No foreign key: undoing an allocation takes its oversight away. */
    thingId: text('thing_id').notNull(),
    /** Null for a reduction. */
    crn: text()
      .$type<Crn>()
      .references(() => cases.crn),
    /** Whom it is about: who has the case by it, or had it where it waits again; the officer of a reduction. */
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    /** Who had the case before; null: it waited. */
    fromStaffCode: text('from_staff_code').$type<StaffCode>(),
    reviewOn: date('review_on').$type<IsoDate>(),
    /** The review date is the day by which the Community Payback manager was asked for oversight. */
    asked: boolean().notNull().default(false),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedByName: text('decided_by_name').notNull(),
    /** The last day on which it is keyed in time. */
    dueOn: date('due_on').$type<IsoDate>().notNull(),
    state: text().$type<HandoffState>().notNull().default('open'),
    /** When and by whom it was ticked as keyed, or as nothing to key. */
    settledAt: text('settled_at'),
    settledById: text('settled_by_id'),
    settledByName: text('settled_by_name'),
    /** When an import agreed with it, and when that extract was taken. */
    agreedAt: text('agreed_at'),
    agreedAsOf: text('agreed_as_of'),
  },
  (t, { index }) => [
    index('handoff_open')
      .on(t.dueOn)
      .where(sql`state = 'open'`),
    index('handoff_by_thing').on(t.thingId),
    index('handoff_by_case').on(t.crn, t.decidedAt),
    index('handoff_by_time').on(t.decidedAt),
  ],
);

/** What another system brings again and again, and how often it is expected. */
export const feeds = table('feed', {
  name: text().primaryKey(),
  everyHours: integer('every_hours').notNull(),
  createdAt: text('created_at').notNull(),
  /** When its files were taken last, and of what time they were; null: never, or they did not say. */
  takenAt: text('taken_at'),
  dataAsOf: text('data_as_of'),
});

/** Each time that files of a feed came: what they came to, once for the same files. Its id is the id of its import, and of the files that wait. */
export const feedDrops = table(
  'feed_drop',
  {
    id: text().primaryKey(),
    feed: text()
      .notNull()
      .references(() => feeds.name),
    fingerprint: text().notNull(),
    via: text().$type<'folder' | 'call'>().notNull(),
    arrivedAt: text('arrived_at').notNull(),
    endedAt: text('ended_at'),
    state: text().$type<DropState>().notNull(),
    dataAsOf: text('data_as_of'),
    files: json().$type<readonly { readonly name: string; readonly bytes: number }[]>().notNull(),
    /** What it came to, with what was left out; null before. */
    outcome: json().$type<DropOutcome>(),
    /** Who confirmed or discarded what had waited. */
    settledByName: text('settled_by_name'),
  },
  (t, { index, uniqueIndex }) => [
    uniqueIndex('feed_drop_once').on(t.feed, t.fingerprint),
    index('feed_drop_by_time').on(t.feed, t.arrivedAt),
  ],
);
