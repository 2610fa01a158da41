import { asc } from 'drizzle-orm';
import type { Reader, Tables } from '../../store';

/** What administrators entered to hold figures against, by figure. */
export function loadComparators(db: Reader, t: Tables) {
  const { figure, value, source } = t.comparators;
  return db.select({ figure, value, source }).from(t.comparators).orderBy(asc(figure));
}
