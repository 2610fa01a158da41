import 'server-only';
import { loadCaseloads } from '../../../../db/queries/cases/load-caseloads';
import type { AllocationRow, CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import { chunked } from '../../../../db/queries/kit/chunked';
import type { Reader, Tables } from '../../../../db/store';
import { sameFact } from '../../../domain/banding/changes/case-change';
import type { ChangeHolder } from '../../../domain/banding/changes/write-band-change';
import { measureCaseload } from '../../../domain/workload/measure/measure-caseload';
import { isOverCapacity } from '../../../domain/workload/measure/states';
import type { Crn, StaffCode } from '../../../kernel/ids';
import { loadEndHolder } from '../../band-changes/parts/keep-band-change';
import type { GivenCase } from '../reading/columns/columns-of-cases';
import type { FileRow } from '../reading/file-spec';
import type { ImportScope } from './import-plan';

type Rows = readonly FileRow<GivenCase>[];

/** What is stored of some cases. */
export interface KnownCases {
  readonly cases: ReadonlyMap<Crn, CaseRecordRow>;
  readonly openAllocations: ReadonlyMap<Crn, AllocationRow>;
}
type Known = Pick<KnownCases, 'cases'>;

/** Rows of known cases that say something else of what makes a band. */
function bandsSaidAnew(rows: Rows, { cases }: Known) {
  return rows.flatMap(({ values }) => {
    const before = cases.get(values.crn);
    const says = (field: (typeof BAND_FIELDS)[number]): boolean =>
      values[field] !== undefined && !sameFact(values[field], before?.[field]);
    return before !== undefined && BAND_FIELDS.some(says) ? [{ values, before }] : [];
  });
}

const BAND_FIELDS = ['rsr', 'ogrs', 'rosh', 'flags', 'setting', 'importedBand'] as const;

/** Which holders of the cases whose band rows may change are over 100% before the import: every fall of theirs waits. Adds them to those that are known. */
export async function addHoldersOver(
  db: Reader,
  t: Tables,
  rows: Rows,
  { cases, openAllocations }: KnownCases,
  { model, today }: ImportScope,
  over: Map<string, boolean>,
): Promise<void> {
  const codes = new Set<StaffCode>();
  for (const { values } of bandsSaidAnew(rows, { cases }))
    for (const code of [openAllocations.get(values.crn)?.staffCode, values.officerStaffCode])
      if (code && !over.has(code)) codes.add(code);
  for (const part of chunked([...codes], 500))
    for (const caseload of await loadCaseloads(db, t, model, { level: 'officers', codes: part }, today))
      over.set(
        caseload.officer.staffCode,
        isOverCapacity(measureCaseload(model, caseload, today).workload.state),
      );
}

/** Who held ended cases whose band rows may change as they bring them again. */
export async function holdersAtEnd(
  db: Reader,
  t: Tables,
  rows: Rows,
  known: Known,
  { model, now }: ImportScope,
): Promise<ReadonlyMap<Crn, ChangeHolder>> {
  const holders = new Map<Crn, ChangeHolder>();
  for (const { before } of bandsSaidAnew(rows, known)) {
    if (before.endedOn === null) continue;
    const holder = await loadEndHolder(db, { store: { t }, now }, model, {
      facts: before,
      endedOn: before.endedOn,
    });
    if (holder !== null) holders.set(before.crn, holder);
  }
  return holders;
}
