import { type Column, getTableColumns } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tables } from '../../../store';

/** A row as it is stored, by the names of the schema. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Tables that an import may change, in the order in which they refer to each other, with the fields that name a row. */
export const UNDO_TABLES = {
  regions: ['code'],
  ldus: ['code'],
  lduAreas: ['areaKey'],
  teams: ['code'],
  teamServes: ['teamCode', 'unitCode'],
  officers: ['staffCode'],
  officerTraining: ['staffCode', 'course'],
  reductions: ['id'],
  absences: ['id'],
  reports: ['reportId'],
  cases: ['crn'],
  allocations: ['id'],
  caseCovers: ['id'],
  caseShares: ['id'],
  oversights: ['id'],
  establishmentPosts: ['unitLevel', 'unitCode', 'grade'],
  bandChanges: ['id'],
  gradeItems: ['id'],
  sourceDifferences: ['id'],
  handoffs: ['id'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

export type UndoTable = keyof typeof UNDO_TABLES;

/** In the order in which they refer to each other. */
export const UNDO_ORDER = Object.keys(UNDO_TABLES) as readonly UndoTable[];

/** What everything else points at: taken away last. */
export const POINTED_AT: readonly UndoTable[] = ['regions', 'ldus', 'teams', 'officers', 'cases'];

/** A table as one that is read by its name; its columns by the names of the schema. */
export function tableOf(t: Tables, name: keyof Tables): PgTable {
  return t[name];
}

/** A column of it. */
export function columnOf(t: Tables, name: keyof Tables, field: string): PgColumn {
  const columns: Readonly<Record<string, Column>> = getTableColumns(tableOf(t, name));
  const column = columns[field];
  if (column === undefined) throw new Error(`${name} has no ${field}`);
  return column as PgColumn;
}

/** What names a row, as text. */
export function keyOf(name: UndoTable, row: StoredRow): string {
  return JSON.stringify(UNDO_TABLES[name].map((field) => row[field]));
}
