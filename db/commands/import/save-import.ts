import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { PgColumn, PgInsertValue, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { BandChangeRecord, GradeItemRecord } from '../../../lib/domain/banding/changes/band-change';
import type { LduCode, StaffCode, TeamCode } from '../../../lib/kernel/ids';
import { chunked } from '../../queries/kit/chunked';
import { happensAt } from '../../change-instant';
import type { Tables, Tx } from '../../store';
import {
  type BandChangeSettling,
  insertBandChanges,
  markSourceMoved,
  settleBandChange,
} from '../cases/save-band-changes';
import { withNameKey } from '../../../lib/kernel/text/fold-name';

type Row<Name extends keyof Tables> = Tables[Name]['$inferInsert'];

/** Everything that one import writes. Rows are whole: those that exist are replaced by key. */
export interface ImportWrites {
  readonly regions: readonly Row<'regions'>[];
  readonly ldus: readonly Row<'ldus'>[];
  readonly areas: readonly Row<'lduAreas'>[];
  readonly removedAreaKeys: readonly string[];
  readonly teams: readonly Row<'teams'>[];
  readonly serves: readonly Row<'teamServes'>[];
  readonly removedServes: readonly { readonly teamCode: TeamCode; readonly unitCode: string }[];
  readonly officers: readonly Row<'officers'>[];
  readonly training: readonly Row<'officerTraining'>[];
  readonly removedTraining: readonly { readonly staffCode: StaffCode; readonly course: string }[];
  readonly reductions: readonly Row<'reductions'>[];
  readonly absences: readonly Row<'absences'>[];
  readonly removedAbsenceIds: readonly string[];
  readonly reports: readonly Row<'reports'>[];
  readonly oversights: readonly Row<'oversights'>[];
  readonly cases: readonly Row<'cases'>[];
  /** Allocations that end or move their start: written before any is opened. */
  readonly changedAllocations: readonly Row<'allocations'>[];
  readonly newAllocations: readonly Row<'allocations'>[];
  /** Changes of band and of what bands are worked out from, and what rises ask of managers. */
  readonly bandChanges: readonly BandChangeRecord[];
  readonly gradeItems: readonly GradeItemRecord[];
  /** Changes that waited for a second manager and do so no more. */
  readonly settledBandChanges: readonly {
    readonly change: Pick<BandChangeRecord, 'id' | 'state' | 'version'>;
    readonly settling: BandChangeSettling;
  }[];
  /** Changes that were turned down, of which the source says something else now. */
  readonly movedBandChanges: readonly string[];
  /** Home areas, as written on cases, whose LDU is another one now. */
  readonly homes: readonly { readonly area: string; readonly lduCode: LduCode | null }[];
}

/** Writes an import: every table in the order in which they refer to each other. */
export async function saveImport(tx: Tx, t: Tables, writes: Partial<ImportWrites>, now: Date): Promise<void> {
  await happensAt(tx, now);
  await saveEstate(tx, t, writes);
  await saveOfficers(tx, t, writes);
  await upsert(tx, t.reductions, [t.reductions.id], writes.reductions);
  await upsert(tx, t.absences, [t.absences.id], writes.absences);
  for (const part of chunked(writes.removedAbsenceIds ?? []))
    await tx.delete(t.absences).where(inArray(t.absences.id, part));
  await upsert(tx, t.reports, [t.reports.reportId], writes.reports);
  for (const { area, lduCode } of writes.homes ?? [])
    await tx.update(t.cases).set({ homeLduCode: lduCode }).where(eq(t.cases.area, area));
  await upsert(tx, t.cases, [t.cases.crn], writes.cases?.map(withNameKey));
  await upsert(tx, t.allocations, [t.allocations.id], writes.changedAllocations);
  await upsert(tx, t.allocations, [t.allocations.id], writes.newAllocations);
  for (const { change, settling } of writes.settledBandChanges ?? [])
    await settleBandChange(tx, t, change, settling);
  await markSourceMoved(tx, t, writes.movedBandChanges ?? [], now);
  await upsert(tx, t.oversights, [t.oversights.id], writes.oversights);
  await insertBandChanges(tx, t, writes.bandChanges ?? [], writes.gradeItems ?? []);
}

async function saveEstate(tx: Tx, t: Tables, writes: Partial<ImportWrites>): Promise<void> {
  await upsert(tx, t.regions, [t.regions.code], writes.regions);
  await upsert(tx, t.ldus, [t.ldus.code], writes.ldus);
  for (const part of chunked(writes.removedAreaKeys ?? []))
    await tx.delete(t.lduAreas).where(inArray(t.lduAreas.areaKey, part));
  await upsert(tx, t.lduAreas, [t.lduAreas.areaKey], writes.areas);
  await upsert(tx, t.teams, [t.teams.code], writes.teams);
  for (const gone of writes.removedServes ?? []) {
    await tx
      .delete(t.teamServes)
      .where(and(eq(t.teamServes.teamCode, gone.teamCode), eq(t.teamServes.unitCode, gone.unitCode)));
  }
  for (const part of chunked(writes.serves ?? [], 500))
    await tx.insert(t.teamServes).values(part).onConflictDoNothing();
}

/** Line managers may come later in the list than their staff: officers are written first, then who manages whom. */
async function saveOfficers(tx: Tx, t: Tables, writes: Partial<ImportWrites>): Promise<void> {
  const rows = (writes.officers ?? []).map(withNameKey);
  await upsert(
    tx,
    t.officers,
    [t.officers.staffCode],
    rows.map((row) => ({ ...row, lineManagerStaffCode: null })),
  );
  await upsert(
    tx,
    t.officers,
    [t.officers.staffCode],
    rows.filter((row) => row.lineManagerStaffCode !== null && row.lineManagerStaffCode !== undefined),
  );
  for (const gone of writes.removedTraining ?? []) {
    await tx
      .delete(t.officerTraining)
      .where(and(eq(t.officerTraining.staffCode, gone.staffCode), eq(t.officerTraining.course, gone.course)));
  }
  for (const part of chunked(writes.training ?? [], 1_000))
    await tx.insert(t.officerTraining).values(part).onConflictDoNothing();
}

/** Inserts whole rows, replacing those with the same key, a few hundred to a statement. */
async function upsert<Table extends PgTable>(
  tx: Tx,
  table: Table,
  key: PgColumn[],
  rows: readonly PgInsertValue<Table>[] | undefined,
): Promise<void> {
  if (rows === undefined || rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table));
  const rowsAtOnce = Math.max(1, Math.min(500, Math.floor(30_000 / columns.length)));
  for (const part of chunked(rows, rowsAtOnce))
    await tx
      .insert(table)
      .values(part)
      .onConflictDoUpdate({ target: key, set: replaced(table, key) });
}

/** Every column that is no part of the key, set to what the insert brought. Ids of people are the database's own. */
function replaced<Table extends PgTable>(table: Table, key: readonly PgColumn[]): PgUpdateSetSource<Table> {
  const left = new Set([...key.map((column) => column.name), 'person_id', 'staff_id']);
  const others = Object.entries(getTableColumns(table)).filter(([, column]) => !left.has(column.name));
  return Object.fromEntries(
    others.map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  ) as PgUpdateSetSource<Table>;
}
