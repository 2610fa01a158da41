import 'server-only';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import { chunked } from '../../../../db/queries/kit/chunked';
import type { Reader, Tables } from '../../../../db/store';
import { sameFact } from '../../../domain/banding/changes/case-change';
import type { ChangeHolder } from '../../../domain/banding/changes/write-band-change';
import { measureCaseload } from '../../../domain/workload/measure/measure-caseload';
import { isOverCapacity } from '../../../domain/workload/measure/states';
import type { Crn, StaffCode } from '../../../kernel/ids';
import { loadEndHolder } from '../../band-changes/parts/keep-band-change';
import type { ReadFiles } from '../reading/read-files';
import type { ImportScope } from './import-plan';
import type { StoredCases } from './plan-cases';

/** Rows of known cases that say something else of what makes a band. */
function bandsSaidAnew(file: NonNullable<ReadFiles['cases']>, cases: StoredCases['cases']) {
  if (cases.length === 0) return [];
  const known = new Map(cases.map((row) => [row.crn, row]));
  return file.rows.flatMap(({ values }) => {
    const before = known.get(values.crn);
    const says = (field: (typeof BAND_FIELDS)[number]): boolean =>
      values[field] !== undefined && !sameFact(values[field], before?.[field]);
    return before !== undefined && BAND_FIELDS.some(says) ? [{ values, before }] : [];
  });
}

const BAND_FIELDS = ['rsr', 'ogrs', 'rosh', 'flags', 'setting', 'importedBand'] as const;

/** Which holders of the cases whose band the file may change are over 100% before the import: every fall of theirs waits. */
export async function holdersOver(
  db: Reader,
  t: Tables,
  file: NonNullable<ReadFiles['cases']>,
  stored: Pick<StoredCases, 'cases' | 'openAllocations'>,
  { model, today }: ImportScope,
): Promise<ReadonlyMap<string, boolean>> {
  const holderOf = new Map(stored.openAllocations.map((row) => [row.crn, row.staffCode]));
  const codes = new Set<StaffCode>();
  for (const { values } of bandsSaidAnew(file, stored.cases))
    for (const code of [holderOf.get(values.crn), values.officerStaffCode]) if (code) codes.add(code);
  const over = new Map<string, boolean>();
  for (const part of chunked([...codes], 500))
    for (const caseload of await loadCaseloads(db, t, model, { level: 'officers', codes: part }, today))
      over.set(
        caseload.officer.staffCode,
        isOverCapacity(measureCaseload(model, caseload, today).workload.state),
      );
  return over;
}

/** Who held ended cases whose band the file may change as it brings them again. */
export async function holdersAtEnd(
  db: Reader,
  t: Tables,
  file: NonNullable<ReadFiles['cases']>,
  cases: StoredCases['cases'],
  { model, now }: ImportScope,
): Promise<StoredCases['endHolders']> {
  const holders = new Map<Crn, ChangeHolder>();
  for (const { before } of bandsSaidAnew(file, cases)) {
    if (before.endedOn === null) continue;
    const holder = await loadEndHolder(db, { store: { t }, now }, model, {
      facts: before,
      endedOn: before.endedOn,
    });
    if (holder !== null) holders.set(before.crn, holder);
  }
  return holders;
}
