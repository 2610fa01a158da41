import { and, eq, inArray } from 'drizzle-orm';
import type { BandChangeRecord, GradeItemRecord } from '../../../lib/domain/banding/changes/band-change';
import type { ManyRows } from '../../../lib/kernel/rows/many-rows';
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
import { upsertRows } from './upsert-rows';
import { nameKeyOfRow, withNameKey } from '../../../lib/kernel/text/fold-name';

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
  /** Posts by unit and grade. */
  readonly posts: readonly Row<'establishmentPosts'>[];
  readonly cases: ManyRows<Row<'cases'>>;
  /** Allocations that end or move their start: written before any is opened. */
  readonly changedAllocations: readonly Row<'allocations'>[];
  readonly newAllocations: ManyRows<Row<'allocations'>>;
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

/** How many rows it writes at the most. */
export function rowsWritten(writes: Partial<ImportWrites>): number {
  return Object.values(writes).reduce((sum, rows) => sum + rows.length, 0);
}

/** Writes an import: every table in the order in which they refer to each other. */
export async function saveImport(tx: Tx, t: Tables, writes: Partial<ImportWrites>, now: Date): Promise<void> {
  await happensAt(tx, now);
  await saveEstate(tx, t, writes);
  await saveOfficers(tx, t, writes);
  await upsertRows(tx, t.reductions, [t.reductions.id], writes.reductions);
  await upsertRows(tx, t.absences, [t.absences.id], writes.absences);
  for (const part of chunked(writes.removedAbsenceIds ?? []))
    await tx.delete(t.absences).where(inArray(t.absences.id, part));
  await upsertRows(tx, t.reports, [t.reports.reportId], writes.reports);
  for (const { area, lduCode } of writes.homes ?? [])
    await tx.update(t.cases).set({ homeLduCode: lduCode }).where(eq(t.cases.area, area));
  await upsertRows(tx, t.cases, [t.cases.crn], writes.cases, { nameKey: nameKeyOfRow });
  await upsertRows(tx, t.allocations, [t.allocations.id], writes.changedAllocations);
  await upsertRows(tx, t.allocations, [t.allocations.id], writes.newAllocations);
  for (const { change, settling } of writes.settledBandChanges ?? [])
    await settleBandChange(tx, t, change, settling);
  await markSourceMoved(tx, t, writes.movedBandChanges ?? [], now);
  await upsertRows(tx, t.oversights, [t.oversights.id], writes.oversights);
  const { establishmentPosts: e } = t;
  await upsertRows(tx, e, [e.unitLevel, e.unitCode, e.grade], writes.posts);
  await insertBandChanges(tx, t, writes.bandChanges ?? [], writes.gradeItems ?? []);
}

async function saveEstate(tx: Tx, t: Tables, writes: Partial<ImportWrites>): Promise<void> {
  await upsertRows(tx, t.regions, [t.regions.code], writes.regions);
  await upsertRows(tx, t.ldus, [t.ldus.code], writes.ldus);
  for (const part of chunked(writes.removedAreaKeys ?? []))
    await tx.delete(t.lduAreas).where(inArray(t.lduAreas.areaKey, part));
  await upsertRows(tx, t.lduAreas, [t.lduAreas.areaKey], writes.areas);
  await upsertRows(tx, t.teams, [t.teams.code], writes.teams);
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
  await upsertRows(
    tx,
    t.officers,
    [t.officers.staffCode],
    rows.map((row) => ({ ...row, lineManagerStaffCode: null })),
  );
  await upsertRows(
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
