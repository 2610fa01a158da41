import 'server-only';
import type { AbsenceRecordRow, ReportRecordRow } from '../../../../db/queries/import/load-import-facts';
import { addDays, type IsoDate } from '../../../kernel/dates';
import type { StaffCode } from '../../../kernel/ids';
import { absenceDayProblems } from '../../../domain/workload/absence/absence-limits';
import { type FileRow, placeOf, type ReadFile } from '../reading/file-spec';
import { absenceMissingStands, absenceStands } from '../guards/guard-staff';
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
import type { AbsenceRow, GivenAbsence, ReportRow } from '../reading/columns/columns-of-records';

type AbsencesFile = ReadFile<AbsenceRow, GivenAbsence>;
type ReportsFile = ReadFile<ReportRow, ReportRow>;

/** What absences.csv changes. `stored` holds the absences of the officers in the file, or all where the file is complete. */
export function planAbsences(
  file: AbsencesFile,
  stored: readonly AbsenceRecordRow[],
  officers: OfficersAfter,
  scope: ImportScope,
): PlanPart {
  const live = stored.filter((record) => record.cancelledAt === null);
  const known = knownTo(file, live);
  const cancelled = stored.filter((record) => record.cancelledAt !== null);
  const cancelledAs = (key: string): AbsenceRecordRow[] =>
    cancelled.filter((record) => keyOf(record) === key || sourceKeyOf(record) === key);
  const outcome = emptyOutcome(file.file);
  const absences: AbsenceRecordRow[] = [];
  const audits: PlannedAudit[] = [];
  for (const entry of file.rows) {
    const { values } = entry;
    const before = known.get(keyOf(values)) ?? null;
    checkOfficer(file.file, entry, officers, scope);
    const endDate = values.endDate !== undefined ? values.endDate : (before?.endDate ?? null);
    checkDays(file.file, entry, { startDate: values.startDate, endDate }, scope);
    if (before === null && staysCancelled(file.file, entry, cancelledAs(keyOf(values)), endDate, scope)) {
      outcome.unchanged += 1;
      continue;
    }
    const said: AbsenceRecordRow = {
      id: before?.id ?? scope.newId(),
      staffCode: values.staffCode,
      kind: values.kind,
      startDate: values.startDate,
      endDate,
      version: before?.version ?? 1,
      recordedAt: before === null ? scope.now.toISOString() : before.recordedAt,
      decidedAt: before?.decidedAt ?? null,
      cancelledAt: null,
      cancelledByName: null,
      sourceStartDate: before?.sourceStartDate ?? null,
    };
    const after = before !== null && absenceStands(entry, before, said, scope) ? before : said;
    const changed = before === null ? null : differences(before, after);
    if (before !== null && changed === null) outcome.unchanged += 1;
    else takeEffect(outcome, before === null ? 'added' : 'changed', keyOf(values), changed ?? {});
    if (before === null) absences.push(after);
    if (changed !== null) absences.push({ ...after, version: after.version + 1 });
    if (changed !== null)
      audits.push({
        thingKey: after.staffCode,
        event: { action: 'absence.edited', thingType: 'officer', detail: changed },
      });
  }
  const removedAbsenceIds: string[] = [];
  if (scope.complete) endMissing(file, live, scope, { absences, removedAbsenceIds, audits, outcome });
  return { writes: { absences, removedAbsenceIds }, audits, outcome };
}

/**
 * The absences by how a row names them: officer and first day. One whose first day was corrected here is known by the day that its
 * source has too, but where another absence, or another row of the file, goes by the day itself.
 */
function knownTo(file: AbsencesFile, live: readonly AbsenceRecordRow[]): Map<string, AbsenceRecordRow> {
  const known = new Map(live.map((record) => [keyOf(record), record]));
  const inFile = new Set(file.rows.map((entry) => keyOf(entry.values)));
  for (const record of live) {
    const key = sourceKeyOf(record);
    if (key !== null && !known.has(key) && !inFile.has(keyOf(record))) known.set(key, record);
  }
  return known;
}

function sourceKeyOf({ staffCode, sourceStartDate }: AbsenceRecordRow): string | null {
  return sourceStartDate === null ? null : keyOf({ staffCode, startDate: sourceStartDate });
}

