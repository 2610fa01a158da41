import 'server-only';
import type { ReductionRecordRow } from '../../../../db/queries/import/load-import-facts';
import { formatHundredths } from '../../../kernel/format';
import { findReason, reductionStatus, shareOfHours } from '../../../domain/workload/hours/reductions';
import { isSensitiveReason, WITHHELD_REASON } from '../../../domain/workload/measure/withheld';
import { hoursText, type Standing, toReduction } from './check-reduction-totals';
import { placeOf } from '../reading/file-spec';
import type { ImportScope } from './import-plan';
import type { OfficersAfter } from './plan-officers';

/** A stored reduction that changes because the contracted hours do. */
export interface Follower {
  readonly before: ReductionRecordRow;
  readonly after: ReductionRecordRow;
}

/**
 * What changed contracted hours do to reductions that no row changes, and that are not over: a reason that fixes the
 * allowance has its share of the new hours; one that caps it refuses hours under which it would take too much.
 */
export function followHours(
  standing: ReadonlyMap<string, Standing>,
  officers: OfficersAfter,
  scope: ImportScope,
): Follower[] {
  const followers: Follower[] = [];
  for (const { record, entry } of standing.values()) {
    const hoursRow = officers.changedHours.get(record.staffCode);
    const contracted = officers.contractedHours(record.staffCode);
    const status = reductionStatus(toReduction(record, scope), scope.today);
    if (!hoursRow || contracted === null || entry !== null) continue;
    if (status === 'ended' || status === 'cancelled') continue;
    const reason = findReason(scope.model.reductionReasons, record.reason);
    const fixed = reason?.fixedPercent === undefined ? 0 : shareOfHours(contracted, reason.fixedPercent);
    if (fixed > 0 && fixed !== record.hoursHundredths)
      followers.push({ before: record, after: { ...record, hoursHundredths: fixed } });
    const most =
      reason?.atMostPercent === undefined ? Infinity : shareOfHours(contracted, reason.atMostPercent);
    if (record.hoursHundredths > most)
      scope.log.error(
        placeOf('officers.csv', hoursRow, 'contracted_hours', hoursText(contracted)),
        `${isSensitiveReason(scope.model, record.reason) ? WITHHELD_REASON : record.reason} takes ${formatHundredths(record.hoursHundredths)} hours and may take at most ${formatHundredths(most)} of these contracted hours: end that reduction first, or mend the hours`,
      );
  }
  return followers;
}
