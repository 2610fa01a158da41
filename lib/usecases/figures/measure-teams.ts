import 'server-only';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import type { Reader, Tables } from '../../../db/store';
import { measureCaseload, type MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import { groupBy } from '../../kernel/collections';
import type { FigureDay } from './figure-day';

/** The officers of teams that were measured so far, by code of the team. It lives as long as nothing is written in between: for one decision, or one page. */
type MeasuredSoFar = Map<string, readonly MeasuredOfficer[]>;

/** Where teams are measured: inside a transaction, its own reader. */
export interface MeasureSource extends FigureDay {
  readonly db: Reader;
  readonly t: Tables;
  /** Left out, every team is measured anew. */
  readonly measured?: MeasuredSoFar;
}

/** Every officer of some teams, measured from what stands in the database; a team that was measured so far is not read again. */
export async function measureTeams(
  { db, t, model, today, measured = new Map() }: MeasureSource,
  codes: readonly string[],
): Promise<MeasuredOfficer[]> {
  const missing = codes.filter((code) => !measured.has(code));
  if (missing.length > 0) {
    const caseloads = await loadCaseloads(db, t, model, { level: 'teams', codes: missing }, today);
    const officers = caseloads.map((caseload) => measureCaseload(model, caseload, today));
    const ofTeam = groupBy(officers, (entry): string => entry.officer.teamCode);
    for (const code of missing) measured.set(code, ofTeam.get(code) ?? []);
  }
  return codes.flatMap((code) => measured.get(code) ?? []);
}
