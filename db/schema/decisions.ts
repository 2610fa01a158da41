import { sql } from 'drizzle-orm';
import type { BarReason } from '../../lib/domain/allocation/cases/bar';
import type { BasketItem } from '../../lib/domain/allocation/basket/basket';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Crn, PersonId, StaffCode, StaffId, TeamCode } from '../../lib/kernel/ids';
import type { OversightEffect } from '../../lib/domain/allocation/oversight/oversight-record';
import type { WomensAnswer } from '../../lib/domain/allocation/queue/womens-answer';
import { oversights } from './allocation';
import { cases } from './cases';
import { teams } from './estate';
import { officers } from './staff';
import { date, integer, json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** An officer who must not hold a case, and why. Holds until it is lifted. */
export const bars = table(
  'bar',
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
    reason: text().$type<BarReason>().notNull(),
    detail: text(),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    liftedAt: text('lifted_at'),
    liftedByName: text('lifted_by_name'),
    liftedWhy: text('lifted_why'),
    /** Beside the readable keys, which may be destroyed: see identities.ts. */
    personId: text('person_id').$type<PersonId>(),
    staffId: text('staff_id').$type<StaffId>(),
  },
  (t, { index, uniqueIndex }) => [
    index('bar_by_case').on(t.crn),
    uniqueIndex('bar_one_in_force')
      .on(t.crn, t.staffCode)
      .where(sql`lifted_at is null`),
  ],
);

/** What was agreed in a decision of oversight: what, who, by when, and when it was done. */
export const oversightActions = table(
  'oversight_action',
  {
    id: text().primaryKey(),
    oversightId: text('oversight_id')
      .notNull()
      .references(() => oversights.id),
    crn: text()
      .$type<Crn>()
      .notNull()
      .references(() => cases.crn),
    what: text().notNull(),
    who: text().notNull(),
    dueOn: date('due_on').$type<IsoDate>().notNull(),
    doneOn: date('done_on').$type<IsoDate>(),
    doneByName: text('done_by_name'),
    version: integer().notNull().default(1),
    personId: text('person_id').$type<PersonId>(),
  },
  (t, { index }) => [
    index('oversight_action_by_oversight').on(t.oversightId),
    index('oversight_action_by_case').on(t.crn, t.dueOn),
  ],
);

/** A decision of oversight drawn for audit, and whether it was found effective; null until somebody has looked. */
export const oversightAudits = table(
  'oversight_audit',
  {
    oversightId: text('oversight_id')
      .primaryKey()
      .references(() => oversights.id),
    sampledOn: date('sampled_on').$type<IsoDate>().notNull(),
    effect: text().$type<OversightEffect>(),
    comment: text(),
    auditedAt: text('audited_at'),
    auditedByName: text('audited_by_name'),
  },
  (t, { index }) => [index('oversight_audit_open').on(t.auditedAt)],
);

/** What somebody is writing about a case before they decide: theirs alone, kept across pages and days. */
export const noteDrafts = table(
  'note_draft',
  {
    actorId: text('actor_id').notNull(),
    crn: text()
      .$type<Crn>()
      .notNull()
      .references(() => cases.crn),
    notes: text().notNull(),
    changedAt: text('changed_at').notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.actorId, t.crn] })],
);

/** The offer of a women's team to a woman whose LDU has none, and her answer. */
export const womensOffers = table(
  'womens_offer',
  {
    id: text().primaryKey(),
    crn: text()
      .$type<Crn>()
      .notNull()
      .references(() => cases.crn),
    teamCode: text('team_code')
      .$type<TeamCode>()
      .notNull()
      .references(() => teams.code),
    answer: text().$type<WomensAnswer>().notNull(),
    note: text(),
    recordedAt: text('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    personId: text('person_id').$type<PersonId>(),
  },
  (t, { index }) => [index('womens_offer_by_case').on(t.crn, t.recordedAt)],
);

/** Waiting cases laid on officers by one person, before any of it is decided. One basket a person. */
export const baskets = table('basket', {
  actorId: text('actor_id').primaryKey(),
  items: json().$type<BasketItem[]>().notNull(),
  changedAt: text('changed_at').notNull(),
  version: integer().notNull().default(1),
});
