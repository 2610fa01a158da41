import { and, asc, eq, exists, isNotNull, isNull, sql } from 'drizzle-orm';
import type { HeldCase } from '../../../lib/domain/banding/bands/case-facts';
import { groupBy } from '../../../lib/kernel/collections';
import type { Reader, Tables } from '../../store';
import { caseColumns } from './case-columns';
import { holdingOversightOf, holdingOversightReads } from '../decisions/load-holding-oversight';
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
  // Sorted here: asked for the order, SQLite walks through every case of the nation to have it.
  rows.sort((a, b) => (a.crn < b.crn ? -1 : a.crn > b.crn ? 1 : 0));
  return rows.map(({ kind, decidedAt, ...row }) => {
    const held = {
      ...row,
      allocatedHere: kind !== 'imported',
      oversight: oversightOf({
        crn: row.crn,
        staffCode: row.staffCode,
        kind,
        decidedAt,
        startedOn: row.allocatedOn,
      }),
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
