import 'server-only';
import type { CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import {
  CASE_DATES,
  type CaseDates,
  impossibleDatesOf,
} from '../../../domain/banding/dates/impossible-dates';
import { columnOf, type FileRow, placeOf } from '../reading/file-spec';
import { CASE_SPEC, type CaseRow, type GivenCase } from '../reading/columns/columns-of-cases';
import type { ImportScope } from './import-plan';

/** The row without dates that cannot be: each is told with the date that it is at odds with, and what was known stays. */
export function withoutImpossible(
  file: string,
  entry: FileRow<GivenCase>,
  before: CaseRecordRow | null,
  { log, today }: Pick<ImportScope, 'log' | 'today'>,
): FileRow<GivenCase> {
  const { values } = entry;
  const dates: { -readonly [Field in keyof CaseDates]: CaseDates[Field] } = {
    allocatedOn: values.allocatedOn ?? null,
  };
  for (const field of CASE_DATES)
    dates[field] = (values[field] === undefined ? before?.[field] : values[field]) ?? null;
  const wrong = impossibleDatesOf(dates, today).filter(
    ({ field }) => (values[field as keyof GivenCase] ?? null) !== null,
  );
  if (wrong.length === 0) return entry;
  for (const { field, message } of wrong) {
    const column = columnOf(CASE_SPEC, field as keyof CaseRow & string);
    const value = String(values[field as keyof GivenCase]);
    log.warn(placeOf(file, entry, column, value), `${message}: it was not taken. Mend it in the source`);
  }
  const left = new Set(wrong.map(({ field }) => field));
  const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !left.has(field)));
  // Only fields that a row may lack were left out: none of them is required.
  return { ...entry, values: kept as GivenCase };
}
