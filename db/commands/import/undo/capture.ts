import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { groupBy } from '../../../../lib/kernel/collections';
import { partsOf } from '../../../../lib/kernel/rows/many-rows';
import type { Reader, Tables } from '../../../store';
import { columnOf, keyOf, type StoredRow, tableOf, type UndoTable } from './undo-tables';

/** Rows of a table that an import may change: those with these values of a field. */
export interface TouchedRows {
  readonly table: UndoTable;
  readonly field: string;
  readonly values: ReadonlySet<string>;
  /** None of them was there before. */
  readonly fresh?: boolean;
}

/** Rows by table and key. */
export type Captured = ReadonlyMap<UndoTable, ReadonlyMap<string, StoredRow>>;

/** What an import did to one row: what it was, null where it was not there; and a mark of how it was left, null where it went. */
export interface ChangedRow {
  readonly table: UndoTable;
  readonly key: string;
  /** Of a row that stays, the fields that changed. */
  readonly before: StoredRow | null;
  readonly after: string | null;
}

/** Reads the rows that an import may change, as they stand. */
export async function captureRows(
  db: Pick<Reader, 'select'>,
  t: Tables,
  touched: readonly TouchedRows[],
): Promise<Captured> {
  const captured = new Map<UndoTable, Map<string, StoredRow>>();
  for await (const [{ table }, row] of rowsOf(
    db,
    t,
    touched.filter(({ fresh }) => fresh !== true),
  )) {
    const rows = captured.get(table) ?? new Map<string, StoredRow>();
    captured.set(table, rows.set(keyOf(table, row), row));
  }
  return captured;
}

/**
 * In which rows the database differs from what was captured, some hundred at a time: of an import of a nation no more are held. Rows
 * that went come last.
 */
export async function* changedRows(
  db: Pick<Reader, 'select'>,
  t: Tables,
  touched: readonly TouchedRows[],
  before: Captured,
): AsyncGenerator<ChangedRow> {
  const seen = new Map<UndoTable, Set<string>>();
  const fresh = groupBy(
    touched.filter((one) => one.fresh === true),
    ({ table }) => table,
  );
  for await (const [how, row] of rowsOf(db, t, touched)) {
    const { table } = how;
    const key = keyOf(table, row);
    if (how.fresh === true) {
      yield { table, key, before: null, after: markOf(row) };
      continue;
    }
    const met = seen.get(table) ?? new Set<string>();
    if (met.has(key) || isAmong(fresh.get(table), row)) continue;
    seen.set(table, met.add(key));
    const old = before.get(table)?.get(key) ?? null;
    const fields = old === null ? null : differing(old, row);
    if (fields === null || Object.keys(fields).length > 0)
      yield { table, key, before: fields, after: markOf(row) };
  }
  for (const [table, rows] of before)
    for (const [key, row] of rows)
      if (seen.get(table)?.has(key) !== true) yield { table, key, before: row, after: null };
}

/** Whether a row comes in another way as well. */
function isAmong(ways: readonly TouchedRows[] | undefined, row: StoredRow): boolean {
  return ways?.some(({ field, values }) => values.has(String(row[field]))) === true;
}

/** The rows some hundred at a time; one that is found in two ways comes twice. */
async function* rowsOf(
  db: Pick<Reader, 'select'>,
  t: Tables,
  touched: readonly TouchedRows[],
): AsyncGenerator<readonly [TouchedRows, StoredRow]> {
  for (const how of touched) {
    const { table, field, values } = how;
    for (const part of partsOf(values, 500)) {
      const found = await db
        .select()
        .from(tableOf(t, table))
        .where(inArray(columnOf(t, table, field), part));
      for (const row of found) yield [how, row];
    }
  }
}

function differing(before: StoredRow, after: StoredRow): StoredRow {
  const fields = Object.keys(before).filter(
    (field) =>
      before[field] !== after[field] && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, before[field]]));
}

/** A mark of all that a row says: another mark, another row. */
export function markOf(row: StoredRow): string {
  return createHash('sha1').update(JSON.stringify(row)).digest('base64').slice(0, 12);
}
