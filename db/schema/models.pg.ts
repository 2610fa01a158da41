import { date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { IsoDate } from '../../lib/kernel/dates';
import type { WorkloadModel } from '../../lib/workload/model';

/** A workload model in force from a day until the next one; never edited once in force. */
export const modelVersions = pgTable(
  'model_version',
  {
    code: text().notNull(),
    version: integer().notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }).$type<IsoDate>().notNull().unique(),
    document: jsonb().$type<WorkloadModel>().notNull(),
    publishedAt: text('published_at').notNull(),
    publishedByName: text('published_by_name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.version] })],
);

/** A model that somebody is working on: nothing is measured by it until it is published. */
export const modelDrafts = pgTable('model_draft', {
  id: text().primaryKey(),
  /** What it will be published as: the next version of a code, or the first of a new one. */
  code: text().notNull(),
  /** The version that it began from, in words: "ibat-4, version 1". */
  basedOn: text('based_on').notNull(),
  document: jsonb().$type<WorkloadModel>().notNull(),
  startedAt: text('started_at').notNull(),
  startedByName: text('started_by_name').notNull(),
  changedAt: text('changed_at').notNull(),
  changedByName: text('changed_by_name').notNull(),
  version: integer().notNull().default(1),
});
