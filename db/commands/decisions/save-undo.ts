import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import type { UndoFacts } from '../../../lib/domain/allocation/decisions/decide-undo';
import type { HoldingToUndo } from '../../queries/decisions/load-undo';
import { happensAt } from '../../change-instant';
import type { Tables, Tx } from '../../store';
import { saveAudit } from '../kept/save-audit';
import { insertHandoff, withdrawHandoffs } from './save-handoff';
import { markCaseDecided } from '../cases/save-decided-at';
import { settleBeside } from '../officers/settle-beside';
import { londonDay } from '../../../lib/kernel/dates';

interface Saving {
  readonly tx: Tx;
  readonly t: Tables;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Writes an undo in the caller's transaction: the holding ends on the day it began and is marked, the former officer's goes on, the
 * oversight of the decision goes with it into the audit trail, covers and shares that the move ended count again, and the case's
 * version rises. Returns that version; null where something is no longer as it was decided on: the caller must undo the transaction.
 */
export async function saveUndo(
  tx: Tx,
  t: Tables,
  actor: Actor,
  now: Date,
  { facts, holding }: { readonly facts: UndoFacts; readonly holding: HoldingToUndo },
): Promise<number | null> {
  const saving: Saving = { tx, t, actor, now };
  const { crn, id, back, staffCode, kind } = facts;
  if (!(await giveBack(saving, holding, back))) return null;
  const [found] = await tx.select({ version: t.cases.version }).from(t.cases).where(eq(t.cases.crn, crn));
  if (!found) return null;
  const version = found.version + 1;
  await tx.update(t.cases).set({ version }).where(eq(t.cases.crn, crn));
  const oversight = await takeOversight(saving, holding);
  await settleBeside(saving, new Map([[crn, back?.staffCode ?? null]]), londonDay(now));
  await restoreDetached(saving, holding);
  await markCaseDecided(tx, t, crn, ['holder'], now);
  await withdrawHandoffs(tx, t, id);
  await insertHandoff(tx, t, saving, {
    id: `${id}-undone`,
    kind: back === null ? 'allocation_undone' : 'reallocation_undone',
    thingId: id,
    crn,
    staffCode: back?.staffCode ?? staffCode,
    fromStaffCode: staffCode,
  });
  await saveAudit(tx, t, actor, now, crn, {
    action: 'case.allocation_undone',
    thingType: 'case',
    detail: { allocationId: id, kind, undoneFrom: staffCode, backTo: back?.staffCode ?? null, oversight },
  });
  return version;
}

/** The holding is marked and ends; the former one opens again. False where either is not as it was. */
async function giveBack(
  { tx, t, actor, now }: Saving,
  { id, startedOn }: HoldingToUndo,
  back: UndoFacts['back'],
): Promise<boolean> {
  const a = t.allocations;
  await happensAt(tx, now);
  const undone = await tx
    .update(a)
    .set({ endedOn: startedOn, undoneAt: now.toISOString(), undoneBy: actor.id, undoneByName: actor.name })
    .where(and(eq(a.id, id), isNull(a.endedOn), isNull(a.undoneAt)))
    .returning({ id: a.id });
  if (undone.length !== 1) return false;
  if (back === null) return true;
  const reopened = await tx
    .update(a)
    .set({ endedOn: null })
    .where(and(eq(a.id, back.holdingId), isNotNull(a.endedOn), isNull(a.undoneAt)))
    .returning({ id: a.id });
  return reopened.length === 1;
}

/** The oversight that was recorded with the decision stands for nothing any more: its words stay in the audit trail. */
async function takeOversight({ tx, t }: Saving, { crn, staffCode, decidedAt }: HoldingToUndo) {
  const o = t.oversights;
  const [own] = await tx
    .select({ id: o.id, decision: o.decision, reasonCode: o.reasonCode, reviewOn: o.reviewOn })
    .from(o)
    .where(and(eq(o.crn, crn), eq(o.staffCode, staffCode), eq(o.decidedAt, decidedAt)));
  if (!own) return null;
  await tx.delete(t.oversightAudits).where(eq(t.oversightAudits.oversightId, own.id));
  await tx.delete(o).where(eq(o.id, own.id));
  return own;
}

/** Covers and shares that the move ended count again, as they were. */
async function restoreDetached(
  { tx, t, actor, now }: Saving,
  { decision, crn }: HoldingToUndo,
): Promise<void> {
  for (const { id, version, endsOn } of decision?.detached?.covers ?? []) {
    const [cover] = await tx
      .update(t.caseCovers)
      .set({ endsOn, cancelledAt: null, version: version + 1 })
      .where(and(eq(t.caseCovers.id, id), eq(t.caseCovers.version, version)))
      .returning({ staffCode: t.caseCovers.staffCode, holder: t.caseCovers.holderStaffCode });
    if (!cover) throw new Error(`A cover of ${crn} changed under its lock`);
    await saveAudit(tx, t, actor, now, cover.holder, {
      action: 'cover.changed',
      thingType: 'officer',
      detail: { from: { crn, staffCode: cover.staffCode }, to: { crn, endsOn, cancelledAt: null } },
    });
  }
  for (const { id, version, endedOn = null } of decision?.detached?.shares ?? []) {
    const [share] = await tx
      .update(t.caseShares)
      .set({ endedOn, version: version + 1 })
      .where(and(eq(t.caseShares.id, id), eq(t.caseShares.version, version)))
      .returning({ staffCode: t.caseShares.staffCode });
    if (!share) throw new Error(`A share of ${crn} changed under its lock`);
    await saveAudit(tx, t, actor, now, crn, {
      action: 'share.added',
      thingType: 'case',
      detail: { from: {}, to: { staffCode: share.staffCode, endedOn } },
    });
  }
}
