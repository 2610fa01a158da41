import type { Crn, PersonId, StaffCode, StaffId } from '../../lib/kernel/ids';
import { text } from './kit/columns';
import { table } from './kit/table-pair';

/**
 * Whom a CRN stands for. Written by the database as a CRN is first met, never changed: a person who comes back is the same person.
 * What is kept for ever (identified.ts) has the id; without this row nobody can tell whose it was.
 */
export const personKeys = table('person_key', {
  personId: text('person_id').$type<PersonId>().primaryKey(),
  crn: text().$type<Crn>().notNull().unique(),
});

/** Likewise of a member of staff. */
export const staffKeys = table('staff_key', {
  staffId: text('staff_id').$type<StaffId>().primaryKey(),
  staffCode: text('staff_code').$type<StaffCode>().notNull().unique(),
});
