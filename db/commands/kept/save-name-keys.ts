import { asc, eq, gt } from 'drizzle-orm';
import { asCrn, asStaffCode } from '../../../lib/kernel/ids';
import { nameKeyOf } from '../../../lib/kernel/text/fold-name';
import type { Tables, Tx } from '../../store';

/** The tables whose rows are searched and sorted by a name. */
export const NAMED_TABLES = ['officers', 'cases'] as const;

/**
 * Writes what names are searched and sorted by beside the names of the next rows of a table, in the order of their keys. Returns the key
 * of the last; null when there are no more.
 */
export async function foldStoredNames(
  tx: Tx,
  t: Tables,
  name: (typeof NAMED_TABLES)[number],
  after: string | null,
  rows: number,
): Promise<string | null> {
  return name === 'officers' ? foldOfficers(tx, t, after, rows) : foldCases(tx, t, after, rows);
}

async function foldOfficers(tx: Tx, t: Tables, after: string | null, rows: number): Promise<string | null> {
  const { staffCode, surname, forename, nameKey } = t.officers;
  const found = await tx
    .select({ staffCode, surname, forename, nameKey })
    .from(t.officers)
    .where(after === null ? undefined : gt(staffCode, asStaffCode(after)))
    .orderBy(asc(staffCode))
    .limit(rows);
  for (const row of found) {
    const key = nameKeyOf(row);
    if (key !== row.nameKey)
      await tx.update(t.officers).set({ nameKey: key }).where(eq(staffCode, row.staffCode));
  }
  return found.at(-1)?.staffCode ?? null;
}

async function foldCases(tx: Tx, t: Tables, after: string | null, rows: number): Promise<string | null> {
  const { crn, surname, forename, nameKey } = t.cases;
  const found = await tx
    .select({ crn, surname, forename, nameKey })
    .from(t.cases)
    .where(after === null ? undefined : gt(crn, asCrn(after)))
    .orderBy(asc(crn))
    .limit(rows);
  for (const row of found) {
    const key = nameKeyOf(row);
    if (key !== row.nameKey) await tx.update(t.cases).set({ nameKey: key }).where(eq(crn, row.crn));
  }
  return found.at(-1)?.crn ?? null;
}
