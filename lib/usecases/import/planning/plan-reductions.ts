import 'server-only';
import type { ReductionRecordRow } from '../../../../db/queries/import/load-import-facts';
import { groupBy } from '../../../kernel/collections';
import { addDays } from '../../../kernel/dates';
import { err, ok, type Result } from '../../../kernel/result';
import type { ReductionReason } from '../../../domain/workload/model/model';
import { reductionMessage } from '../../../domain/workload/hours/reduction-messages';
import {
  findReason,
  type ReductionProblem,
  settleReduction,
} from '../../../domain/workload/hours/reductions';
import { checkTotals, hoursText, type Standing } from './check-reduction-totals';
import { type FileRow, placeOf, type ReadFile } from '../reading/file-spec';
import { followHours } from './follow-hours';
import { cancelledStands, reductionMissingStands, reductionStands } from '../guards/guard-staff';
import {
  differences,
  emptyOutcome,
  type FileOutcome,
  type ImportScope,
  type PlannedAudit,
  type PlanPart,
} from './import-plan';
import { takeEffect } from './row-effect';
import type { OfficersAfter } from './plan-officers';
import type { GivenReduction, ReductionRow } from '../reading/columns/columns-of-records';

type ReductionsFile = ReadFile<ReductionRow, GivenReduction>;

/**
 * What reductions.csv changes. `stored` holds every reduction of the officers in the file, of those whose contracted hours change,
 * and of all where the file is complete. Without the file only what follows from the hours is changed and checked.
 */
export function planReductions(
  file: ReductionsFile | null,
  stored: readonly ReductionRecordRow[],
  officers: OfficersAfter,
  scope: ImportScope,
): PlanPart {
  const outcome = emptyOutcome('reductions.csv');
  const reductions: ReductionRecordRow[] = [];
  const audits: PlannedAudit[] = [];
  const standing = new Map<string, Standing>(stored.map((record) => [record.id, { record, entry: null }]));
  const storedOf = groupBy(stored, (record) => keyOf(record));
  const inFile = new Set<string>();
  for (const entry of file?.rows ?? []) {
    const key = keyOf(entry.values);
    const same = storedOf.get(key) ?? [];
    const before = same.find((record) => record.cancelledAt === null) ?? null;
    if (before === null && same.length > 0) {
      cancelledStands(entry, same, scope);
      scope.log.warn(
        placeOf('reductions.csv', entry, 'reason', entry.values.reason),
        'This reduction was cancelled in the service: it stays cancelled',
      );
      outcome.unchanged += 1;
      continue;
    }
    const said = settleRow(entry, before, officers, scope);
    if (said === null) continue;
    const after = before !== null && reductionStands(entry, before, said, scope) ? before : said;
    const changed = before === null ? null : differences(before, after);
    inFile.add(after.id);
    standing.set(after.id, { record: after, entry: before !== null && changed === null ? null : entry });
    if (before !== null && changed === null) outcome.unchanged += 1;
    else takeEffect(outcome, before === null ? 'added' : 'changed', key, changed ?? {});
    if (before === null) reductions.push(after);
    if (changed !== null) reductions.push({ ...after, version: after.version + 1 });
    if (changed !== null)
      audits.push({
        thingKey: after.staffCode,
        event: { action: 'reduction.edited', thingType: 'officer', detail: changed },
      });
  }
  if (file !== null && scope.complete)
    endMissing(file, inFile, standing, scope, { reductions, audits, outcome });
  for (const { before, after } of followHours(standing, officers, scope)) {
    standing.set(after.id, { record: after, entry: null });
    reductions.push({ ...after, version: after.version + 1 });
    const changed = differences(before, after) ?? { from: {}, to: {} };
    takeEffect(outcome, 'changed', keyOf(after), changed);
    if (inFile.has(after.id)) outcome.unchanged -= 1;
    audits.push({
      thingKey: after.staffCode,
      event: { action: 'reduction.edited', thingType: 'officer', detail: changed },
    });
  }
  checkTotals(standing, officers, scope);
  return { writes: { reductions }, audits, outcome };
}

function keyOf(row: {
  readonly staffCode: string;
  readonly reason: string;
  readonly startDate: string;
}): string {
  return `${row.staffCode}/${row.reason.toLowerCase()}/${row.startDate}`;
}

