import 'server-only';
import type { Store } from '../../db/store';
import type { Actor } from '../domain/access/actor';
import { type IsoDate, londonDay } from '../kernel/dates';

/** What every use case is handed: the database, who asks, and the time. No use case reads the clock itself. */
export interface UseCaseContext {
  readonly store: Store;
  readonly actor: Actor;
  readonly now: Date;
}

/** Today in Europe/London. */
export function todayOf(context: UseCaseContext): IsoDate {
  return londonDay(context.now);
}
