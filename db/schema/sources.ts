import { sql } from 'drizzle-orm';
import type {
  DifferenceKind,
  DifferenceState,
  DifferingThing,
  SaidValue,
} from '../../lib/domain/allocation/cases/source-difference';
import type { Crn, StaffCode } from '../../lib/kernel/ids';
import { integer, json, text } from './kit/columns';
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
