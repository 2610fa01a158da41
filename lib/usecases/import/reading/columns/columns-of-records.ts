import 'server-only';
import { OVERSIGHT_FIELDS } from '../../../../domain/allocation/oversight/oversight-fields';
import { CASE_FIELDS } from '../../../../domain/banding/bands/case-fields';
import type { IsoDate } from '../../../../kernel/dates';
import type { Crn, StaffCode } from '../../../../kernel/ids';
import { mapped, optional } from '../../../../kernel/reading/field';
import { day, line } from '../../../../kernel/reading/kinds';
import type { AbsenceKind } from '../../../../domain/workload/absence/absence';
import type { ReportKind } from '../../../../domain/workload/measure/report-kinds';
import { ABSENCE_FIELDS } from '../../../../domain/workload/absence/absence-fields';
import { REDUCTION_FIELDS } from '../../../../domain/workload/hours/reduction-fields';
import { OFFICER_FIELDS } from '../../../../domain/workload/measure/officer-fields';
import { REPORT_FIELDS } from '../../../../domain/workload/measure/report-fields';
import type { FileSpec, Given } from '../file-spec';

const { staffCode } = OFFICER_FIELDS;

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

/** reductions.csv */
export const REDUCTION_SPEC: FileSpec<ReductionRow, 'staffCode' | 'reason' | 'startDate' | 'hours'> = {
  file: 'reductions.csv',
  required: ['staffCode', 'reason', 'startDate', 'hours'],
  key: ['staffCode', 'reason', 'startDate'],
  keys: { staffCode: 'officer' },
  fields: { staffCode, ...REDUCTION_FIELDS, reason: mapped(REDUCTION_FIELDS.reason, ({ name }) => name) },
};

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
  keys: { staffCode: 'officer' },
  fields: { staffCode, ...ABSENCE_FIELDS },
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
  keys: {},
  fields: {
    crn: CASE_FIELDS.crn,
    recordedOn: day('Recorded on', { ask: 'Enter the day on which it was recorded' }),
    reviewOn: OVERSIGHT_FIELDS.reviewOn,
    recordedBy: optional(line('Recorded by', 100)),
    decision: optional(OVERSIGHT_FIELDS.decision),
  },
};

/** reports.csv */
export const REPORT_SPEC: FileSpec<ReportRow, keyof ReportRow> = {
  file: 'reports.csv',
  required: ['reportId', 'staffCode', 'kind', 'completedOn'],
  key: ['reportId'],
  keys: { reportId: 'report', staffCode: 'officer' },
  fields: { reportId: line('Report id', 60), staffCode, ...REPORT_FIELDS },
};
