import 'server-only';
import { z } from 'zod';
import { saveProbe } from '../../../db/commands/session/save-probe';
import { type DatabaseFault, databaseFault } from '../../../db/database-fault';
import { loadDataAsOf } from '../../../db/queries/estate/load-estate';
import type { Store } from '../../../db/store';

/**
 * `database`: what keeps it from what the service promises; `ok` where it reads and writes, and its file is whole as far as was seen;
 * `checking` where it reads and writes, and a large file is still looked through for the first time. `dataAsOf`: when the data was last
 * imported; null before the first import.
 */
export const healthSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  database: z.enum(['ok', 'checking', 'read_only', 'full', 'locked', 'damaged', 'unavailable']),
  dataAsOf: z.string().nullable(),
});
export type Health = z.infer<typeof healthSchema>;

/** However many ask at once, the database is tried once a second at the most; and looked through once an hour. */
const TRIED_FOR_MS = 1_000;
const LOOKED_THROUGH_FOR_MS = 60 * 60_000;
const tried = new WeakMap<Store, { readonly at: number; readonly health: Promise<Health> }>();
/** How long an answer waits for a look that goes on. */
const PATIENCE_MS = 1_500;
const looks = new WeakMap<Store, Look>();

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
    dataAsOf = await loadDataAsOf(store.primary, store.t);
    const found = await lookInto(store, now);
    if (found !== 'ok' && found !== 'checking') return broken(found, dataAsOf);
    await store.tx((tx) => saveProbe(tx, store.t, now));
    return { status: 'ok', database: found, dataAsOf };
  } catch (error) {
    return broken(databaseFault(error), dataAsOf);
  }
}

function broken(database: DatabaseFault, dataAsOf: string | null): Health {
  return { status: 'unavailable', database, dataAsOf };
}

/** What looking through the file of a database has found out so far, and the look that goes on. */
interface Look {
  /** Null: nothing yet. */
  found: 'ok' | DatabaseFault | null;
  /** When the last look that has ended began, in milliseconds since 1970. */
  at: number;
  running: Promise<void> | null;
}

/**
 * What a look through the file finds: the last one of the hour, or a new one, which is waited for as long as a small file takes. A large
 * one is looked through beside everything else; until then what was found last stands, and at first that it is being checked. What was
 * found wrong is looked at again each time, so that a restored file is well at once.
 */
async function lookInto(store: Store, now: Date): Promise<'ok' | 'checking' | DatabaseFault> {
  const look = looks.get(store) ?? { found: null, at: 0, running: null };
  looks.set(store, look);
  if (look.found === 'ok' && now.getTime() - look.at < LOOKED_THROUGH_FOR_MS) return 'ok';
  look.running ??= lookAgain(store, look, now);
  await Promise.race([look.running, patience()]);
  return look.found ?? 'checking';
}

async function lookAgain(store: Store, look: Look, now: Date): Promise<void> {
  try {
    look.found = (await store.isSound()) ? 'ok' : 'damaged';
  } catch (error) {
    look.found = databaseFault(error);
  }
  look.at = now.getTime();
  look.running = null;
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS).unref();
  });
}
