import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import type { DecidedReallocation } from '../../../lib/domain/allocation/moves/decide-reallocation';
import { happensAt } from '../../change-instant';
import type { Tables, Tx } from '../../store';
import type { AllocationIds } from './save-allocation';
import { saveAudit } from '../kept/save-audit';
import { insertHandoff } from './save-handoff';
import { markCaseDecided } from '../cases/save-decided-at';
import { settleBeside } from '../officers/settle-beside';

interface Saving {
  readonly tx: Tx;
  readonly t: Tables;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Writes a decided move in the caller's transaction: the case's version, the end of the old holding (first day no longer held:
 * today) and the new one from today, the oversight where a review date was given, the end of covers, what is to be keyed, and the audit entry. An
 * earlier oversight stays with whom it was recorded for. False when the case is no longer as it was decided on: the caller must
 * then undo the transaction.
 */
export async function saveReallocation(
  tx: Tx,
  t: Tables,
  actor: Actor,
  now: Date,
  decided: DecidedReallocation,
  { allocationId, oversightId }: AllocationIds,
): Promise<boolean> {
  const { crn, staffCode, reasonCode, reasonText, notes, oversightReviewOn, decision, giver } = decided;
  const saving: Saving = { tx, t, actor, now };
  if (!(await handOver(saving, decided))) return false;
  await markCaseDecided(tx, t, crn, ['holder'], now);
  const who = { decidedAt: now.toISOString(), decidedBy: actor.id, decidedByName: actor.name };
  const detached = await settleBeside(saving, new Map([[crn, staffCode]]), decided.startedOn);
  const answers = { reasonCode, reasonText, notes, decision: { ...decision, detached } };
  const { startedOn } = decided;
  await tx
    .insert(t.allocations)
    .values({ id: allocationId, crn, staffCode, kind: 'reallocation', startedOn, ...who, ...answers });
  if (oversightReviewOn !== null)
    await tx.insert(t.oversights).values({
      id: oversightId,
      crn,
      staffCode,
      decision: oversightWords(decided),
      reasonCode,
      reviewOn: oversightReviewOn,
      asked: decided.oversightAsked,
      ...who,
    });
  await insertHandoff(tx, t, saving, {
    id: allocationId,
    kind: 'reallocation',
    thingId: allocationId,
    crn,
    staffCode,
    fromStaffCode: giver.officer.staffCode,
    reviewOn: oversightReviewOn,
    asked: decided.oversightAsked,
  });
  await saveAudit(tx, t, actor, now, crn, {
    action: 'case.reallocated',
    thingType: 'case',
    detail: {
      allocationId,
      from: giver.officer.staffCode,
      to: staffCode,
      reasonCode,
      before: decision.before.workloadPercent,
      after: decision.after.workloadPercent,
    },
  });
  return true;
}

/** The version goes up and the old holding ends; false where either is not as it was. */
async function handOver({ tx, t, now }: Saving, decided: DecidedReallocation): Promise<boolean> {
  const { crn, giver, startedOn } = decided;
  const risen = await tx
    .update(t.cases)
    .set({ version: decided.version })
    .where(and(eq(t.cases.crn, crn), eq(t.cases.version, decided.fromVersion)))
    .returning({ crn: t.cases.crn });
  const open = and(
    eq(t.allocations.crn, crn),
    eq(t.allocations.staffCode, giver.officer.staffCode),
    isNull(t.allocations.endedOn),
  );
  const [held] = await tx.select({ id: t.allocations.id }).from(t.allocations).where(open);
  if (risen.length !== 1 || !held) return false;
  await happensAt(tx, now);
  const ended = await tx
    .update(t.allocations)
    .set({ endedOn: startedOn })
    .where(open)
    .returning({ id: t.allocations.id });
  return ended.length === 1;
}

/** What the manager decided: what was considered in their words, else what was asked. */
function oversightWords({ reasonText, asked, officerName, giver }: DecidedReallocation): string {
  if (reasonText !== null) return reasonText;
  const questions = asked.filter((question) => question.needsReviewDate).map((question) => question.text);
  return questions.length > 0
    ? questions.join(' ')
    : `Moved from ${giver.name} to ${officerName}, to be reviewed.`;
}
