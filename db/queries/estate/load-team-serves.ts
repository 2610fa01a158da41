import { asc } from 'drizzle-orm';
import type { TeamCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Which other LDUs or regions, by code, each team serves. */
export async function loadTeamServes(
  db: Reader,
  t: Tables,
): Promise<{ teamCode: TeamCode; unitCode: string }[]> {
  return selectTeamServes(db, t);
}

/** The same, to be read together with others. */
export function selectTeamServes(db: Reader, t: Tables) {
  return db
    .select({ teamCode: t.teamServes.teamCode, unitCode: t.teamServes.unitCode })
    .from(t.teamServes)
    .orderBy(asc(t.teamServes.teamCode), asc(t.teamServes.unitCode));
}
