import 'server-only';
import { CASE_FIELDS, type CaseInput } from '../../../../domain/banding/bands/case-fields';
import type { WorkloadModel } from '../../../../domain/workload/model/model';
import type { IsoDate } from '../../../../kernel/dates';
import type { StaffCode } from '../../../../kernel/ids';
import { type Field, optional } from '../../../../kernel/reading/field';
import { code, day } from '../../../../kernel/reading/kinds';
import { ok } from '../../../../kernel/result';
import type { FileSpec, Given, ReadFile } from '../file-spec';

export interface CaseRow extends CaseInput {
  /** Null: the case waits for an officer. */
  readonly officerStaffCode: StaffCode | null;
  readonly allocatedOn: IsoDate | null;
}

export type GivenCase = Given<CaseRow, 'crn' | 'setting'>;
export type CasesFile = ReadFile<CaseRow, GivenCase>;

/** Where the model computes its bands, what stands in the band column is not read at all. */
const importedBand: Field<string | null, WorkloadModel> = {
  ...CASE_FIELDS.importedBand,
  read: (text, reading) =>
    reading.context.bandSource === 'imported' ? CASE_FIELDS.importedBand.read(text, reading) : ok(null),
};

/** cases.csv */
export const CASE_SPEC: FileSpec<CaseRow, 'crn' | 'setting'> = {
  file: 'cases.csv',
  required: ['crn', 'setting'],
  key: ['crn'],
  keys: { officerStaffCode: 'officer' },
  fields: {
    ...CASE_FIELDS,
    importedBand,
    officerStaffCode: optional(code<StaffCode>('Officer staff code')),
    allocatedOn: optional(day('Allocated on')),
  },
};
