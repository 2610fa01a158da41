import type {
  AbsenceRecordRow,
  OfficerRecordRow,
  ReductionRecordRow,
} from '../../../db/queries/load-import-facts';
import type { IsoDate } from '../../kernel/dates';
import { latestDecision } from '../../kernel/decided-at';
import type { GivenOfficer, OfficerRow } from './estate-specs';
import type { FileRow, ReadFile } from './file-spec';
import { standsAgainst } from './guard-decisions';
import type { ImportScope } from './import-plan';
import type { GivenAbsence, GivenReduction } from './record-specs';

const OFFICER_PARTS = [
  { field: 'grade', given: 'grade', column: 'grade' },
  { field: 'contractedHoursHundredths', given: 'contractedHours', column: 'contracted_hours' },
  { field: 'leavingDate', given: 'leavingDate', column: 'leaving_date' },
] as const;

/** What a complete file says of a record that it lacks. */
export const NOT_IN_FILE = 'not in a complete file';

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
  scope.watch.compared('reduction', before.id, 'all');
  const parts = [
    { field: 'hoursHundredths', column: 'hours' },
    { field: 'endDate', column: 'end_date' },
    { field: 'notes', column: 'notes' },
  ] as const;
  const differing = parts.filter(({ field }) => before[field] !== said[field]);
  return differing
    .map(({ field, column }) =>
      standsAgainst(scope, {
        ...ofReduction(before),
        field,
        said: said[field],
        ours: before[field],
        decidedAt: before.decidedAt,
        entry,
        column,
      }),
    )
    .some(Boolean);
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
  scope.watch.compared('reduction', record.id, 'all');
  return standsAgainst(scope, {
    ...ofReduction(record),
    field: 'life',
    said: NOT_IN_FILE,
    ours: 'in force',
    decidedAt: record.decidedAt,
  });
}

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
  scope.watch.compared('absence', before.id, 'all');
  const parts = [
    { field: 'startDate', column: 'start_date' },
    { field: 'endDate', column: 'end_date' },
    { field: 'kind', column: 'kind' },
  ] as const;
  const differing = parts.filter(({ field }) => before[field] !== said[field]);
  return differing
    .map(({ field, column }) =>
      standsAgainst(scope, {
        ...ofAbsence(before),
        field,
        said: said[field],
        ours: before[field],
        decidedAt: before.decidedAt,
        entry,
        column,
      }),
    )
    .some(Boolean);
}

/** An absence that a complete file lacks stays, where a person decided on it here after it was taken. */
export function absenceMissingStands(record: AbsenceRecordRow, scope: ImportScope): boolean {
  scope.watch.compared('absence', record.id, 'all');
  return standsAgainst(scope, {
    ...ofAbsence(record),
    field: 'life',
    said: NOT_IN_FILE,
    ours: 'recorded',
    decidedAt: record.decidedAt,
  });
}
