import 'server-only';
import type { ReductionRecordRow } from '../../../../db/queries/import/load-import-facts';
import { groupBy, sumOf } from '../../../kernel/collections';
import { formatDate, formatHundredths } from '../../../kernel/format';
import { findReason, isReductionActive, type Reduction } from '../../../domain/workload/hours/reductions';
import { type FileRow, placeOf } from '../reading/file-spec';
import type { ImportScope } from './import-plan';
import type { OfficersAfter } from './plan-officers';
import type { GivenReduction } from '../reading/columns/columns-of-records';

type Entry = FileRow<GivenReduction>;

/** A reduction as it will stand, and the row that adds or changes it. */
export interface Standing {
  readonly record: ReductionRecordRow;
  readonly entry: Entry | null;
}

/**
 * Reductions of an officer may on no day add up to more than the contracted hours. Judged are the days on which a row of the file
 * that adds or changes something is active, and, where the contracted hours change, the days from today.
 */
export function checkTotals(
  standing: ReadonlyMap<string, Standing>,
  officers: OfficersAfter,
  scope: ImportScope,
): void {
  for (const [staffCode, entries] of groupBy(standing.values(), (one) => one.record.staffCode)) {
    const contracted = officers.contractedHours(staffCode);
    if (contracted === null) continue;
    const hoursRow = officers.changedHours.get(staffCode);
    const days = new Set(entries.map((one) => one.record.startDate));
    if (hoursRow) days.add(scope.today);
    for (const onDate of [...days].sort()) {
      const active = entries.filter((one) => isReductionActive(toReduction(one.record, scope), onDate));
      const totalHundredths = sumOf(active, (one) => one.record.hoursHundredths);
      if (totalHundredths <= contracted) continue;
      const row = lastStarted(active);
      if (row === null && (!hoursRow || onDate < scope.today)) continue;
      const sum = `On ${formatDate(onDate)} all reductions together would take ${formatHundredths(totalHundredths)} hours, more than the contracted hours`;
      if (row !== null)
        scope.log.error(
          placeOf('reductions.csv', row, 'hours', hoursText(row.values.hours)),
          `${sum}: enter fewer hours, or end another reduction first`,
        );
      else if (hoursRow)
        scope.log.error(
          placeOf('officers.csv', hoursRow, 'contracted_hours', hoursText(contracted)),
          `${sum}: end a reduction first, or mend the hours`,
        );
      break;
    }
  }
}

/** Of the rows that are active, the one that starts last: it is what makes them too many. */
function lastStarted(active: readonly Standing[]): Entry | null {
  const rows = active.flatMap((one) => (one.entry === null ? [] : [one.entry]));
  const later = (a: Entry, b: Entry): Entry =>
    b.values.startDate > a.values.startDate || (b.values.startDate === a.values.startDate && b.row > a.row)
      ? b
      : a;
  return rows.reduce<Entry | null>((last, row) => (last === null ? row : later(last, row)), null);
}

/** Hours as a cell holds them; empty where there are none. */
export function hoursText(hundredths: number | null): string {
  return hundredths === null ? '' : String(hundredths / 100);
}

/** A stored row as the rules of reductions read it. */
export function toReduction(record: ReductionRecordRow, { model }: ImportScope): Reduction {
  const staysUntilReviewed =
    record.reviewedAt === null && findReason(model.reductionReasons, record.reason)?.neverLapses === true;
  return { ...record, cancelled: record.cancelledAt !== null, staysUntilReviewed };
}
