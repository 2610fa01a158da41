import { and, asc, eq, exists, isNotNull, isNull, sql } from 'drizzle-orm';
import type { HeldCase } from '../../../lib/domain/banding/bands/case-facts';
import { groupBy } from '../../../lib/kernel/collections';
import type { Reader, Tables } from '../../store';
import { caseColumns } from './case-columns';
import { holdingOversightOf, holdingOversightReads } from '../decisions/load-holding-oversight';
import { EachOnce } from '../kit/each-once';
import { selectOnce } from '../kit/select-once';
import type { RowsOf } from '../kit/together';
import { isFewTeams, officersIn, type UnitFilter } from '../kit/unit-filter';

/** What stands beside the held cases of a unit: what their oversight is judged by, and breaches of support. */
export function besideHeldReads(db: Reader, t: Tables, unit: UnitFilter) {
  return { ...holdingOversightReads(db, t, unit), breaches: selectSupportBreaches(db, t, unit) };
}

/** Live cases held by the officers of a unit, with what the oversight of each holding is judged by: as the database hands them over. */
export async function loadHeldCases(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
  beside: RowsOf<ReturnType<typeof besideHeldReads>>,
): Promise<HeldCase[]> {
  const oversightOf = holdingOversightOf(beside);
  const breaches = breachesByCrn(beside.breaches);
  const rows = await readHeld(db, t, unit);
  const once = new EachOnce();
  // Sorted here: asked for the order, SQLite walks through every case of the nation to have it. By officer first, so that what is read
  // together afterwards lies together in memory.
  rows.sort((a, b) => compare(a.staffCode, b.staffCode) || compare(a.crn, b.crn));
  return rows.map((row) => {
    const { crn, staffCode, allocatedOn, kind, decidedAt, holderBarred } = row;
    const held: HeldCase = {
      crn,
      staffCode: once.text(staffCode),
      setting: once.text(row.setting),
      state: once.text(row.state),
      cohort: once.text(row.cohort),
      rsr: row.rsr,
      ogrs: row.ogrs,
      rosh: once.text(row.rosh),
      flags: once.list(row.flags),
      flagsKnown: row.flagsKnown,
      importedBand: row.importedBand,
      dateOfBirth: once.text(row.dateOfBirth),
      orderStart: once.text(row.orderStart),
      orderEnd: once.text(row.orderEnd),
      releaseDate: once.text(row.releaseDate),
      firstAppointment: once.text(row.firstAppointment),
      lastSeen: once.text(row.lastSeen),
      nextAppointment: once.text(row.nextAppointment),
      allocatedOn: once.text(allocatedOn),
      allocatedHere: kind !== 'imported',
      holderBarred,
      oversight: oversightOf({ crn, staffCode, kind, decidedAt, startedOn: allocatedOn }),
      forename: row.forename,
      surname: row.surname,
      sex: once.text(row.sex),
      area: once.text(row.area),
      homeLduCode: once.text(row.homeLduCode),
      standsLduCode: row.standsLduCode,
      standsRegionCode: row.standsRegionCode,
      restricted: row.restricted,
      sentence: once.text(row.sentence),
      version: row.version,
    };
    const found = breaches.get(row.crn)?.filter((entry) => entry.toStaffCode === row.staffCode) ?? [];
    return found.length === 0 ? held : { ...held, supportBreaches: found };
  });
}

/** That of a few teams is asked by every decision, and put together once. */
function readHeld(db: Reader, t: Tables, unit: UnitFilter) {
  if (!isFewTeams(unit)) return selectHeld(db, t, unit);
  return selectOnce(db, 'held cases of teams', { codes: unit.codes }, ({ codes }) =>
    selectHeld(db, t, { level: 'teams', codes }),
  );
}

function selectHeld(db: Reader, t: Tables, unit: UnitFilter) {
  return db
    .select({
      ...caseColumns(t),
      staffCode: t.allocations.staffCode,
      allocatedOn: t.allocations.startedOn,
      kind: t.allocations.kind,
      decidedAt: t.allocations.decidedAt,
      holderBarred: sql<boolean>`${exists(barInForce(db, t))}`.mapWith(Boolean),
    })
    .from(t.allocations)
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.cases, eq(t.allocations.crn, t.cases.crn))
    .where(and(isNull(t.allocations.endedOn), isNull(t.cases.endedOn), officersIn(t, unit)));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Support with cases of the unit's officers that something spoke against and no manager has looked at. */
function selectSupportBreaches(db: Reader, t: Tables, unit: UnitFilter) {
  const { id, fromStaffCode, toStaffCode, crn, givenOn, breach, breachDueOn } = t.supports;
  return db
    .select({ id, staffCode: fromStaffCode, toStaffCode, crn, givenOn, breach, breachDueOn })
    .from(t.supports)
    .innerJoin(t.officers, eq(toStaffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(
      and(
        isNotNull(breach),
        isNull(t.supports.breachSeenAt),
        isNull(t.supports.cancelledAt),
        officersIn(t, unit),
      ),
    )
    .orderBy(asc(givenOn), asc(id));
}

function breachesByCrn(rows: RowsOf<ReturnType<typeof besideHeldReads>>['breaches']) {
  const items = rows.flatMap((row) =>
    row.crn === null || row.breach === null
      ? []
      : [{ ...row, crn: row.crn, text: row.breach, dueOn: row.breachDueOn ?? row.givenOn }],
  );
  return groupBy(items, (row) => String(row.crn));
}

/** The record that the holder must not hold the case, where there is one in force. */
function barInForce(db: Reader, t: Tables) {
  return db
    .select({ id: t.bars.id })
    .from(t.bars)
    .where(
      and(
        eq(t.bars.crn, t.allocations.crn),
        eq(t.bars.staffCode, t.allocations.staffCode),
        isNull(t.bars.liftedAt),
      ),
    );
}
