import 'server-only';
import type {
  AbsenceRecordRow,
  OfficerRecordRow,
  ReductionRecordRow,
} from '../../../../db/queries/import/load-import-facts';
import type { IsoDate } from '../../../kernel/dates';
import { latestDecision } from '../../../kernel/decided-at';
import type { GivenOfficer, OfficerRow } from '../reading/columns/columns-of-estate';
import type { FileRow, ReadFile } from '../reading/file-spec';
import { type SaidOtherwise, standsAgainst } from './guard-decisions';
import type { ImportScope } from '../planning/import-plan';
import type { GivenAbsence, GivenReduction } from '../reading/columns/columns-of-records';

const OFFICER_PARTS = [
  { field: 'grade', given: 'grade', column: 'grade' },
  { field: 'contractedHoursHundredths', given: 'contractedHours', column: 'contracted_hours' },
  { field: 'leavingDate', given: 'leavingDate', column: 'leaving_date' },
] as const;

/** What a complete file says of a record that it lacks. */
const NOT_IN_FILE = 'not in a complete file';

/** The row's record, but for grade, hours and leaving date that a person decided on here after the extract was taken. */
export function guardOfficer(
  file: ReadFile<OfficerRow, GivenOfficer>,
  entry: FileRow<GivenOfficer>,
  before: OfficerRecordRow,
  said: OfficerRecordRow,
  scope: ImportScope,
): OfficerRecordRow {
  const { staffCode } = before;
  const parts = OFFICER_PARTS.filter((part) => file.given.has(part.given));
  scope.watch.compared('officer', staffCode, new Set(['life', ...parts.map((part) => part.field)]));
  let row = said;
  for (const { field, column } of parts) {
    if (before[field] === said[field]) continue;
    const stands = standsAgainst(scope, {
      ...ofOfficer(before),
      field,
      said: said[field],
      ours: before[field],
      decidedAt: before.decidedAt?.[field],
      entry,
      column,
    });
    if (stands) row = { ...row, [field]: before[field] };
  }
  return row;
}

function ofOfficer({ staffCode }: Pick<OfficerRecordRow, 'staffCode'>) {
  return { thingType: 'officer', thingKey: staffCode, crn: null, staffCode, file: 'officers.csv' } as const;
}

/** An officer whom a complete file lacks stays, where they were logged, or their leaving date decided, here after it was taken. */
export function officerStands(before: OfficerRecordRow, leaves: IsoDate, scope: ImportScope): boolean {
  scope.watch.compared('officer', before.staffCode, new Set(['life']));
  return standsAgainst(scope, {
    ...ofOfficer(before),
    field: 'life',
    said: `${NOT_IN_FILE}: leaves ${leaves}`,
    ours: before.leavingDate === null ? 'stays' : `leaves ${before.leavingDate}`,
    decidedAt: latestDecision(before.decidedAt?.life, before.decidedAt?.leavingDate),
  });
}

const REDUCTION_PARTS = [
  { field: 'hoursHundredths', column: 'hours' },
  { field: 'endDate', column: 'end_date' },
  { field: 'notes', column: 'notes' },
] as const;

function ofReduction({ id, staffCode }: ReductionRecordRow) {
  return { thingType: 'reduction', thingKey: id, crn: null, staffCode, file: 'reductions.csv' } as const;
}

/** Whether a reduction that a person decided on here after the extract was taken stays as it is, whatever its row says. */
export function reductionStands(
  entry: FileRow<GivenReduction>,
  before: ReductionRecordRow,
  said: ReductionRecordRow,
  scope: ImportScope,
): boolean {
  return recordStands(scope, ofReduction(before), REDUCTION_PARTS, { before, said, entry });
}

/** A reduction that was cancelled here after the extract was taken: the manager is told that the source still has it. */
export function cancelledStands(
  entry: FileRow<GivenReduction>,
  cancelled: readonly ReductionRecordRow[],
  scope: ImportScope,
): void {
  const [latest] = [...cancelled].sort((a, b) => ((a.decidedAt ?? '') > (b.decidedAt ?? '') ? -1 : 1));
  if (!latest) return;
  scope.watch.compared('reduction', latest.id, 'all');
  standsAgainst(scope, {
    ...ofReduction(latest),
    field: 'life',
    said: 'in force',
    ours: 'cancelled',
    decidedAt: latest.decidedAt,
    entry,
    column: 'reason',
  });
}

/** A reduction that a complete file lacks stays, where a person decided on it here after it was taken. */
export function reductionMissingStands(record: ReductionRecordRow, scope: ImportScope): boolean {
  return missingStands(scope, ofReduction(record), record.decidedAt, 'in force');
}

const ABSENCE_PARTS = [
  { field: 'startDate', column: 'start_date' },
  { field: 'endDate', column: 'end_date' },
  { field: 'kind', column: 'kind' },
] as const;

function ofAbsence({ id, staffCode }: AbsenceRecordRow) {
  return { thingType: 'absence', thingKey: id, crn: null, staffCode, file: 'absences.csv' } as const;
}

/** Whether an absence that a person decided on here after the extract was taken stays as it is, whatever its row says. */
export function absenceStands(
  entry: FileRow<GivenAbsence>,
  before: AbsenceRecordRow,
  said: AbsenceRecordRow,
  scope: ImportScope,
): boolean {
  return recordStands(scope, ofAbsence(before), ABSENCE_PARTS, { before, said, entry });
}

/** An absence that a complete file lacks stays, where a person decided on it here after it was taken. */
export function absenceMissingStands(record: AbsenceRecordRow, scope: ImportScope): boolean {
  return missingStands(scope, ofAbsence(record), record.decidedAt, 'recorded');
}

/** A record of staff of which a file has a row: which it is, and where it stands in the files. */
type StaffRecord = Pick<SaidOtherwise, 'thingType' | 'thingKey' | 'crn' | 'staffCode' | 'file'>;

/**
 * Whether one of the parts in which a row differs was decided on here after the extract was taken: then all of the record stays, since
 * what was decided was decided with its other parts in view. Every such part is told.
 */
function recordStands<F extends string>(
  scope: ImportScope,
  record: StaffRecord,
  parts: readonly { readonly field: F; readonly column: string }[],
  {
    before,
    said,
    entry,
  }: {
    readonly before: Readonly<Record<F, unknown>> & Pick<SaidOtherwise, 'decidedAt'>;
    readonly said: Readonly<Record<F, unknown>>;
    readonly entry: SaidOtherwise['entry'];
  },
): boolean {
  scope.watch.compared(record.thingType, record.thingKey, 'all');
  const differing = parts.filter(({ field }) => before[field] !== said[field]);
  const { decidedAt } = before;
  const standing = differing.filter(({ field, column }) => {
    const values = { field, said: said[field], ours: before[field] };
    return standsAgainst(scope, { ...record, ...values, decidedAt, entry, column });
  });
  return standing.length > 0;
}

function missingStands(
  scope: ImportScope,
  record: StaffRecord,
  decidedAt: SaidOtherwise['decidedAt'],
  ours: string,
): boolean {
  scope.watch.compared(record.thingType, record.thingKey, 'all');
  return standsAgainst(scope, { ...record, field: 'life', said: NOT_IN_FILE, ours, decidedAt });
}
