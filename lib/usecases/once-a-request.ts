import 'server-only';
import type { Estate } from '../../db/queries/estate/load-estate';
import { loadModelAmong } from '../../db/queries/rules/load-model-in-force';
import { type DrawnLive, type Ground, loadGround } from '../../db/queries/session/load-ground';
import { lateFeedWords } from '../domain/audit/feed';
import type { ReaderRecord } from '../domain/access/know-why';
import type { WorkloadModel } from '../domain/workload/model/model';
import type { IsoDate } from '../kernel/dates';
import { type RequestKey, todayOf, type UseCaseContext } from './context';
import { liveAsked } from './live/parts/places-shown';

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

/** What nearly every page stands on: the estate, the model, the time of the data and the reader, in one read. */
const groundOf: (context: UseCaseContext) => Promise<Ground> = onceARequest((context) =>
  loadGround(context.store.db, context.store.t, {
    actor: context.actor,
    today: todayOf(context),
    now: context.now,
    live: liveAsked(context),
  }),
);

/** Every LDU and team, as routing needs them and as pages name them. */
export async function estateOf(context: UseCaseContext): Promise<Estate> {
  return (await groundOf(context)).estate;
}

/** The model in force today. */
export async function modelOf(context: UseCaseContext): Promise<WorkloadModel> {
  return (await groundOf(context)).model;
}

/** The model in force on a past day, as it was known at an instant. */
export async function modelAsOfOf(
  context: UseCaseContext,
  asOf: { readonly onDate: IsoDate; readonly knownAt: string },
): Promise<WorkloadModel> {
  const { db, t } = context.store;
  return loadModelAmong(db, t, (await groundOf(context)).models, asOf);
}

/** The time of the data: when the last import was applied; null when nothing was imported yet. */
export async function dataAsOfOf(context: UseCaseContext): Promise<string | null> {
  return (await groundOf(context)).dataAsOf;
}

/** What those who lead or keep the service are told of feeds that are late, a sentence each. */
export async function lateFeedsOf(context: UseCaseContext): Promise<readonly string[]> {
  return lateFeedWords((await groundOf(context)).feeds, context.now);
}

/** What decides, beside roles, which reasons of staff the reader may know today. */
export async function readerRecordOf(context: UseCaseContext): Promise<ReaderRecord> {
  return (await groundOf(context)).reader;
}

/** By what the page that is drawn will be compared while it stays open: as it was before anything of the page was read. */
export async function drawnLiveOf(context: UseCaseContext): Promise<DrawnLive> {
  return (await groundOf(context)).live;
}
