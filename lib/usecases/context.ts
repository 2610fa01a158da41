import 'server-only';
import type { Store } from '../../db/store';
import type { Actor } from '../domain/access/actor';
import type { LivePage } from '../domain/metrics/live/live-page';
import { type IsoDate, londonDay } from '../kernel/dates';

/** What every use case is handed: the database, who asks, and the time. No use case reads the clock itself. */
export interface UseCaseContext {
  readonly store: Store;
  readonly actor: Actor;
  readonly now: Date;
  /** The request that asks, where reads may be shared within it (once-a-request.ts). Left out, every read is made anew. */
  readonly request?: RequestKey;
  /** The page that is drawn for somebody to keep open; left out where nothing is. */
  readonly page?: LivePage;
}

/** Stands for one request: what is read once for it is kept as long as it is. */
export type RequestKey = Readonly<Record<never, never>>;

/** The context of a request: what every use case of it reads of the estate, the model and the reader is read once. */
export function requestContext(store: Store, actor: Actor, now: Date, page?: LivePage): UseCaseContext {
  return { store, actor, now, request: {}, ...(page === undefined ? {} : { page }) };
}

/** Today in Europe/London. */
export function todayOf(context: Pick<UseCaseContext, 'now'>): IsoDate {
  return londonDay(context.now);
}
