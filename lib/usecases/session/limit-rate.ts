import 'server-only';
import {
  forgetFullBuckets,
  saveWrotePosition,
  takeSharedToken,
} from '../../../db/commands/session/take-token';
import type { Store } from '../../../db/store';
import { requestReads } from '../../machine/request';
import { type Bucket, type BucketLimits, takeToken } from '../../machine/token-bucket';

/** Buckets of this process: one process serves a database in a file. */
const MOST_KEPT = 10_000;
const buckets = new Map<string, Bucket>();

/** How many are counted between one look for what may be forgotten and the next. */
const FORGET_EVERY = 1_000;
let counted = 0;

/**
 * Counts one asking, by what is limited and who asks (`sign-in DIGEST`), and says how many whole seconds to wait; 0: go on. Servers that share
 * a PostgreSQL database count together.
 */
export async function secondsToWait(
  store: Store,
  key: string,
  limits: BucketLimits,
  now: Date,
): Promise<number> {
  const atMs = now.getTime();
  if (store.dialect === 'sqlite') {
    const taken = takeToken(buckets.get(key), limits, atMs);
    if (buckets.size > MOST_KEPT) buckets.clear();
    buckets.set(key, taken.bucket);
    return taken.waitSeconds;
  }
  counted += 1;
  if (counted % FORGET_EVERY === 0) await store.tx((tx) => forgetFullBuckets(tx, store.t, atMs));
  const { waitSeconds, wrote } = await takeSharedToken(store.primary, store.t, key, limits, atMs);
  const reads = requestReads();
  if (reads !== undefined && wrote !== null) reads.seen ??= wrote;
  return waitSeconds;
}

/**
 * Keeps up to where whoever is counted by this key has written in this request, where reads go to a replica: a client without cookies cannot
 * say so with its next request, which may come to another server.
 */
export async function rememberWritten(store: Store, key: string): Promise<void> {
  const wrote = requestReads()?.wrote;
  if (wrote === undefined) return;
  // What was asked for is done and saved: without this the client may read from a moment before, no more.
  await store.tx((tx) => saveWrotePosition(tx, store.t, key, wrote)).catch(() => undefined);
}
