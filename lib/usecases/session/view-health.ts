import 'server-only';
import { z } from 'zod';
import { loadDataAsOf } from '../../../db/queries/estate/load-estate';
import type { Store } from '../../../db/store';

const word = z.enum(['ok', 'unavailable']);

/** `dataAsOf`: when the data was last imported; null before the first import. */
export const healthSchema = z.object({ status: word, database: word, dataAsOf: z.string().nullable() });
export type Health = z.infer<typeof healthSchema>;

/** Whether the service can answer: reads one row. Needs no actor and shows nothing of anybody. */
export async function viewHealth(store: Store): Promise<Health> {
  try {
    return { status: 'ok', database: 'ok', dataAsOf: await loadDataAsOf(store.db, store.t) };
  } catch {
    return { status: 'unavailable', database: 'unavailable', dataAsOf: null };
  }
}
