import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { HoldingOversight } from '../../../lib/domain/banding/bands/case-facts';
import { groupBy } from '../../../lib/kernel/collections';
import { type IsoDate, londonDay } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { type RowsOf, together } from '../kit/together';
import { officersIn, type UnitFilter } from '../kit/unit-filter';

/** A holding as the allocation that began it tells. */
export interface HoldingBegun {
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly kind: string;
  readonly startedOn: IsoDate;
  readonly decidedAt: string;
}

/** What the oversight of each open holding of a unit is judged by: a reader of one holding, by how it began. */
export async function loadHoldingOversight(
  db: Reader,
  t: Tables,
  unit: UnitFilter,
): Promise<(holding: HoldingBegun) => HoldingOversight> {
  return holdingOversightOf(await together(db, holdingOversightReads(db, t, unit)));
}

/** What it is read from. */
export function holdingOversightReads(db: Reader, t: Tables, unit: UnitFilter) {
  return { records: selectRecords(db, t, unit), changes: selectChanges(db, t, unit) };
}

/** The reader of one holding, of the rows that were read. */
export function holdingOversightOf(
  rows: RowsOf<ReturnType<typeof holdingOversightReads>>,
): (holding: HoldingBegun) => HoldingOversight {
  const records = groupBy(rows.records, (row) => row.crn);
  const changes = groupBy(rows.changes, (row) => row.crn);
  return (holding) => ({
    allocatedAt: instantBegun(holding),
    records: (records.get(holding.crn) ?? []).filter((row) => row.staffCode === holding.staffCode),
    earlier: (changes.get(holding.crn) ?? []).map((row) => ({
      until: row.state === 'approved' ? (row.settledAt ?? row.at) : row.at,
      inputs: row.oldInputs,
    })),
  });
}

/** The instant at which a holding began, where it was decided here on its first day; a file tells the day alone. */
function instantBegun({ kind, startedOn, decidedAt }: HoldingBegun): string | null {
  return kind !== 'imported' && londonDay(new Date(decidedAt)) === startedOn ? decidedAt : null;
}

function selectRecords(db: Reader, t: Tables, unit: UnitFilter) {
  const { crn, staffCode, decidedAt, reviewOn, asked } = t.oversights;
  return db
    .select({ crn, staffCode, decidedAt, reviewOn, asked })
    .from(t.oversights)
    .innerJoin(
      t.allocations,
      and(eq(t.allocations.crn, crn), eq(t.allocations.staffCode, staffCode), isNull(t.allocations.endedOn)),
    )
    .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(officersIn(t, unit));
}

function selectChanges(db: Reader, t: Tables, unit: UnitFilter) {
  // In force at once, by approval, or as one that was only drawn for review.
  const { crn, at, settledAt, state, sampled, oldInputs } = t.bandChanges;
  return db
    .select({ crn, at, settledAt, state, oldInputs })
    .from(t.bandChanges)
    .innerJoin(t.allocations, and(eq(t.allocations.crn, crn), isNull(t.allocations.endedOn)))
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(or(inArray(state, ['recorded', 'approved']), eq(sampled, true)), officersIn(t, unit)))
    .orderBy(desc(at));
}
