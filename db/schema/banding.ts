import type {
  BandChangeSource,
  BandChangeState,
  BandInputs,
} from '../../lib/domain/banding/changes/band-change';
import type { GradeStep } from '../../lib/domain/banding/changes/grade-step';
import type { IsoDate } from '../../lib/kernel/dates';
import type { Crn, PersonId, StaffCode, StaffId } from '../../lib/kernel/ids';
import { cases } from './cases';
import { officers } from './staff';
import { boolean, date, integer, json, text } from './kit/columns';
import { table } from './kit/table-pair';

/** A change of a band or of what it is worked out from. Never overwritten: an approval is written beside it. */
export const bandChanges = table(
  'band_change',
  {
    id: text().primaryKey(),
    crn: text()
      .$type<Crn>()
      .notNull()
      .references(() => cases.crn),
    at: text().notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    source: text().$type<BandChangeSource>().notNull(),
    oldBand: text('old_band').notNull(),
    newBand: text('new_band').notNull(),
    /** Steps of the lowest grade; null on records of before they were kept. */
    oldGrade: text('old_grade').$type<GradeStep>(),
    newGrade: text('new_grade').$type<GradeStep>(),
    /** Only the inputs that changed. */
    oldInputs: json('old_inputs').$type<Partial<BandInputs>>().notNull(),
    newInputs: json('new_inputs').$type<Partial<BandInputs>>().notNull(),
    reason: text(),
    evidence: text(),
    modelVersion: text('model_version').notNull(),
    /** Recorded at once; or waits for a second manager, and was approved or turned down. */
    state: text().$type<BandChangeState>().notNull(),
    /** Why a second manager is asked, as rule and sentence; empty when none is. */
    asks: json().$type<{ rule: string; text: string }[]>().notNull(),
    /** Drawn for review, one fall in ten of those that need no approval. */
    sampled: boolean().notNull().default(false),
    /** Waits only to be confirmed: the case has the new inputs already. */
    inForce: boolean('in_force').notNull().default(false),
    /** Decided as one with others of the same cause and file. */
    batchId: text('batch_id'),
    /** When the source said something else after it was turned down. */
    sourceMovedAt: text('source_moved_at'),
    /** Who held the case then, and whether they were over capacity: for the monitoring of downgrades. */
    holderStaffCode: text('holder_staff_code')
      .$type<StaffCode>()
      .references(() => officers.staffCode),
    holderOver: boolean('holder_over'),
    settledAt: text('settled_at'),
    settledById: text('settled_by_id'),
    settledByName: text('settled_by_name'),
    settledWhy: text('settled_why'),
    version: integer().notNull().default(1),
    /** Beside the readable keys, which may be destroyed: see identities.ts. */
    personId: text('person_id').$type<PersonId>(),
    /** Of who held the case then. */
    staffId: text('staff_id').$type<StaffId>(),
  },
  (t, { index }) => [
    index('band_change_by_case').on(t.crn, t.at),
    index('band_change_by_state').on(t.state, t.at),
    index('band_change_by_time').on(t.at),
    index('band_change_by_batch').on(t.batchId),
  ],
);

/** Something that a rise in band asks of the manager, with the day by which it is due. */
export const gradeItems = table(
  'grade_item',
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
    bandChangeId: text('band_change_id').references(() => bandChanges.id),
    why: text().notNull(),
    raisedAt: text('raised_at').notNull(),
    dueOn: date('due_on').$type<IsoDate>().notNull(),
    doneAt: text('done_at'),
    doneByName: text('done_by_name'),
    outcome: text(),
    personId: text('person_id').$type<PersonId>(),
    staffId: text('staff_id').$type<StaffId>(),
  },
  (t, { index }) => [index('grade_item_by_case').on(t.crn), index('grade_item_open').on(t.doneAt, t.dueOn)],
);
