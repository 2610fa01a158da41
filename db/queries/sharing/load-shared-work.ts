import { and, eq, gte, isNull, lte, type SQL } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import { addDays, type IsoDate } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import { asStaffCode, type Crn } from '../../../lib/kernel/ids';
import type { Support } from '../../../lib/domain/workload/measure/measure-officer';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import {
  type SharedWork,
  shareWork,
  SUPPORT_DAYS,
  type SupportGiven,
  supportsOf,
} from '../../../lib/domain/workload/sharing/shared-work';
import type { Reader, Tables } from '../../store';
import { loadJudging } from '../decisions/load-judging';
import { loadOfficerNames } from '../officers/load-officer-names';
import { coverOn, shareOn } from '../officers/load-staff-beside';
import { officersIn, type UnitFilter } from '../kit/unit-filter';
import { loadSharingOf } from './load-sharing-of-cases';

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
