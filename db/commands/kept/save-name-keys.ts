import { asc, eq, gt } from 'drizzle-orm';
import { asCrn, asStaffCode } from '../../../lib/kernel/ids';
import { nameKeyOf } from '../../../lib/kernel/text/fold-name';
import type { Tables, Tx } from '../../store';

/** The tables whose rows are searched and sorted by a name. */
export const NAMED_TABLES = ['officers', 'cases'] as const;

/** How far names are brought along. */
export interface FoldedNames {
  /** The key of the last row that was looked at; null when there are no more. */
  readonly last: string | null;
  /** How many rows had something else beside their names. */
  readonly changed: number;
}

/** Writes what names are searched and sorted by beside the names of the next rows of a table, in the order of their keys. */
export async function foldStoredNames(
  tx: Tx,
  t: Tables,
  name: (typeof NAMED_TABLES)[number],
  after: string | null,
  rows: number,
): Promise<FoldedNames> {
  return name === 'officers' ? foldOfficers(tx, t, after, rows) : foldCases(tx, t, after, rows);
}

async function foldOfficers(tx: Tx, t: Tables, after: string | null, rows: number): Promise<FoldedNames> {
  const { staffCode, surname, forename, nameKey } = t.officers;
  const found = await tx
    .select({ staffCode, surname, forename, nameKey })
    .from(t.officers)
    .where(after === null ? undefined : gt(staffCode, asStaffCode(after)))
    .orderBy(asc(staffCode))
    .limit(rows);
  const wrong = found.filter((row) => nameKeyOf(row) !== row.nameKey);
  for (const row of wrong)
    await tx
      .update(t.officers)
      .set({ nameKey: nameKeyOf(row) })
      .where(eq(staffCode, row.staffCode));
  return { last: found.at(-1)?.staffCode ?? null, changed: wrong.length };
}

async function foldCases(tx: Tx, t: Tables, after: string | null, rows: number): Promise<FoldedNames> {
  const { crn, surname, forename, nameKey } = t.cases;
  const found = await tx
    .select({ crn, surname, forename, nameKey })
    .from(t.cases)
    .where(after === null ? undefined : gt(crn, asCrn(after)))
    .orderBy(asc(crn))
    .limit(rows);
  const wrong = found.filter((row) => nameKeyOf(row) !== row.nameKey);
  for (const row of wrong)
    await tx
      .update(t.cases)
      .set({ nameKey: nameKeyOf(row) })
      .where(eq(crn, row.crn));
  return { last: found.at(-1)?.crn ?? null, changed: wrong.length };
}
