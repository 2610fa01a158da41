import 'server-only';
import { z } from 'zod';
import { saveProbe } from '../../../db/commands/session/save-probe';
import { type DatabaseFault, databaseFault } from '../../../db/database-fault';
import { loadDataAsOf } from '../../../db/queries/estate/load-estate';
import type { Store } from '../../../db/store';

/**
 * `database`: what keeps it from what the service promises, or `ok` where it reads and writes. `dataAsOf`: when the data was last
 * imported; null before the first import.
 */
export const healthSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  database: z.enum(['ok', 'read_only', 'full', 'locked', 'damaged', 'unavailable']),
  dataAsOf: z.string().nullable(),
});
export type Health = z.infer<typeof healthSchema>;

/** However many ask at once, the database is tried once a second at the most; and looked through once an hour. */
const TRIED_FOR_MS = 1_000;
const LOOKED_THROUGH_FOR_MS = 60 * 60_000;
const tried = new WeakMap<Store, { readonly at: number; readonly health: Promise<Health> }>();
const lookedThrough = new WeakMap<Store, number>();

/** Whether the service can do what it promises: it reads, writes a row of its own, and now and then looks through the file. Needs no actor and shows nothing of anybody. */
export async function viewHealth(open: () => Store, now: Date): Promise<Health> {
  let store: Store;
  try {
    store = open();
  } catch (error) {
    return broken(databaseFault(error), null);
  }
  const known = tried.get(store);
  if (known && now.getTime() - known.at < TRIED_FOR_MS) return known.health;
  const health = tryDatabase(store, now);
  tried.set(store, { at: now.getTime(), health });
  return health;
}

async function tryDatabase(store: Store, now: Date): Promise<Health> {
  let dataAsOf: string | null = null;
  try {
    dataAsOf = await loadDataAsOf(store.db, store.t);
    if (!(await isSound(store, now))) return broken('damaged', dataAsOf);
    await store.tx((tx) => saveProbe(tx, store.t, now));
    return { status: 'ok', database: 'ok', dataAsOf };
  } catch (error) {
    return broken(databaseFault(error), dataAsOf);
  }
}

function broken(database: DatabaseFault, dataAsOf: string | null): Health {
  return { status: 'unavailable', database, dataAsOf };
}

/** Looks through the file; what was found damaged is looked at again each time, so that a restored one is well at once. */
async function isSound(store: Store, now: Date): Promise<boolean> {
  const at = lookedThrough.get(store);
  if (at !== undefined && now.getTime() - at < LOOKED_THROUGH_FOR_MS) return true;
  const sound = await store.isSound();
  if (sound) lookedThrough.set(store, now.getTime());
  return sound;
}
