import type { IsoDate } from '../../lib/kernel/dates';
import type { WorkloadModel } from '../../lib/domain/workload/model/model';
import { date, integer, json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** A workload model in force from a day until the next one; never edited once in force. */
export const modelVersions = table(
  'model_version',
  {
    code: text().notNull(),
    version: integer().notNull(),
    effectiveFrom: date('effective_from').$type<IsoDate>().notNull().unique(),
    document: json().$type<WorkloadModel>().notNull(),
    publishedAt: text('published_at').notNull(),
    publishedByName: text('published_by_name').notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.code, t.version] })],
);

/** A model that somebody is working on: nothing is measured by it until it is published. */
export const modelDrafts = table('model_draft', {
  id: text().primaryKey(),
  /** What it will be published as: the next version of a code, or the first of a new one. */
  code: text().notNull(),
  /** The version that it began from, in words: "ibat-4, version 1". */
  basedOn: text('based_on').notNull(),
  document: json().$type<WorkloadModel>().notNull(),
  startedAt: text('started_at').notNull(),
  startedByName: text('started_by_name').notNull(),
  changedAt: text('changed_at').notNull(),
  changedByName: text('changed_by_name').notNull(),
  version: integer().notNull().default(1),
});
