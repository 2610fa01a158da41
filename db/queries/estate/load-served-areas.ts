import { asc } from 'drizzle-orm';
import type { ServedArea } from '../../../lib/domain/allocation/routing/routing-estate';
import type { Reader, Tables } from '../../store';

/** Every area that an LDU serves, by its key. */
export async function loadServedAreas(db: Reader, t: Tables): Promise<ServedArea[]> {
  return db
    .select({ areaKey: t.lduAreas.areaKey, lduCode: t.lduAreas.lduCode })
    .from(t.lduAreas)
    .orderBy(asc(t.lduAreas.areaKey));
}
