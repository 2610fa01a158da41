import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import type { DecidedAllocation } from '../../../lib/domain/allocation/decisions/decide-allocation';
import type { Tables, Tx } from '../../store';
import { saveAudit } from '../kept/save-audit';
import { insertHandoff, type NewHandoff } from './save-handoff';
import { markCaseDecided } from '../cases/save-decided-at';
import { forgetNoteDrafts } from './save-note-draft';
import { type EndingBeside, settleBeside } from '../officers/settle-beside';

export interface AllocationIds {
  readonly allocationId: string;
  readonly oversightId: string;
}

/**
 * Writes a decided allocation: the case's version, the holding with what was known, the oversight where a review date was given,
 * what ends beside it, what is to be keyed, and the audit entry, all in the caller's transaction. False, and nothing written, when the case's version has moved on.
 * `ending`: what ends beside it, where the same transaction has read it.
 */
export async function saveAllocation(
  tx: Tx,
  t: Tables,
  actor: Actor,
  now: Date,
  decided: DecidedAllocation,
  { allocationId, oversightId }: AllocationIds,
  ending?: EndingBeside,
): Promise<boolean> {
  const { crn, staffCode, reasonCode, reasonText, notes, oversightReviewOn, decision } = decided;
  const moved = await tx
    .update(t.cases)
    .set({ version: decided.version })
    .where(and(eq(t.cases.crn, crn), eq(t.cases.version, decided.fromVersion)))
    .returning({ crn: t.cases.crn });
  if (moved.length !== 1) return false;
  const who = { decidedAt: now.toISOString(), decidedBy: actor.id, decidedByName: actor.name };
  await markCaseDecided(tx, t, crn, ['holder'], now);
  await forgetNoteDrafts(tx, t, crn);
  const holders = new Map([[crn, staffCode]]);
  const detached = await settleBeside({ tx, t, actor, now }, holders, decided.startedOn, ending);
  const ended = detached.covers.length + detached.shares.length > 0;
  await tx.insert(t.allocations).values({
    id: allocationId,
    crn,
    staffCode,
    kind: 'allocation',
    startedOn: decided.startedOn,
    ...who,
    reasonCode,
    reasonText,
    notes,
    decision: ended ? { ...decision, detached } : decision,
  });
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
  await insertHandoff(tx, t, { actor, now }, toKey(decided, allocationId));
  await saveAudit(tx, t, actor, now, crn, {
    action: 'case.allocated',
    thingType: 'case',
    detail: {
      allocationId,
      staffCode,
      reasonCode,
      before: decision.before.workloadPercent,
      after: decision.after.workloadPercent,
    },
  });
  return true;
}

/** What the record system is to hold of it. */
function toKey(
  { crn, staffCode, oversightReviewOn, oversightAsked }: DecidedAllocation,
  id: string,
): NewHandoff {
  const about = { crn, staffCode, fromStaffCode: null, reviewOn: oversightReviewOn, asked: oversightAsked };
  return { id, kind: 'allocation', thingId: id, ...about };
}

/** What the manager decided: what was considered in their words, else what was asked. */
function oversightWords({ reasonText, asked, officerName }: DecidedAllocation): string {
  if (reasonText !== null) return reasonText;
  const questions = asked.filter((question) => question.needsReviewDate).map((question) => question.text);
  return questions.length > 0 ? questions.join(' ') : `Allocated to ${officerName}, to be reviewed.`;
}