/** The reduction as its row leaves it, by the rules of its reason; null when refused. */
function settleRow(
  entry: FileRow<GivenReduction>,
  before: ReductionRecordRow | null,
  officers: OfficersAfter,
  scope: ImportScope,
): ReductionRecordRow | null {
  const { values } = entry;
  const reason = findReason(scope.model.reductionReasons, values.reason);
  if (!officers.isKnown(values.staffCode)) {
    scope.log.error(
      placeOf('reductions.csv', entry, 'staff_code', values.staffCode),
      `No officer has the staff code ${values.staffCode}: add them to officers.csv, or mend the code`,
    );
    return null;
  }
  if (reason === null) return null;
  const endDate = values.endDate !== undefined ? values.endDate : (before?.endDate ?? null);
  if (before !== null && isHistory(before, { hours: values.hours, endDate }, scope))
    return { ...before, notes: values.notes !== undefined ? values.notes : before.notes };
  const settled = settleHours(reason, { ...values, endDate }, officers.contractedHours(values.staffCode));
  if (!settled.ok) {
    const { field, message } = reductionMessage(settled.error, reason);
    const column = field === 'hours' ? 'hours' : 'end_date';
    const value = field === 'hours' ? hoursText(values.hours) : (endDate ?? '');
    scope.log.error(placeOf('reductions.csv', entry, column, value), message);
    return null;
  }
  return {
    id: before?.id ?? scope.newId(),
    staffCode: values.staffCode,
    reason: before?.reason ?? reason.name,
    startDate: values.startDate,
    hoursHundredths: settled.value.hoursHundredths,
    endDate: settled.value.endDate,
    notes: values.notes !== undefined ? values.notes : (before?.notes ?? null),
    cancelledAt: null,
    reviewedAt: reviewedAtAfter(before, settled.value.endDate, scope),
    version: before?.version ?? 1,
    recordedAt: before === null ? scope.now.toISOString() : before.recordedAt,
    decidedAt: before?.decidedAt ?? null,
  };
}

/** A review stands while the last day that it set stands; a last day yet to come asks for review again. */
function reviewedAtAfter(
  before: ReductionRecordRow | null,
  endDate: string | null,
  { today }: ImportScope,
): ReductionRecordRow['reviewedAt'] {
  if (before === null) return null;
  const later = endDate !== before.endDate && (endDate === null || endDate > today);
  return later ? null : before.reviewedAt;
}

/** Whether a row repeats a stored reduction that is over: it was judged by the contracted hours of its time, not of today. */
function isHistory(
  before: ReductionRecordRow,
  row: { hours: number | null; endDate: string | null },
  { today }: ImportScope,
): boolean {
  const same = row.endDate === before.endDate && (row.hours === null || row.hours === before.hoursHundredths);
  return same && before.endDate !== null && before.endDate < today;
}

/** The reason's rules. Where contracted hours are not known, hours are taken as given, and a share of them cannot be worked out. */
function settleHours(
  reason: ReductionReason,
  row: Pick<ReductionRow, 'hours' | 'startDate' | 'endDate'>,
  contracted: number | null,
): Result<{ hoursHundredths: number; endDate: ReductionRow['endDate'] }, ReductionProblem> {
  const input = { reason, hoursHundredths: row.hours, startDate: row.startDate, endDate: row.endDate };
  if (contracted !== null) return settleReduction(input, contracted, []);
  if (row.hours === null || row.hours === 0) return err({ code: 'hours_missing' });
  const unbound = settleReduction(
    { ...input, reason: { ...reason, fixedPercent: undefined, atMostPercent: undefined } },
    row.hours,
    [],
  );
  return unbound.ok ? ok(unbound.value) : unbound;
}

/** Reductions that a complete file lacks are in force no longer: those that have begun ended yesterday, the others are cancelled. */
function endMissing(
  file: ReductionsFile,
  inFile: ReadonlySet<string>,
  standing: Map<string, Standing>,
  scope: ImportScope,
  into: { reductions: ReductionRecordRow[]; audits: PlannedAudit[]; outcome: FileOutcome },
): void {
  const refused = new Set([...file.refusedKeys].map((key) => key.toLowerCase()));
  for (const [id, { record }] of [...standing]) {
    if (inFile.has(id) || record.cancelledAt !== null || refused.has(keyOf(record).toLowerCase())) continue;
    const ended = endRecord(record, scope);
    const changed = differences(record, ended);
    if (changed === null || reductionMissingStands(record, scope)) continue;
    standing.set(id, { record: ended, entry: null });
    into.reductions.push({ ...ended, version: record.version + 1 });
    takeEffect(into.outcome, 'ended', keyOf(record), changed);
    const action = ended.cancelledAt === null ? 'reduction.edited' : 'reduction.cancelled';
    into.audits.push({
      thingKey: record.staffCode,
      event: { action, thingType: 'officer', detail: changed },
    });
  }
}

function endRecord(record: ReductionRecordRow, { today, now, model }: ImportScope): ReductionRecordRow {
  if (record.startDate >= today) return { ...record, cancelledAt: now.toISOString() };
  const stays =
    findReason(model.reductionReasons, record.reason)?.neverLapses === true && record.reviewedAt === null;
  const over = record.endDate !== null && record.endDate < today;
  return {
    ...record,
    endDate: over ? record.endDate : addDays(today, -1),
    reviewedAt: stays ? now.toISOString() : record.reviewedAt,
  };
}
