import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  like,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { CaseSort, CaseStatus } from '../../../lib/domain/allocation/cases/case-list';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import type { CaseState, Setting } from '../../../lib/domain/banding/case-vocabulary';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, LduCode, StaffCode } from '../../../lib/kernel/ids';
import type { TeamPlace } from '../../../lib/domain/workload/measure/officer-record';
import type { Reader, Tables } from '../../store';
import { hasWord } from '../kit/has-word';
import { nameKeyIn } from '../kit/name-key';
import { type CaseReach, casesWithin } from './case-reach';
import { caseColumns } from './case-columns';
import { asFolded } from '../kit/by-name';

export interface CaseSearch {
  readonly visible: CaseReach;
  /** Whose restricted names may be shown, and therefore searched and sorted by. */
  readonly restrictedNames: CaseReach;
  /** The LDUs of each region. */
  readonly ldusOfRegion: ReadonlyMap<string, readonly LduCode[]>;
  readonly status: CaseStatus;
  /** A whole CRN, or how one begins; `_` in the place of a letter that was left out. */
  readonly crnStart: string | null;
  /** Folded words that must all stand in the forename or the surname. */
  readonly words: readonly string[];
  readonly setting: Setting | null;
  readonly state: CaseState | null;
  /** Only cases with a missing input; the band codes of the model where its bands are imported. */
  readonly missing: { readonly bandCodes: readonly string[] | null } | null;
  /** Only these cases. */
  readonly only: readonly Crn[] | null;
  readonly sort: CaseSort;
  /** The day on which what is next is looked at. */
  readonly today: IsoDate;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** A case of a list with who holds it. */
export interface FoundCase {
  readonly facts: CaseFacts;
  readonly endedOn: IsoDate | null;
  readonly holder: CaseHolder | null;
}

interface CaseHolder extends Pick<TeamPlace, 'teamCode' | 'teamName' | 'lduCode' | 'regionCode'> {
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly grade: string | null;
}

/** One page of the cases that somebody may see, and how many there are. */
export async function searchCases(
  db: Reader,
  t: Tables,
  search: CaseSearch,
): Promise<{ readonly found: readonly FoundCase[]; readonly total: number }> {
  const where = conditionOf(db, t, search);
  const [count] = await db
    .select({ total: sql<number>`count(*)` })
    .from(crnsWithHolder(db, t).where(where).as('found'));
  const rows = await rowsWithHolder(db, t)
    .where(where)
    .orderBy(...orderOf(db, t, search))
    .limit(search.limit)
    .offset(search.offset);
  return { found: rows.map(toFound), total: Number(count?.total ?? 0) };
}

/** The CRNs of all cases that somebody may see, in the order of the list. */
export async function searchCrns(db: Reader, t: Tables, search: CaseSearch): Promise<Crn[]> {
  const rows = await crnsWithHolder(db, t)
    .where(conditionOf(db, t, search))
    .orderBy(...orderOf(db, t, search));
  return rows.map((row) => row.crn);
}

/** Those of some cases that the search still finds, in their order. */
export async function loadFound(
  db: Reader,
  t: Tables,
  search: CaseSearch,
  crns: readonly Crn[],
): Promise<FoundCase[]> {
  const rows = await rowsWithHolder(db, t).where(
    and(inArray(t.cases.crn, [...crns]), conditionOf(db, t, search)),
  );
  const found = new Map(rows.map((row) => [row.crn, toFound(row)]));
  return crns.flatMap((crn) => found.get(crn) ?? []);
}

/** Cases by CRN alone, joined with the holding that is open and whose it is: conditions and orders speak of these. */
function crnsWithHolder(db: Reader, t: Tables) {
  return db
    .select({ crn: t.cases.crn })
    .from(t.cases)
    .leftJoin(t.allocations, openHolding(t))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code));
}

/** The same with all that a list shows. */
function rowsWithHolder(db: Reader, t: Tables) {
  return db
    .select(listColumns(t))
    .from(t.cases)
    .leftJoin(t.allocations, openHolding(t))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code));
}

const openHolding = (t: Tables) => and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.endedOn));

function listColumns(t: Tables) {
  return {
    ...caseColumns(t),
    endedOn: t.cases.endedOn,
    staffCode: t.officers.staffCode,
    holderForename: t.officers.forename,
    holderSurname: t.officers.surname,
    grade: t.officers.grade,
    teamCode: t.teams.code,
    teamName: t.teams.name,
    lduCode: t.ldus.code,
    regionCode: t.ldus.regionCode,
  };
}

type ListRow = CaseFacts & {
  readonly endedOn: IsoDate | null;
  readonly staffCode: StaffCode | null;
  readonly holderForename: string | null;
  readonly holderSurname: string | null;
  readonly grade: string | null;
} & { readonly [Key in 'teamCode' | 'teamName' | 'lduCode' | 'regionCode']: CaseHolder[Key] | null };

