import { and, eq, gte, isNull, lte, type SQL } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import { addDays, type IsoDate } from '../../../lib/kernel/dates';
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
import type { RowsOf } from '../kit/together';
import { loadJudging } from '../decisions/load-judging';
import { coverOn, shareOn } from '../officers/load-staff-beside';
import { officersIn, type UnitFilter } from '../kit/unit-filter';
import { loadSharingOf } from './load-sharing-of-cases';

/** What is shared, covered and lent around the officers of a unit on a day, by staff code. */
export interface UnitSharing {
  readonly work: ReadonlyMap<string, SharedWork>;
  supportsOf(staffCode: string): readonly Support[];
}

/** What is shared, covered and lent around the officers of a unit on a day is found by: the rows that name somebody of the unit. */
export function sharingReads(db: Reader, t: Tables, unit: UnitFilter, onDate: IsoDate) {
  const { caseShares: s, caseCovers: c, allocations: a } = t;
  const inUnit = officersIn(t, unit);
  const { id, fromStaffCode, toStaffCode, crn, givenOn, pointsHundredths } = t.supports;
  const given = (end: SQL) =>
    db
      .select({ id, fromStaffCode, toStaffCode, crn, givenOn, pointsHundredths })
      .from(t.supports)
      .innerJoin(t.officers, end)
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(
        and(
          isNull(t.supports.cancelledAt),
          gte(givenOn, addDays(onDate, 1 - SUPPORT_DAYS)),
          lte(givenOn, onDate),
          inUnit,
        ),
      )
      .orderBy(givenOn, id);
  return {
    sharedWith: db
      .select({ crn: s.crn })
      .from(s)
      .innerJoin(t.officers, eq(s.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(and(shareOn(t, onDate), inUnit)),
    coveredBy: db
      .select({ crn: c.crn })
      .from(c)
      .innerJoin(t.officers, eq(c.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(and(coverOn(t, onDate), inUnit)),
    sharedOf: db
      .select({ crn: s.crn })
      .from(s)
      .innerJoin(a, and(eq(s.crn, a.crn), isNull(a.endedOn)))
      .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(and(shareOn(t, onDate), inUnit)),
    coveredOf: db
      .select({ crn: c.crn })
      .from(c)
      .innerJoin(t.officers, eq(c.holderStaffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(and(coverOn(t, onDate), inUnit)),
    supportGiven: given(eq(fromStaffCode, t.officers.staffCode)),
    supportReceived: given(eq(toStaffCode, t.officers.staffCode)),
  };
}

/**
 * The shares, covers and supports of a day in which an officer of the unit has a part, as officer of record or beside one:
 * also where the others work elsewhere. `found` is what `sharingReads` found.
 */
export async function loadSharedWork(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  found: RowsOf<ReturnType<typeof sharingReads>>,
  onDate: IsoDate,
): Promise<UnitSharing> {
  const rows = [...found.sharedWith, ...found.coveredBy, ...found.sharedOf, ...found.coveredOf];
  const facts = await loadSharingOf(db, t, [...new Set(rows.map((row) => row.crn))], onDate);
  const given = supportsGiven(found);
  const judging = await loadJudging(
    db,
    t,
    model,
    facts,
    given.flatMap((entry) => [entry.fromStaffCode, entry.toStaffCode]),
  );
  const { nameOf } = judging;
  const ofGiver = groupBy(given, (entry) => entry.fromStaffCode);
  const ofReceiver = groupBy(given, (entry) => entry.toStaffCode);
  return {
    work: shareWork({ ...facts, nameOf, judging }, onDate),
    supportsOf: (staffCode) =>
      supportsOf(
        staffCode,
        [...(ofGiver.get(staffCode) ?? []), ...(ofReceiver.get(staffCode) ?? [])],
        nameOf,
        onDate,
      ),
  };
}

/** Support of the last days that somebody of the unit gave or received, each once. */
function supportsGiven(found: RowsOf<ReturnType<typeof sharingReads>>): SupportGiven[] {
  const byId = new Map([...found.supportGiven, ...found.supportReceived].map((row) => [row.id, row]));
  return [...byId.values()];
}
