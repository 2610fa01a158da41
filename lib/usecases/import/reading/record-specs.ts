import 'server-only';
import { MOST_DECISION } from '../../../domain/allocation/oversight/read-oversight';
import { CASE_FIELDS, type CaseInput } from '../../../domain/banding/bands/case-input';
import type { IsoDate } from '../../../kernel/dates';
import type { Crn, StaffCode } from '../../../kernel/ids';
import {
  DATE_IN_FILES,
  type FieldSpec,
  readChoice,
  readCode,
  readDate,
  readHundredths,
  readLine,
  readLines,
  type TextReader,
} from '../../../kernel/text/read-text';
import { err, ok } from '../../../kernel/result';
import { ABSENCE_KINDS, type AbsenceKind } from '../../../domain/workload/absence/absence';
import { REPORT_KINDS, type ReportKind } from '../../../domain/workload/measure/measure-officer';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { findReason } from '../../../domain/workload/hours/reductions';
import type { FileSpec, Given } from './file-spec';

const staffCode: FieldSpec<StaffCode> = { label: 'Staff code', read: readCode<StaffCode>('Staff code') };
const day = (label: string): FieldSpec<IsoDate> => ({ label, read: readDate(label), inFiles: DATE_IN_FILES });
const optionalDay = (label: string): FieldSpec<IsoDate | null> => ({ ...day(label), empty: { value: null } });

export interface CaseRow extends CaseInput {
  /** Null: the case waits for an officer. */
  readonly officerStaffCode: StaffCode | null;
  readonly allocatedOn: IsoDate | null;
}

export type GivenCase = Given<CaseRow, 'crn' | 'setting'>;

/** cases.csv. Where the model computes its bands, what stands in the band column is not read at all. */
export function caseSpec(model: WorkloadModel): FileSpec<CaseRow, 'crn' | 'setting'> {
  const importedBand: FieldSpec<string | null> =
    model.bandSource === 'imported'
      ? CASE_FIELDS.importedBand
      : { label: 'Band', read: () => ok(null), empty: { value: null } };
  return {
    file: 'cases.csv',
    required: ['crn', 'setting'],
    key: ['crn'],
    columnNames: { importedBand: 'band' },
    fields: {
      ...CASE_FIELDS,
      importedBand,
      officerStaffCode: {
        label: 'Officer staff code',
        read: readCode<StaffCode>('Officer staff code'),
        empty: { value: null },
      },
      allocatedOn: optionalDay('Allocated on'),
    },
  };
}

export interface ReductionRow {
  readonly staffCode: StaffCode;
  /** The model's own name of the reason. */
  readonly reason: string;
  readonly startDate: IsoDate;
  /** Hundredths of an hour a week; null where the reason fixes them. */
  readonly hours: number | null;
  readonly endDate: IsoDate | null;
  readonly notes: string | null;
}

export type GivenReduction = Given<ReductionRow, 'staffCode' | 'reason' | 'startDate' | 'hours'>;

function readReason(model: WorkloadModel): TextReader<string> {
  return (text) => {
    const reason = findReason(model.reductionReasons, text);
    return reason === null
      ? err(`Reason must be one of: ${model.reductionReasons.map((entry) => entry.name).join('; ')}`)
      : ok(reason.name);
  };
}

/** reductions.csv */
export function reductionSpec(
  model: WorkloadModel,
): FileSpec<ReductionRow, 'staffCode' | 'reason' | 'startDate' | 'hours'> {
  return {
    file: 'reductions.csv',
    required: ['staffCode', 'reason', 'startDate', 'hours'],
    key: ['staffCode', 'reason', 'startDate'],
    fields: {
      staffCode,
      reason: { label: 'Reason', read: readReason(model) },
      startDate: day('Start date'),
      hours: {
        label: 'Hours',
        read: readHundredths('Hours', model.mostContractedHoursHundredths),
        empty: { value: null },
      },
      endDate: optionalDay('End date'),
      notes: { label: 'Notes', read: readLines('Notes', 2_000), empty: { value: null } },
    },
  };
}

export interface AbsenceRow {
  readonly staffCode: StaffCode;
  readonly startDate: IsoDate;
  readonly kind: AbsenceKind;
  /** Null: not known when it ends. */
  readonly endDate: IsoDate | null;
}

export type GivenAbsence = Given<AbsenceRow, 'staffCode' | 'startDate' | 'kind'>;

/** absences.csv */
export const ABSENCE_SPEC: FileSpec<AbsenceRow, 'staffCode' | 'startDate' | 'kind'> = {
  file: 'absences.csv',
  required: ['staffCode', 'startDate', 'kind'],
  key: ['staffCode', 'startDate'],
  fields: {
    staffCode,
    startDate: day('Start date'),
    kind: { label: 'Kind', read: readChoice('Kind', ABSENCE_KINDS), inFiles: ABSENCE_KINDS.join(', ') },
    endDate: optionalDay('End date'),
  },
};

export interface ReportRow {
  readonly reportId: string;
  readonly staffCode: StaffCode;
  readonly kind: ReportKind;
  readonly completedOn: IsoDate;
}

/** A decision of oversight that another system holds. */
export interface OversightRow {
  readonly crn: Crn;
  readonly recordedOn: IsoDate;
  readonly reviewOn: IsoDate;
  readonly recordedBy: string | null;
  readonly decision: string | null;
}

export type GivenOversight = Given<OversightRow, 'crn' | 'recordedOn' | 'reviewOn'>;

/** oversight.csv */
export const OVERSIGHT_SPEC: FileSpec<OversightRow, 'crn' | 'recordedOn' | 'reviewOn'> = {
  file: 'oversight.csv',
  required: ['crn', 'recordedOn', 'reviewOn'],
  key: ['crn', 'recordedOn'],
  fields: {
    crn: CASE_FIELDS.crn,
    recordedOn: { ...day('Recorded on'), ask: 'Enter the day on which it was recorded' },
    reviewOn: { ...day('Review on'), ask: 'Enter the day by which it is reviewed' },
    recordedBy: { label: 'Recorded by', read: readLine('Recorded by', 100), empty: { value: null } },
    decision: {
      label: 'Decision',
      read: readLines('Decision', MOST_DECISION),
      empty: { value: null },
    },
  },
};

/** reports.csv */
export const REPORT_SPEC: FileSpec<ReportRow, keyof ReportRow> = {
  file: 'reports.csv',
  required: ['reportId', 'staffCode', 'kind', 'completedOn'],
  key: ['reportId'],
  fields: {
    reportId: { label: 'Report id', read: readLine('Report id', 60) },
    staffCode,
    kind: { label: 'Kind', read: readChoice('Kind', REPORT_KINDS), inFiles: REPORT_KINDS.join(', ') },
    completedOn: { ...day('Completed on'), ask: 'Enter the day on which it was completed' },
  },
};
