import 'server-only';
import { loadDataAsOf, loadEstate, type Estate } from '../../db/queries/estate/load-estate';
import { loadModelInForce } from '../../db/queries/rules/load-model-in-force';
import { loadReaderRecord } from '../../db/queries/session/load-reader-record';
import type { ReaderRecord } from '../domain/access/know-why';
import type { WorkloadModel } from '../domain/workload/model/model';
import { type RequestKey, todayOf, type UseCaseContext } from './context';

/**
 * Shares a read among the use cases of one request, never beyond it: a page, its title and its header ask the database once. Outside
 * of a request (a command, a test) it reads each time. Not for what a transaction decides on: that reads for itself.
 */
export function onceARequest<T>(
  load: (context: UseCaseContext) => Promise<T>,
): (context: UseCaseContext) => Promise<T> {
  const kept = new WeakMap<RequestKey, Promise<T>>();
  return (context) => {
    const { request } = context;
    if (request === undefined) return load(context);
    const known = kept.get(request);
    if (known !== undefined) return known;
    const read = load(context);
    kept.set(request, read);
    // What failed is tried again by whoever asks next.
    read.catch(() => kept.delete(request));
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
