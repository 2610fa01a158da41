import type { BandInputs } from '../../../lib/domain/banding/changes/band-change';
import type { Tables } from '../../store';
import type { CaseRow } from '../cases/build-cases';

export type BandChangeRow = Tables['bandChanges']['$inferInsert'];
export type GradeItemRow = Tables['gradeItems']['$inferInsert'];

export interface BandChangeRows {
  readonly changes: readonly BandChangeRow[];
  readonly items: readonly GradeItemRow[];
}

/** A case as it was before a change. */
export function asBefore(row: CaseRow, { flags, ...old }: Partial<BandInputs>): CaseRow {
  return { ...row, ...old, flags: [...(flags ?? row.flags ?? [])] };
}

/** A change that came with the night's data. */
export function importedBy(
  day: string,
): Pick<BandChangeRow, 'at' | 'byId' | 'byName' | 'source' | 'modelVersion' | 'reason'> {
  return {
    at: `${day}T06:10:00.000Z`,
    byId: 'system',
    byName: 'Headroom',
    source: 'import',
    modelVersion: 'ibat-4, version 2',
    reason: null,
  };
}
