/** Splits a list for `in (...)` and bulk inserts: SQLite takes at most 32,766 bound values a statement. */
export function chunked<T>(items: readonly T[], size = 2_000): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}

/** Runs a query for each part of a list of keys, one after the other, and joins the rows. */
export async function inChunks<Key, Row>(
  keys: readonly Key[],
  query: (part: Key[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  // One by one: handed over as arguments, some hundred thousand rows are more than a call takes.
  for (const part of chunked(keys)) for (const row of await query(part)) rows.push(row);
  return rows;
}
