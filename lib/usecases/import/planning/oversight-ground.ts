import 'server-only';
import type { ImportWrites } from '../../../../db/commands/import/save-import';
import {
  type AllocationRow,
  loadAllocationsOf,
  loadStoredCases,
  loadStoredOversights,
} from '../../../../db/queries/import/load-import-facts';
import type { Reader, Store } from '../../../../db/store';
import type { Crn } from '../../../kernel/ids';
import type { OversightGround } from './plan-oversights';

/** Holdings and live cases as the other files of the import leave them: what oversight.csv is laid on. */
export async function oversightGround(
  db: Reader,
  { t }: Pick<Store, 't'>,
  crns: readonly Crn[],
  writes: Partial<ImportWrites>,
): Promise<OversightGround> {
  const holdings = new Map<string, AllocationRow>();
  for (const row of await loadAllocationsOf(db, t, crns)) holdings.set(row.id, row);
  const wanted = new Set<string>(crns);
  for (const part of [writes.changedAllocations ?? [], writes.newAllocations ?? []])
    for (const row of part)
      if (wanted.has(row.crn)) holdings.set(row.id, { ...NEW_HOLDING, ...holdings.get(row.id), ...row });
  const live = new Map<string, boolean>();
  for (const row of await loadStoredCases(db, t, crns)) live.set(row.crn, row.endedOn === null);
  for (const row of writes.cases ?? []) live.set(row.crn, (row.endedOn ?? null) === null);
  return {
    holdings: [...holdings.values()],
    live: new Set([...live].filter(([, isLive]) => isLive).map(([crn]) => crn)),
    stored: await loadStoredOversights(db, t, crns),
  };
}

/** What the database gives a new holding where a file says nothing. */
const NEW_HOLDING = {
  endedOn: null,
  reasonCode: null,
  reasonText: null,
  notes: null,
  decision: null,
  recordedAt: null,
  endedAt: null,
  undoneAt: null,
  undoneBy: null,
  undoneByName: null,
};
