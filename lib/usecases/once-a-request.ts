import 'server-only';
import { loadDataAsOf, loadEstate, type Estate } from '../../db/queries/estate/load-estate';
import { loadModelInForce } from '../../db/queries/rules/load-model-in-force';
import { loadReaderRecord } from '../../db/queries/session/load-reader-record';
import type { ReaderRecord } from '../domain/access/know-why';
import type { WorkloadModel } from '../domain/workload/model/model';
import { type RequestKey, todayOf, type UseCaseContext } from './context';

/**
 * Shares a read among the use cases of one request, never beyond it: a page, its title and its header ask the database once. Outside
 * of a request (a command, a test) it reads each time. What is asked for beside the context (plain values) tells reads apart. Not for what a transaction decides on: that reads for itself.
 */
export function onceARequest<T, Asked extends readonly unknown[] = []>(
  load: (context: UseCaseContext, ...asked: Asked) => Promise<T>,
): (context: UseCaseContext, ...asked: Asked) => Promise<T> {
  const keptBy = new WeakMap<RequestKey, Map<string, Promise<T>>>();
  return (context, ...asked) => {
    if (context.request === undefined) return load(context, ...asked);
    const kept = keptBy.get(context.request) ?? new Map<string, Promise<T>>();
    keptBy.set(context.request, kept);
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const read = load(context, ...asked);
    kept.set(key, read);
    // What failed is tried again by whoever asks next.
    read.catch(() => kept.delete(key));
    return read;
  };
}

/** Every LDU and team, as routing needs them and as pages name them. */
export const estateOf: (context: UseCaseContext) => Promise<Estate> = onceARequest(({ store }) =>
  loadEstate(store.db, store.t),
);

/** The model in force today. */
export const modelOf: (context: UseCaseContext) => Promise<WorkloadModel> = onceARequest((context) =>
  loadModelInForce(context.store.db, context.store.t, todayOf(context)),
);

/** The time of the data: when the last import was applied; null when nothing was imported yet. */
export const dataAsOfOf: (context: UseCaseContext) => Promise<string | null> = onceARequest(({ store }) =>
  loadDataAsOf(store.db, store.t),
);

/** What decides, beside roles, which reasons of staff the reader may know today. */
export const readerRecordOf: (context: UseCaseContext) => Promise<ReaderRecord> = onceARequest((context) =>
  loadReaderRecord(context.store.db, context.store.t, context.actor, todayOf(context), context.now),
);
