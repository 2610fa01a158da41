import { asc } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** Which other LDUs or regions, by code, each team serves: a statement, to be read together with others. */
export function selectTeamServes(db: Reader, t: Tables) {
  return db
    .select({ teamCode: t.teamServes.teamCode, unitCode: t.teamServes.unitCode })
    .from(t.teamServes)
    .orderBy(asc(t.teamServes.teamCode), asc(t.teamServes.unitCode));
}
