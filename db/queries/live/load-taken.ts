import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import type { Reader, Tables } from '../../store';
import { homeCodes } from './home-codes';

/** More than this many allocations after an instant are not told one by one. */
const MOST_TAKEN = 500;

/** Holdings that were decided after an instant, of cases whose home the scopes see, the latest first: with where both stand. */
export function loadTaken(db: Reader, t: Tables, scopes: readonly Scope[], since: string) {
  const { allocations: a, cases: c, officers: o } = t;
  // Undefined sees every home, so it asks for nothing.
  const near = homeCodes(t, scopes, c.homeLduCode);
  return db
    .select({
      crn: a.crn,
      decidedAt: a.decidedAt,
      decidedBy: a.decidedBy,
      decidedByName: a.decidedByName,
      staffCode: a.staffCode,
      forename: o.forename,
      surname: o.surname,
      teamCode: t.teams.code,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
      homeLduCode: c.homeLduCode,
    })
    .from(a)
    .innerJoin(c, eq(a.crn, c.crn))
    .innerJoin(o, eq(a.staffCode, o.staffCode))
    .innerJoin(t.teams, eq(o.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(gt(a.decidedAt, since), isNull(a.endedOn), near && or(isNull(c.homeLduCode), near)))
    .orderBy(desc(a.decidedAt))
    .limit(MOST_TAKEN);
}
