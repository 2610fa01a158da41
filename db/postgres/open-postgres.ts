import type { Store } from '../contract';
import { isServersFault } from '../database-fault';
import { pgTables } from '../schema/tables';
import { POSTGRES_DEFAULTS, type RequestReads, type StoreOptions } from '../store-options';
import { runAlone } from './alone';
import { openPool, readerOn, sendBy, type Sender } from './connections';
import { NEVER_REACHED, ReplicaWatch } from './replica';
import { runTransaction } from './transaction';

/**
 * Opens a PostgreSQL database. Half of the connections are for writes: a transaction that also reads beside itself never waits for a connection that
 * another such transaction holds.
 */
export function openPostgres(url: string, given: StoreOptions): Store {
  const settings = given.postgres ?? POSTGRES_DEFAULTS;
  const options = given.onStatement === undefined ? given : { ...given, around: heard(given) };
  const half = Math.max(1, Math.floor(settings.poolSize / 2));
  const writing = openPool(url, settings, half);
  const reading = openPool(url, settings, Math.max(1, settings.poolSize - half));
  const replica = settings.replica && openPool(settings.replica.url, settings, settings.poolSize);
  const watch = settings.replica && replica && new ReplicaWatch(reading, replica, settings.replica);
  const primary = sendBy(reading, options);
  const placed =
    watch === null || replica === null
      ? primary
      : sendToEither(watch, primary, sendBy(replica, options), options);

  return {
    db: readerOn(placed),
    primary: readerOn(primary),
    t: pgTables,
    dialect: 'postgres',
    tx: (run, whose) => {
      const request = watch === null || whose === 'of_nobody' ? undefined : options.request?.();
      // Also where it fails: why it did is read from where it was tried.
      if (request !== undefined) request.readsFrom = 'primary';
      return runTransaction(writing, options, run, async (sender) => {
        if (request !== undefined) request.wrote = await positionAfter(sender);
      });
    },
    alone: (name, work) => runAlone(url, name, work),
    isSound: () => Promise.resolve(true),
    atRest: () => Promise.resolve(),
    close: async () => {
      await Promise.all([writing.end(), reading.end(), replica?.end()]);
    },
  };
}

/** Where the log stands after a commit; where that cannot be learnt, no replica is new enough. */
async function positionAfter(sender: Sender): Promise<string> {
  try {
    const { rows } = await sender.query({ text: 'select pg_current_wal_insert_lsn()::text as position' });
    return (rows as { position: string }[])[0]?.position ?? NEVER_REACHED;
  } catch {
    return NEVER_REACHED;
  }
}

/** Reads of a request go to the replica where it is new enough for it; all else, and what the replica cannot answer for its own state, to the primary. */
function sendToEither(
  watch: ReplicaWatch,
  primary: Sender,
  replica: Sender,
  { request }: StoreOptions,
): Sender {
  return {
    query: async (config, values) => {
      const current: RequestReads | undefined = request?.();
      if (current === undefined || watch.placeFor(current) === 'primary')
        return primary.query(config, values);
      try {
        return await replica.query(config, values);
      } catch (error) {
        if (!isServersFault(error)) throw error;
        watch.failed();
        current.readsFrom = 'primary';
        return primary.query(config, values);
      }
    },
  };
}

/** Says of each statement that it is sent. */
function heard({ around, onStatement }: StoreOptions): NonNullable<StoreOptions['around']> {
  return (sql, send) => {
    onStatement?.(sql);
    return around === undefined ? send() : around(sql, send);
  };
}
