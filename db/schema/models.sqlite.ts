import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate } from '../../lib/kernel/dates';
import type { WorkloadModel } from '../../lib/workload/model';

/** A workload model in force from a day until the next one; never edited once in force. */
export const modelVersions = sqliteTable(
  'model_version',
  {
    code: text().notNull(),
    version: integer().notNull(),
    effectiveFrom: text('effective_from').$type<IsoDate>().notNull().unique(),
    document: text({ mode: 'json' }).$type<WorkloadModel>().notNull(),
    publishedAt: text('published_at').notNull(),
    publishedByName: text('published_by_name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.version] })],
);

/** A model that somebody is working on: nothing is measured by it until it is published. */
export const modelDrafts = sqliteTable('model_draft', {
  id: text().primaryKey(),
  /** What it will be published as: the next version of a code, or the first of a new one. */
  code: text().notNull(),
  /** The version that it began from, in words: "ibat-4, version 1". */
  basedOn: text('based_on').notNull(),
  document: text({ mode: 'json' }).$type<WorkloadModel>().notNull(),
  startedAt: text('started_at').notNull(),
  startedByName: text('started_by_name').notNull(),
  changedAt: text('changed_at').notNull(),
  changedByName: text('changed_by_name').notNull(),
  version: integer().notNull().default(1),
});
