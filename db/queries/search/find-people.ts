import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { type CaseReach, casesWithin, type ReachContext } from '../cases/case-reach';
import { asFolded } from '../kit/by-name';
import { nameBegins } from '../kit/name-begins';
import { officersInScopes } from '../kit/unit-filter';
import { selectNames } from '../officers/load-officer-names';

export interface CaseFinding {
  /** Folded words, each of which begins a word of the name. */
  readonly words: readonly string[];
  readonly visible: CaseReach;
  /** Whose restricted names may be known, and therefore found. */
  readonly restrictedNames: CaseReach;
  readonly ldusOfRegion: ReachContext['ldusOfRegion'];
  readonly limit: number;
}

/** Live cases whose name begins with what was typed, by name: with who holds them and where that is. */
export function findCasesByName(db: Reader, t: Tables, finding: CaseFinding) {
  const { crn, forename, surname, restricted, homeLduCode, nameKey } = t.cases;
  const among = { ldusOfRegion: finding.ldusOfRegion, ended: false };
  return db
    .select({
      crn,
      forename,
      surname,
      restricted,
      homeLduCode,
      staffCode: t.officers.staffCode,
      holderForename: sql<string | null>`${t.officers.forename}`.as('holder_forename'),
      holderSurname: sql<string | null>`${t.officers.surname}`.as('holder_surname'),
      teamCode: t.teams.code,
      teamName: t.teams.name,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
    })
    .from(t.cases)
    .leftJoin(t.allocations, and(eq(t.allocations.crn, crn), isNull(t.allocations.endedOn)))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(
      and(
        nameBegins(db, { table: t.cases, key: crn, nameKey }, finding.words),
        isNull(t.cases.endedOn),
        casesWithin(db, t, finding.visible, among),
        mayBeNamed(casesWithin(db, t, finding.restrictedNames, among), t),
      ),
    )
    .orderBy(asc(asFound(db, nameKey)), asc(crn))
    .limit(finding.limit);
}

/** The order of what was found: of the few, and not the index of all names in their order. */
function asFound(db: Reader, nameKey: Tables['cases']['nameKey'] | Tables['officers']['nameKey']): SQL {
  return asFolded(db, sql`(${nameKey} || '')`);
}

/** Names that the reader may not know are not found. */
function mayBeNamed(known: SQL | undefined, t: Tables): SQL | undefined {
  return known === undefined ? undefined : or(eq(t.cases.restricted, false), known);
}

export interface OfficerFinding {
  readonly words: readonly string[];
  /** What was typed, where it is a whole staff code. */
  readonly staffCode: StaffCode | null;
  readonly scopes: readonly Scope[];
  /** Found wherever they work: the reader's own. */
  readonly own: StaffCode | null;
  readonly limit: number;
}

/** Officers whose name begins with what was typed, or whose staff code it is, by surname. */
export function findOfficers(
  db: Reader,
  t: Tables,
  { words, staffCode, scopes, own, limit }: OfficerFinding,
) {
  const inScopes = officersInScopes(t, { level: 'nation', code: '' }, scopes);
  const mine = own === null ? undefined : inArray(t.officers.staffCode, [own]);
  return selectNames(db, t)
    .where(
      and(
        or(
          nameBegins(
            db,
            { table: t.officers, key: t.officers.staffCode, nameKey: t.officers.nameKey },
            words,
          ),
          staffCode === null ? undefined : eq(t.officers.staffCode, staffCode),
        ),
        // Without a condition every officer is theirs to see.
        inScopes === undefined ? undefined : or(inScopes, mine),
      ),
    )
    .orderBy(asc(asFound(db, t.officers.nameKey)), asc(t.officers.staffCode))
    .limit(limit);
}
