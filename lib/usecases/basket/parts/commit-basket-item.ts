import 'server-only';
import { loadOfficerNames } from '../../../../db/queries/officers/load-officer-names';
import type { Basket, BasketItem, BasketResult } from '../../../domain/allocation/basket/basket';
import type { FigureAtDecision } from '../../../domain/allocation/decisions/decision';
import { formatListName, formatWorkloadMark } from '../../../kernel/format';
import { asStaffCode, parseCrn } from '../../../kernel/ids';
import { allocateCase, type AllocateProblem } from '../../decisions/allocate-case';
import type { UseCaseContext } from '../../context';

/** What the person saw of a case when they confirmed. */
export interface SeenItem {
  readonly crn: string;
  readonly version: number;
  readonly asked: readonly string[];
  readonly stateAfter: string;
}

/**
 * Allocates one case of a basket in a transaction of its own, decided again from what stands there. The key is the basket's version
 * and the case: sent twice, the first answer is repeated.
 */
export async function commitItem(
  context: UseCaseContext,
  basket: Pick<Basket, 'version' | 'changedAt'>,
  item: BasketItem,
  seen: SeenItem | undefined,
): Promise<BasketResult> {
  const crn = parseCrn(item.crn);
  const at = context.now.toISOString();
  if (crn === null || seen === undefined) {
    const officerName = await nameOfOfficer(context, item.staffCode);
    return refused('This case was not shown when you confirmed: check it, then allocate.', officerName, at);
  }
  const { staffCode, reasonCode, reasonText, oversightReviewOn, notes, teamReason = null } = item;
  const answers = { reasonCode, reasonText, oversightReviewOn, notes, teamReason };
  const result = await allocateCase(context, {
    crn,
    staffCode,
    expectedVersion: seen.version,
    ...answers,
    seen: { asked: seen.asked, stateAfter: seen.stateAfter },
    idempotencyKey: `basket:${basket.version}:${basket.changedAt ?? ''}:${crn}`,
  });
  if (!result.ok) return refused(refusalWords(result.error), await nameOfOfficer(context, staffCode), at);
  const { before, after, officerName, allocationId, ended = [] } = result.value;
  return {
    status: 'allocated',
    detail: [`Allocated to ${officerName}.`, ...ended].join(' '),
    officerName,
    before: percent(before),
    after: percent(after),
    at,
    ...(allocationId === undefined ? {} : { allocationId }),
  };
}

function refused(detail: string, officerName: string, at: string): BasketResult {
  return { status: 'refused', detail, officerName, before: null, after: null, at };
}

function percent({ pointsUsedHundredths, pointsAvailable }: FigureAtDecision): string {
  return formatWorkloadMark(pointsUsedHundredths, pointsAvailable);
}

async function nameOfOfficer({ store }: UseCaseContext, staffCode: string): Promise<string> {
  if (staffCode === '') return 'Nobody chosen';
  const [officer] = await loadOfficerNames(store.db, store.t, [asStaffCode(staffCode)]);
  return officer ? formatListName(officer) : staffCode;
}

/** Why a case of the basket was not allocated, in whole sentences. */
function refusalWords(problem: AllocateProblem): string {
  switch (problem.code) {
    case 'not_found':
      return 'This case does not wait for you to allocate any more.';
    case 'does_not_fit':
    case 'reason_required':
    case 'review_date_required':
    case 'officer_unavailable':
      return problem.fields.map((entry) => sentence(entry.message)).join(' ');
    default:
      return sentence(problem.detail);
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
