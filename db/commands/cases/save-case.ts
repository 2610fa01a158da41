import { and, eq, isNull } from 'drizzle-orm';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import type { EndReason } from '../../../lib/domain/banding/end-reason';
import { type IsoDate, laterOf } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import { happensAt } from '../../change-instant';
import type { Tables, Tx } from '../../store';
import { DECIDED_CASE_FIELDS } from '../../../lib/kernel/decided-at';
import { caseColumns } from '../../queries/cases/case-columns';
import { lockRows } from '../../queries/kit/lock-rows';
import { decidedFacts, markCaseDecided } from './save-decided-at';
import { withNameKey } from '../../../lib/kernel/text/fold-name';

/** Adds a case; false when its CRN is in use, and nothing is written. */
export async function insertCase(tx: Tx, t: Tables, facts: CaseFacts, now: Date): Promise<boolean> {
  const added = await tx
    .insert(t.cases)
    .values({ ...withNameKey(facts), flags: [...facts.flags], recordedAt: now.toISOString() })
    .onConflictDoNothing()
    .returning({ crn: t.cases.crn });
  if (added.length !== 1) return false;
  await markCaseDecided(tx, t, facts.crn, DECIDED_CASE_FIELDS, now);
  return true;
}

/** Writes the facts of a case where it is still of this version; it is live then. False when it is not of this version. */
export async function updateCase(
  tx: Tx,
  t: Tables,
  facts: CaseFacts,
  version: number,
  now: Date,
): Promise<boolean> {
  const { crn, ...fields } = facts;
  const [before] = await lockRows(
    tx
      .select({ ...caseColumns(t), endedOn: t.cases.endedOn })
      .from(t.cases)
      .where(eq(t.cases.crn, crn)),
  );
  await happensAt(tx, now);
  const changed = await tx
    .update(t.cases)
    .set({
      ...withNameKey(fields),
      flags: [...facts.flags],
      endedOn: null,
      endReason: null,
      endNote: null,
      version: version + 1,
    })
    .where(and(eq(t.cases.crn, crn), eq(t.cases.version, version)))
    .returning({ crn: t.cases.crn });
  if (!before || changed.length !== 1) return false;
  const opened = before.endedOn === null ? [] : (['life', 'holder'] as const);
  await markCaseDecided(tx, t, crn, [...opened, ...decidedFacts(before, facts)], now);
  return true;
}

/**
 * Marks a case of this version as changed where what changed is kept beside it, so that forms opened before are stale. False when it
 * is not of this version. Nothing that tells on a workload changes.
 */
export async function markCaseChanged(tx: Tx, t: Tables, crn: Crn, version: number): Promise<boolean> {
  const changed = await tx
    .update(t.cases)
    .set({ version: version + 1 })
    .where(and(eq(t.cases.crn, crn), eq(t.cases.version, version)))
    .returning({ crn: t.cases.crn });
  return changed.length === 1;
}

/** Ends a live case that is still of this version, and its open holding with it; false when it is not. */
export async function endStoredCase(
  tx: Tx,
  t: Tables,
  ending: {
    readonly crn: Crn;
    readonly version: number;
    readonly endedOn: IsoDate;
    readonly reason: EndReason;
    readonly note: string | null;
  },
  now: Date,
): Promise<boolean> {
  const { crn, version, endedOn, reason, note } = ending;
  await happensAt(tx, now);
  const ended = await tx
    .update(t.cases)
    .set({ endedOn, endReason: reason, endNote: note, version: version + 1 })
    .where(and(eq(t.cases.crn, crn), eq(t.cases.version, version), isNull(t.cases.endedOn)))
    .returning({ crn: t.cases.crn });
  if (ended.length !== 1) return false;
  await markCaseDecided(tx, t, crn, ['life', 'holder'], now);
  const open = and(eq(t.allocations.crn, crn), isNull(t.allocations.endedOn));
  const [holding] = await tx
    .select({ id: t.allocations.id, startedOn: t.allocations.startedOn })
    .from(t.allocations)
    .where(open);
  if (holding)
    await tx
      .update(t.allocations)
      .set({ endedOn: laterOf(holding.startedOn, endedOn) })
      .where(eq(t.allocations.id, holding.id));
  return true;
}
