import type pg from 'pg';
import type { Tx } from '../contract';
import { DatabaseBusyError, databaseFault, wasUndoneForAnother } from '../database-fault';
import { settlingOnPostgres } from '../settle-touched';
import type { StoreOptions } from '../store-options';
import { connect, drizzleOn, type Sender } from './connections';

/** How often a transaction is run that PostgreSQL undoes for the sake of another. */
const MOST_TRIES = 4;
/** Milliseconds, times the number of the try: apart enough that two of them do not meet again. */
const PAUSE_MS = 40;

/**
 * Runs a write as one transaction. Where a deadlock or a conflict undid it, nothing has been answered yet: it runs again, a few times, then
 * it is busy. `committed` may ask the connection something after the commit; it never fails.
 */
export async function runTransaction<T>(
  pool: pg.Pool,
  options: StoreOptions,
  run: (tx: Tx) => Promise<T>,
  committed: (sender: Sender) => Promise<void>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runOnce(pool, options, run, committed);
    } catch (error) {
      if (!wasUndoneForAnother(error) || tries === MOST_TRIES)
        throw databaseFault(error) === 'locked' ? new DatabaseBusyError(error) : error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries * (0.5 + Math.random())));
  }
}

async function runOnce<T>(
  pool: pg.Pool,
  options: StoreOptions,
  run: (tx: Tx) => Promise<T>,
  committed: (sender: Sender) => Promise<void>,
): Promise<T> {
  const client = await connect(pool);
  const sender = sendOn(client, options);
  let lost: Error | undefined;
  try {
    await sender.query({ text: 'begin' });
    const value = await run(drizzleOn(sender) as unknown as Tx);
    // All are under way together: what is asked after the commit is answered by what it left.
    const { text, values } = settlingOnPostgres();
    const [settled, { command }] = await Promise.all([
      sender.query({ text }, values).then(
        () => undefined,
        (fault: unknown) => fault,
      ),
      sender.query({ text: 'commit' }),
      committed(sender),
    ]);
    // After an error that was caught on the way, PostgreSQL answers a commit with a rollback, and no error.
    if (command !== 'COMMIT') {
      const cause = settled === undefined ? {} : { cause: settled };
      throw new Error('Nothing was saved: a statement of the transaction had failed', cause);
    }
    return value;
  } catch (error) {
    await sender.query({ text: 'rollback' }).catch((fault: unknown) => {
      lost = fault instanceof Error ? fault : new Error(String(fault));
    });
    throw error;
  } finally {
    client.release(lost);
  }
}

/** Sends each statement on this one connection. */
function sendOn(client: pg.PoolClient, { around }: StoreOptions): Sender {
  return {
    query: (config, values) => {
      const send = (): Promise<pg.QueryResult> => client.query(config, values);
      return around === undefined ? send() : around(config.text, send);
    },
  };
}
