import { and, eq, inArray } from 'drizzle-orm';
import type { DifferingThing } from '../../../lib/domain/allocation/cases/source-difference';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import { sameMembers } from '../../../lib/kernel/collections';
import {
  decidedAgain,
  DECIDED_CASE_FIELDS,
  type DecidedCaseField,
  type DecidedOfficerField,
} from '../../../lib/kernel/decided-at';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { OfficerDetails } from '../../../lib/domain/workload/measure/officer-input';
import { lockRows } from '../../queries/kit/lock-rows';
import type { Tables, Tx } from '../../store';

/**
 * Keeps beside a case that a person decides on parts of it now, so that no extract taken before undoes it. Call it in the transaction
 * of every decision that a person makes here on who holds a case (allocation, move, undo), on its end and reopening, and on what
 * bands are worked out from. What a source said otherwise until now is settled by it. An import never calls it.
 */
export async function markCaseDecided(
  tx: Tx,
  t: Tables,
  crn: Crn,
  fields: readonly DecidedCaseField[],
  now: Date,
): Promise<void> {
  if (fields.length === 0) return;
  const [row] = await lockRows(
    tx.select({ decidedAt: t.cases.decidedAt }).from(t.cases).where(eq(t.cases.crn, crn)),
  );
  if (!row) return;
  const decidedAt = decidedAgain(row.decidedAt, fields, now.toISOString());
  await tx.update(t.cases).set({ decidedAt }).where(eq(t.cases.crn, crn));
  await settleDecidedAgain(tx, t, { thingType: 'case', thingKey: crn }, fields, now);
}

/** Likewise of an officer's record. */
export async function markOfficerDecided(
  tx: Tx,
  t: Tables,
  staffCode: StaffCode,
  fields: readonly DecidedOfficerField[],
  now: Date,
): Promise<void> {
  if (fields.length === 0) return;
  const [row] = await lockRows(
    tx
      .select({ decidedAt: t.officers.decidedAt })
      .from(t.officers)
      .where(eq(t.officers.staffCode, staffCode)),
  );
  if (!row) return;
  const decidedAt = decidedAgain(row.decidedAt, fields, now.toISOString());
  await tx.update(t.officers).set({ decidedAt }).where(eq(t.officers.staffCode, staffCode));
  await settleDecidedAgain(tx, t, { thingType: 'officer', thingKey: staffCode }, fields, now);
}

/** The parts of a case that a change of its facts decides on. */
export function decidedFacts(before: CaseFacts, after: CaseFacts): DecidedCaseField[] {
  const answered = (before.flagsKnown !== false) !== (after.flagsKnown !== false);
  return DECIDED_CASE_FIELDS.filter(
    (field) =>
      field !== 'life' &&
      field !== 'holder' &&
      (!isSame(before[field], after[field]) || (field === 'flags' && answered)),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && sameMembers(a, b));
}

/** The parts of an officer's record that a change of it decides on. */
export function decidedDetails(
  before: Pick<OfficerDetails, 'grade' | 'contractedHoursHundredths' | 'leavingDate'>,
  after: OfficerDetails,
): DecidedOfficerField[] {
  return (['grade', 'contractedHoursHundredths', 'leavingDate'] as const).filter(
    (field) => before[field] !== after[field],
  );
}

/** Whoever decides on something again has settled what a source said otherwise. */
export async function settleDecidedAgain(
  tx: Tx,
  t: Tables,
  { thingType, thingKey }: { readonly thingType: DifferingThing; readonly thingKey: string },
  fields: readonly string[] | 'all',
  now: Date,
): Promise<void> {
  const d = t.sourceDifferences;
  await tx
    .update(d)
    .set({ state: 'decided_again', settledAt: now.toISOString() })
    .where(
      and(
        eq(d.state, 'open'),
        eq(d.thingType, thingType),
        eq(d.thingKey, thingKey),
        fields === 'all' ? undefined : inArray(d.field, [...fields]),
      ),
    );
}

/** Likewise of a reduction or an absence. */
export async function markTimeDecided(
  tx: Tx,
  t: Tables,
  { thingType, thingKey }: { readonly thingType: 'reduction' | 'absence'; readonly thingKey: string },
  now: Date,
): Promise<void> {
  const decidedAt = now.toISOString();
  if (thingType === 'reduction')
    await tx.update(t.reductions).set({ decidedAt }).where(eq(t.reductions.id, thingKey));
  else await tx.update(t.absences).set({ decidedAt }).where(eq(t.absences.id, thingKey));
  await settleDecidedAgain(tx, t, { thingType, thingKey }, 'all', now);
}
