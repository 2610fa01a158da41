import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../lib/kernel/dates';
import type { StaffCode } from '../../lib/kernel/ids';
import { officers } from './staff';
import { json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** Who stands in for a line manager, from and to (both included): they may know what the line manager may know of their staff. */
export const deputies = table(
  'deputy',
  {
    id: text().primaryKey(),
    /** The line manager who is stood in for. */
    forStaffCode: text('for_staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    startsOn: text('starts_on').$type<IsoDate>().notNull(),
    endsOn: text('ends_on').$type<IsoDate>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    endedAt: text('ended_at'),
    endedByName: text('ended_by_name'),
  },
  (t, { check, index }) => [
    index('deputy_by_staff').on(t.staffCode, t.endsOn),
    index('deputy_by_manager').on(t.forStaffCode),
    check('deputy_ends_after_start', sql`${t.endsOn} >= ${t.startsOn}`),
  ],
);

/** A head of a unit was shown why an officer has fewer hours or is away, on request, with their reason, until a time. */
export const reasonViews = table(
  'reason_view',
  {
    id: text().primaryKey(),
    actorId: text('actor_id').notNull(),
    staffCode: text('staff_code')
      .$type<StaffCode>()
      .notNull()
      .references(() => officers.staffCode),
    why: text().notNull(),
    shownAt: text('shown_at').notNull(),
    untilAt: text('until_at').notNull(),
  },
  (t, { index }) => [index('reason_view_by_actor').on(t.actorId, t.untilAt)],
);

/** Who recorded a reduction or an absence, and in which posts: they know why while they are in one of them. */
export const factRecorders = table(
  'fact_recorder',
  {
    /** Id of the reduction or absence. */
    factId: text('fact_id').notNull(),
    actorId: text('actor_id').notNull(),
    posts: json().$type<string[]>().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (t, { index, primaryKey }) => [
    primaryKey({ columns: [t.factId, t.actorId] }),
    index('fact_recorder_by_actor').on(t.actorId),
  ],
);
