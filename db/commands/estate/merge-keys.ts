import type { ClashKind } from '../../queries/estate/key-clash';
import { deleteReport } from '../officers/save-sharing';
import { saveAudit } from '../kept/save-audit';
import { loadStoredReports } from '../../queries/import/load-import-facts';
import { mergeOfficers } from './merge-officers';
import { mergeLdus, mergeRegions, mergeTeams } from './merge-units';
import type { Merging, Saving } from './merging';

/**
 * Merges two records whose keys are one key, in the caller's transaction, with the audit entry: what stands today goes on under the one
 * code. Throws where one of them is gone.
 */
export function mergeRecords(saving: Saving, kind: ClashKind, codes: Merging<string>): Promise<void> {
  return MERGES[kind](saving, codes);
}

const MERGES: Readonly<Record<ClashKind, (saving: Saving, codes: Merging<string>) => Promise<void>>> = {
  officer: mergeOfficers,
  team: mergeTeams,
  ldu: mergeLdus,
  region: mergeRegions,
  report: mergeReports,
};

/** One report under two ids is counted twice: the one is taken off the record, and is kept for days before. */
async function mergeReports({ tx, t, actor, now }: Saving, { from, into }: Merging<string>): Promise<void> {
  const reports = await loadStoredReports(tx, t, [from, into]);
  const gone = reports.find((row) => row.reportId === from);
  const goesOn = reports.find((row) => row.reportId === into);
  if (gone === undefined || goesOn === undefined || !(await deleteReport(tx, t, now, from)))
    throw new Error('A report is gone that was to be merged');
  const { staffCode, kind, completedOn } = gone;
  await saveAudit(tx, t, actor, now, staffCode, {
    action: 'keys.merged',
    thingType: 'officer',
    detail: {
      from: { reportId: from, kind, completedOn },
      to: { reportId: into, kind: goesOn.kind, completedOn: goesOn.completedOn },
    },
  });
}
