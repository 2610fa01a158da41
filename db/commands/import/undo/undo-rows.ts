import { and, eq, inArray } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { happensAt } from '../../../change-instant';
import { chunked } from '../../../queries/kit/chunked';
import type { Tables, Tx } from '../../../store';
import { upsertRows } from '../upsert-rows';
import type { ChangedRow } from './capture';
import {
  columnOf,
  POINTED_AT,
  type StoredRow,
  tableOf,
  UNDO_ORDER,
  UNDO_TABLES,
  type UndoTable,
} from './undo-tables';

/** A row that an import changed, beside how it stands. */
export interface RowToUndo {
  readonly changed: ChangedRow;
  /** Null: it is not there any more. */
  readonly current: StoredRow | null;
}

/**
 * Takes back what an import did to rows: what it added goes, what it changed or took away is as it was. Versions rise, so that whoever
 * has a page open with what stood in between is told. Emails that nobody has sent yet are not sent.
 */
export async function undoRows(tx: Tx, t: Tables, rows: readonly RowToUndo[], now: Date): Promise<void> {
  await happensAt(tx, now);
  const addedTo = (name: UndoTable): StoredRow[] =>
    rows.flatMap(({ changed, current }) =>
      changed.table === name && changed.before === null && current !== null ? [current] : [],
    );
  const last = (name: UndoTable): boolean => POINTED_AT.includes(name);
  const lastFirst = [...UNDO_ORDER].reverse();
  const opened = addedTo('allocations').map((row) => String(row['id']));
  for (const part of chunked(opened, 500))
    await tx
      .delete(t.outbox)
      .where(
        and(
          eq(t.outbox.thingType, 'allocation'),
          inArray(t.outbox.thingKey, part),
          eq(t.outbox.state, 'waiting'),
        ),
      );
  for (const name of lastFirst.filter((one) => !last(one))) await removeRows(tx, t, name, addedTo(name));
  for (const name of UNDO_ORDER) {
    const back = rows.flatMap((row) => (row.changed.table === name ? backOf(row) : []));
    const key = UNDO_TABLES[name].map((field) => columnOf(t, name, field));
    await upsertRows(tx, tableOf(t, name), key, back);
  }
  const staff = addedTo('officers').map((row) => String(row['staffCode']));
  for (const part of chunked(staff, 500))
    await tx
      .update(t.officers)
      .set({ lineManagerStaffCode: null })
      .where(inArray(columnOf(t, 'officers', 'staffCode'), part));
  for (const name of lastFirst.filter(last)) await removeRows(tx, t, name, addedTo(name));
}

/** The row as it was, with a version of its own. */
function backOf({ changed: { before, after }, current }: RowToUndo): StoredRow[] {
  if (before === null) return [];
  const was = after === null ? before : { ...current, ...before };
  const version = current?.['version'] ?? before['version'];
  return [typeof version === 'number' ? { ...was, version: version + 1 } : was];
}

async function removeRows(tx: Tx, t: Tables, name: UndoTable, rows: readonly StoredRow[]): Promise<void> {
  const table = tableOf(t, name);
  const [first, ...others] = UNDO_TABLES[name] as readonly [string, ...string[]];
  const column = (field: string): PgColumn => columnOf(t, name, field);
  if (others.length === 0)
    for (const part of chunked(
      rows.map((row) => row[first]),
      500,
    ))
      await tx.delete(table).where(inArray(column(first), part));
  else
    for (const row of rows)
      await tx.delete(table).where(and(...[first, ...others].map((field) => eq(column(field), row[field]))));
}
