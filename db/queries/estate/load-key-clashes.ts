import type { IsoDate } from '../../../lib/kernel/dates';
import { clashesIn } from '../../../lib/kernel/text/fold-key';
import type { Reader, Tables } from '../../store';
import { loadReportIds } from '../import/load-import-facts';
import { CLASH_KINDS, type ClashingRecord, type ClashKind, type KeyClash } from './key-clash';
import { loadLiveWeights } from './load-live-weights';
import { loadStoredKeys } from './load-stored-keys';
import { readClashingOfficers, readClashingReports } from './read-clashing-staff';
import { readClashingLdus, readClashingRegions, readClashingTeams } from './read-clashing-units';

/** The records of before whose keys clash. An officer who was merged, and a team without anything, clash no more. */
export async function loadKeyClashes(db: Reader, t: Tables, today: IsoDate): Promise<KeyClash[]> {
  const keys = { ...(await loadStoredKeys(db, t)), report: await loadReportIds(db, t) };
  const weights = { ...(await loadLiveWeights(db, t)), report: new Map<string, number>() };
  const clashes: KeyClash[] = [];
  for (const kind of CLASH_KINDS)
    for (const codes of clashesIn(keys[kind], (key) => weights[kind].get(key) ?? 0)) {
      const standing = codes.filter((code) => (weights[kind].get(code) ?? 0) >= 0);
      const [first, second, ...others] = await readClashing(db, t, kind, standing, today);
      if (first !== undefined && second !== undefined) clashes.push([first, second, ...others]);
    }
  return clashes;
}

function readClashing(
  db: Reader,
  t: Tables,
  kind: ClashKind,
  codes: readonly string[],
  today: IsoDate,
): Promise<ClashingRecord[]> {
  switch (kind) {
    case 'officer':
      return readClashingOfficers(db, t, codes, today);
    case 'team':
      return readClashingTeams(db, t, codes);
    case 'ldu':
      return readClashingLdus(db, t, codes);
    case 'region':
      return readClashingRegions(db, t, codes);
    case 'report':
      return readClashingReports(db, t, codes);
  }
}
