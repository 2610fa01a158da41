import 'server-only';
import type { CurrentHolder } from '../../../domain/allocation/decisions/allocation-problem';
import type { DecidedReallocation } from '../../../domain/allocation/moves/decide-reallocation';
import type { ReallocationResult } from '../../../domain/allocation/moves/reallocation-result';
import type { MoveRefusal } from './decide-move';

/** The result of a case that was moved. */
export function movedResult(
  { crn, staffCode, officerName, version, giver, decision, oversightReviewOn }: DecidedReallocation,
  allocationId: string,
  ended: readonly string[],
): ReallocationResult {
  return {
    crn,
    status: 'reallocated',
    version,
    from: { staffCode: giver.officer.staffCode, name: giver.name },
    to: { staffCode, name: officerName },
    giverBefore: giver.before.workloadPercent,
    giverAfter: giver.after.workloadPercent,
    receiverBefore: decision.before.workloadPercent,
    receiverAfter: decision.after.workloadPercent,
    allocationId,
    oversightReviewOn,
    ended: [...ended],
  };
}

/** The result of a case that was not moved, with why and what to do. */
export function refusedResult(crn: string, refusal: MoveRefusal): ReallocationResult {
  const refused = { crn, status: 'refused', code: refusal.code } as const;
  switch (refusal.code) {
    case 'not_found':
      return { ...refused, detail: 'There is no such case, or it is not in your part of the estate' };
    case 'conflict':
      return { ...refused, detail: refusal.detail, ...holderOf(refusal.allocatedTo, refusal.version) };
    case 'does_not_fit':
      return { ...refused, detail: refusal.fields.map((entry) => entry.message).join('. ') };
    case 'reason_required':
    case 'review_date_required': {
      const said = refusal.fields.map((entry) => entry.message).join('. ');
      const askedFor = refusal.asked.map(({ code, text }) => ({ code, text }));
      return { ...refused, detail: `${said}. ${refusal.detail}`.trim(), askedFor };
    }
    default:
      return { ...refused, detail: refusal.detail };
  }
}

function holderOf(holder: CurrentHolder | null, version: number): Partial<ReallocationResult> {
  return {
    version,
    allocatedTo: holder === null ? null : { staffCode: holder.staffCode, name: holder.name },
    allocatedBy: holder?.decidedByName ?? null,
    allocatedAt: holder?.decidedAt ?? null,
  };
}