/** The same limits as on the form, with the column beside what is wrong. */
function checkDays(
  file: string,
  entry: FileRow<GivenAbsence>,
  days: { readonly startDate: IsoDate; readonly endDate: IsoDate | null },
  { log, today }: ImportScope,
): void {
  const { startDate, endDate } = days;
  const say = (column: string, value: IsoDate, message: string): void =>
    log.error(placeOf(file, entry, column, value), message);
  if (endDate !== null && endDate < startDate)
    say('end_date', endDate, 'End date must be the same as or after start date');
  for (const { field, message } of absenceDayProblems(days, today)) {
    if (field === 'startDate') say('start_date', startDate, message);
    else if (endDate !== null && endDate >= startDate) say('end_date', endDate, message);
  }
}

/** An absence that was called off here stays so while the file says the same; one that says otherwise is a new one. */
function staysCancelled(
  file: string,
  entry: FileRow<GivenAbsence>,
  cancelled: readonly AbsenceRecordRow[],
  endDate: IsoDate | null,
  { log }: ImportScope,
): boolean {
  const { kind, startDate } = entry.values;
  const same = cancelled.find((record) => record.kind === kind && record.endDate === endDate);
  if (same === undefined) return false;
  log.warn(
    placeOf(file, entry, 'start_date', startDate),
    `This absence was cancelled here by ${same.cancelledByName ?? 'somebody'}: it stays cancelled. Record it again if it is right`,
  );
  return true;
}

/** What reports.csv adds or changes. A report is something that was done: no file ends one. */
export function planReports(
  file: ReportsFile,
  stored: readonly ReportRecordRow[],
  officers: OfficersAfter,
  scope: ImportScope,
): PlanPart {
  const known = new Map(stored.map((record) => [record.reportId, record]));
  const outcome = emptyOutcome(file.file);
  const reports: ReportRecordRow[] = [];
  for (const entry of file.rows) {
    checkOfficer(file.file, entry, officers, scope);
    const { completedOn, reportId } = entry.values;
    if (completedOn > scope.today)
      scope.log.warn(
        placeOf(file.file, entry, 'completed_on', completedOn),
        'Completed on is in the future: the report counts from that day',
      );
    const before = known.get(reportId) ?? null;
    const changed = before === null ? null : differences<ReportRow>(before, entry.values);
    if (before === null) takeEffect(outcome, 'added', reportId);
    else if (changed !== null) takeEffect(outcome, 'changed', reportId, changed);
    else outcome.unchanged += 1;
    const recordedAt = before === null ? scope.now.toISOString() : before.recordedAt;
    if (before === null || changed !== null) reports.push({ ...entry.values, recordedAt });
  }
  return { writes: { reports }, audits: [], outcome };
}

function keyOf(row: { readonly staffCode: string; readonly startDate: string }): string {
  return `${row.staffCode}/${row.startDate}`;
}

function checkOfficer(
  file: string,
  entry: FileRow<{ readonly staffCode: StaffCode }>,
  officers: OfficersAfter,
  { log }: ImportScope,
): void {
  const { staffCode } = entry.values;
  if (!officers.isKnown(staffCode))
    log.error(
      placeOf(file, entry, 'staff_code', staffCode),
      `No officer has the staff code ${staffCode}: add them to officers.csv, or mend the code`,
    );
}

/** What was not to begin yet is not shortened: it goes. */
const TAKEN_OUT = { from: { takenOut: false }, to: { takenOut: true } };

/** Absences that a complete file lacks are over: those that have begun ended yesterday, later ones are taken out. */
function endMissing(
  file: AbsencesFile,
  stored: readonly AbsenceRecordRow[],
  scope: ImportScope,
  into: {
    absences: AbsenceRecordRow[];
    removedAbsenceIds: string[];
    audits: PlannedAudit[];
    outcome: FileOutcome;
  },
): void {
  const { today } = scope;
  const inFile = new Set([...file.rows.map((entry) => keyOf(entry.values)), ...file.refusedKeys]);
  for (const record of stored) {
    if (inFile.has(keyOf(record)) || inFile.has(sourceKeyOf(record) ?? '')) continue;
    if (record.endDate !== null && record.endDate < today) continue;
    if (absenceMissingStands(record, scope)) continue;
    const yesterday = addDays(today, -1);
    const begun = record.startDate < today;
    if (begun) into.absences.push({ ...record, endDate: yesterday, version: record.version + 1 });
    else into.removedAbsenceIds.push(record.id);
    const ends = { from: { endDate: record.endDate }, to: { endDate: yesterday } };
    takeEffect(into.outcome, 'ended', keyOf(record), begun ? ends : TAKEN_OUT);
    const detail = begun ? ends : { from: { ...record }, to: {} };
    into.audits.push({
      thingKey: record.staffCode,
      event: { action: 'absence.edited', thingType: 'officer', detail },
    });
  }
}
