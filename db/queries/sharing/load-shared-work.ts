import { and, eq, gte, inArray, isNull, lte, type SQL } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import { addDays, type IsoDate } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import { asStaffCode, type Crn } from '../../../lib/kernel/ids';
import type { CaseCover, CaseShare } from '../../../lib/domain/workload/sharing/case-split';
import type { Support } from '../../../lib/domain/workload/measure/measure-officer';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import {
  type SharedWork,
  type SharingFacts,
  shareWork,
  SUPPORT_DAYS,
  type SupportGiven,
  supportsOf,
} from '../../../lib/domain/workload/sharing/shared-work';
import type { Reader, Tables } from '../../store';
import { caseColumns } from '../cases/case-columns';
import { inChunks } from '../kit/chunked';
import { loadJudging } from '../decisions/load-judging';
import { loadOfficerNames } from '../officers/load-officer-names';
import { coverOn, shareOn } from '../officers/load-staff-beside';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** What is shared, covered and lent around the officers of a unit on a day, by staff code. */
export interface UnitSharing {
  readonly work: ReadonlyMap<string, SharedWork>;
  supportsOf(staffCode: string): readonly Support[];
}

/**
 * The shares, covers and supports of a day in which an officer of the unit has a part, as officer of record or beside one:
 * also where the others work elsewhere. Reads only the rows that name somebody of the unit.
 */
export async function loadSharedWork(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  unit: UnitFilter,
  onDate: IsoDate,
): Promise<UnitSharing> {
  const shared = new Set([
    ...(await crnsByWorker(db, t, unit, onDate)),
    ...(await crnsByHolder(db, t, unit, onDate)),
  ]);
  const given = await selectSupports(db, t, unit, onDate);
  const facts = await loadSharingOf(db, t, [...shared], onDate);
  const names = await namesOf(db, t, [
    ...[...facts.cases.values()].map((entry) => entry.holder),
    ...[...facts.shares, ...facts.covers].map((entry) => entry.staffCode),
    ...given.flatMap((entry) => [entry.fromStaffCode, entry.toStaffCode]),
  ]);
  const nameOf = (staffCode: string): string => names.get(staffCode) ?? staffCode;
  const ofGiver = groupBy(given, (entry) => entry.fromStaffCode);
  const ofReceiver = groupBy(given, (entry) => entry.toStaffCode);
  return {
    work: shareWork({ ...facts, nameOf, judging: await loadJudging(db, t, model, facts) }, onDate),
    supportsOf: (staffCode) =>
      supportsOf(
        staffCode,
        [...(ofGiver.get(staffCode) ?? []), ...(ofReceiver.get(staffCode) ?? [])],
        nameOf,
        onDate,
      ),
  };
}

/** The shares and covers of a day of some cases, with the live cases and who holds them. */
export async function loadSharingOf(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  onDate: IsoDate,
): Promise<Pick<SharingFacts, 'shares' | 'covers' | 'cases'>> {
  const shares = await inChunks(crns, (part) => selectShares(db, t, inArray(t.caseShares.crn, part), onDate));
  const covers = await inChunks(crns, (part) => selectCovers(db, t, inArray(t.caseCovers.crn, part), onDate));
  const held = await inChunks(crns, (part) =>
    db
      .select({ ...caseColumns(t), holder: t.allocations.staffCode })
      .from(t.allocations)
      .innerJoin(t.cases, eq(t.allocations.crn, t.cases.crn))
      .where(and(inArray(t.allocations.crn, part), isNull(t.allocations.endedOn), isNull(t.cases.endedOn))),
  );
  return {
    shares,
    covers,
    cases: new Map(held.map(({ holder, ...facts }) => [facts.crn, { facts, holder }])),
  };
}

/** Cases in which an officer of the unit has a part beside the officer of record. */
async function crnsByWorker(db: Reader, t: Tables, unit: UnitFilter, onDate: IsoDate): Promise<Crn[]> {
  const inUnit = officersIn(t, unit);
  const shares = await db
    .select({ crn: t.caseShares.crn })
    .from(t.caseShares)
    .innerJoin(t.officers, eq(t.caseShares.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(shareOn(t, onDate), inUnit));
  const covers = await db
    .select({ crn: t.caseCovers.crn })
    .from(t.caseCovers)
    .innerJoin(t.officers, eq(t.caseCovers.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(coverOn(t, onDate), inUnit));
  return [...shares, ...covers].map((row) => row.crn);
}

/** Cases of officers of the unit in which others have a part. */
async function crnsByHolder(db: Reader, t: Tables, unit: UnitFilter, onDate: IsoDate): Promise<Crn[]> {
  const inUnit = officersIn(t, unit);
  const shares = await db
    .select({ crn: t.caseShares.crn })
    .from(t.caseShares)
    .innerJoin(t.allocations, and(eq(t.caseShares.crn, t.allocations.crn), isNull(t.allocations.endedOn)))
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(shareOn(t, onDate), inUnit));
  const covers = await db
    .select({ crn: t.caseCovers.crn })
    .from(t.caseCovers)
    .innerJoin(t.officers, eq(t.caseCovers.holderStaffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(coverOn(t, onDate), inUnit));
  return [...shares, ...covers].map((row) => row.crn);
}

function selectShares(db: Reader, t: Tables, where: SQL, onDate: IsoDate): Promise<CaseShare[]> {
  const { crn, staffCode, kind, percent, startedOn, endedOn } = t.caseShares;
  return db
    .select({ crn, staffCode, kind, percent, startedOn, endedOn })
    .from(t.caseShares)
    .where(and(where, shareOn(t, onDate)))
    .orderBy(t.caseShares.recordedAt, t.caseShares.id);
}

function selectCovers(db: Reader, t: Tables, where: SQL, onDate: IsoDate): Promise<CaseCover[]> {
  const { crn, staffCode, holderStaffCode, startsOn, endsOn } = t.caseCovers;
  return db
    .select({ crn, staffCode, holderStaffCode, startsOn, endsOn })
    .from(t.caseCovers)
    .where(and(where, coverOn(t, onDate)))
    .orderBy(t.caseCovers.recordedAt, t.caseCovers.id);
}

/** Support of the last days that somebody of the unit gave or received. */
async function selectSupports(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  onDate: IsoDate,
): Promise<SupportGiven[]> {
  const { id, fromStaffCode, toStaffCode, crn, givenOn, pointsHundredths } = t.supports;
  const recent = and(
    isNull(t.supports.cancelledAt),
    gte(givenOn, addDays(onDate, 1 - SUPPORT_DAYS)),
    lte(givenOn, onDate),
    officersIn(t, unit),
  );
  const of = (end: SQL) =>
    db
      .select({ id, fromStaffCode, toStaffCode, crn, givenOn, pointsHundredths })
      .from(t.supports)
      .innerJoin(t.officers, end)
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(recent)
      .orderBy(givenOn, id);
  const gave = await of(eq(fromStaffCode, t.officers.staffCode));
  const received = await of(eq(toStaffCode, t.officers.staffCode));
  const byId = new Map([...gave, ...received].map((row) => [row.id, row]));
  return [...byId.values()];
}

async function namesOf(
  db: Reader,
  t: Tables,
  staffCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await loadOfficerNames(db, t, [...new Set(staffCodes)].map(asStaffCode));
  return new Map(found.map((entry) => [entry.staffCode, formatListName(entry)]));
}
