import { asc, desc, inArray } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** What somebody said of files of these shapes. */
export function loadColumnsSaid(db: Pick<Reader, 'select'>, t: Tables, shapes: readonly string[]) {
  return db
    .select()
    .from(t.columnsSaid)
    .where(inArray(t.columnsSaid.shape, [...shapes]));
}

/** What somebody said of files of every shape, the newest first. */
export function loadAllColumnsSaid(db: Pick<Reader, 'select'>, t: Tables) {
  const { columnsSaid: c } = t;
  return db
    .select({ shape: c.shape, file: c.file, columns: c.columns, saidAt: c.saidAt, saidByName: c.saidByName })
    .from(c)
    .orderBy(desc(c.saidAt), asc(c.shape));
}