function toFound(row: ListRow): FoundCase {
  const {
    endedOn,
    staffCode,
    holderForename,
    holderSurname,
    grade,
    teamCode,
    teamName,
    lduCode,
    regionCode,
    ...facts
  } = row;
  if (staffCode === null || teamCode === null || lduCode === null || regionCode === null)
    return { facts, endedOn, holder: null };
  const holder = {
    staffCode,
    forename: holderForename ?? '',
    surname: holderSurname ?? '',
    grade,
    teamCode,
    teamName: teamName ?? '',
    lduCode,
    regionCode,
  };
  return { facts, endedOn, holder };
}

const amongOf = ({ ldusOfRegion, status }: CaseSearch) => ({ ldusOfRegion, ended: status === 'ended' });

function conditionOf(db: Reader, t: Tables, search: CaseSearch): SQL | undefined {
  const { setting, state, only, crnStart } = search;
  return and(
    casesWithin(db, t, search.visible, amongOf(search)),
    statusIs(t, search.status),
    crnStart === null ? undefined : like(t.cases.crn, `${crnStart}%`),
    nameHas(db, t, search),
    setting === null ? undefined : eq(t.cases.setting, setting),
    state === null ? undefined : eq(t.cases.state, state),
    missingInput(t, search.missing),
    only === null ? undefined : only.length === 0 ? sql`1 = 0` : inArray(t.cases.crn, [...only]),
  );
}

function statusIs(t: Tables, status: CaseSearch['status']): SQL | undefined {
  switch (status) {
    case 'live':
      return isNull(t.cases.endedOn);
    case 'held':
      return and(isNull(t.cases.endedOn), isNotNull(t.allocations.id));
    case 'waiting':
      return and(isNull(t.cases.endedOn), isNull(t.allocations.id));
    case 'ended':
      return isNotNull(t.cases.endedOn);
  }
}

/** Names that the reader may not know are neither found nor told apart by their order. */
function nameMayBeKnown(db: Reader, t: Tables, search: CaseSearch): SQL | undefined {
  const known = casesWithin(db, t, search.restrictedNames, amongOf(search));
  return known === undefined ? undefined : or(eq(t.cases.restricted, false), known);
}

function nameHas(db: Reader, t: Tables, search: CaseSearch): SQL | undefined {
  if (search.words.length === 0) return undefined;
  const nameKey = nameKeyIn(db, t.cases);
  return and(nameMayBeKnown(db, t, search), ...search.words.map((word) => hasWord(nameKey, word)));
}

/** A score, ROSH or flags that are not known; where the model imports its bands, also a band that it does not know. */
function missingInput(t: Tables, missing: CaseSearch['missing']): SQL | undefined {
  if (missing === null) return undefined;
  const { bandCodes } = missing;
  const band =
    bandCodes === null
      ? []
      : [isNull(t.cases.importedBand), notInArray(t.cases.importedBand, [...bandCodes])];
  return or(
    isNull(t.cases.rsr),
    isNull(t.cases.ogrs),
    isNull(t.cases.rosh),
    eq(t.cases.flagsKnown, false),
    ...band,
  );
}

/** What is not known comes last, whichever the direction and the database; the CRN settles what is equal. */
function orderOf(db: Reader, t: Tables, search: CaseSearch): SQL[] {
  const by = (column: SQL): SQL[] => [
    asc(sql`${column} is null`),
    search.descending ? desc(column) : asc(column),
  ];
  const last = asc(t.cases.crn);
  switch (search.sort) {
    case 'crn':
      return [search.descending ? desc(t.cases.crn) : last];
    case 'name':
      return [...by(shownName(db, t, search)), last];
    case 'officer':
      return [...by(asFolded(db, nameKeyIn(db, t.officers))), last];
    case 'last_seen':
      return [...by(sql`${t.cases.lastSeen}`), last];
    case 'next_appointment':
      return [...by(nextDay(t, search.today)), last];
    case 'ends':
      return [...by(sql`${t.cases.orderEnd}`), last];
  }
}

/** The next day as lists show it (next-day.ts): a day that has passed is none. */
function nextDay(t: Tables, today: IsoDate): SQL {
  const { nextAppointment, releaseDate, firstAppointment, lastSeen, setting } = t.cases;
  return sql`case when ${nextAppointment} >= ${today} then ${nextAppointment}
    when ${setting} = 'custody' and ${releaseDate} >= ${today} then ${releaseDate}
    when ${lastSeen} is null and ${firstAppointment} >= ${today} then ${firstAppointment} end`;
}

function shownName(db: Reader, t: Tables, search: CaseSearch): SQL {
  const known = nameMayBeKnown(db, t, search);
  const key = sql`nullif(${asFolded(db, nameKeyIn(db, t.cases))}, '')`;
  return known === undefined ? key : sql`case when ${known} then ${key} end`;
}
