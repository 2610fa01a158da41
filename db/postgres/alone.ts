import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * Does work while a connection of its own holds an advisory lock of that name. The database gives the lock back when the connection ends,
 * however it ends: nothing has to run out before another server takes over.
 */
export async function runAlone(url: string, name: string, work: () => Promise<void>): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'headroom job', keepAlive: true });
  // Lost while the work goes on: others may begin the same, and each saves it once.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      keyOf(name),
    ]);
    if (rows[0]?.got !== true) return false;
    await work();
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The same number in every server, as PostgreSQL takes it: eight bytes, with a sign. */
function keyOf(name: string): string {
  return createHash('sha256').update(`headroom ${name}`).digest().readBigInt64BE(0).toString();
}
