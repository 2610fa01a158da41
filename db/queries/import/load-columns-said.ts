import { inArray } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** What somebody said of files of these shapes. */
export function loadColumnsSaid(db: Pick<Reader, 'select'>, t: Tables, shapes: readonly string[]) {
  return db
    .select()
    .from(t.columnsSaid)
    .where(inArray(t.columnsSaid.shape, [...shapes]));
}
