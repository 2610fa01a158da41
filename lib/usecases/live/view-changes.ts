import 'server-only';
import { loadChanges } from '../../../db/queries/live/load-changes';
import type { ChangeNumbers, LivePage } from '../../domain/metrics/live/live-page';
import { ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { changesAsked, toNumbers } from './parts/places-shown';
import { maySeePage } from './parts/may-see-page';

/**
 * The numbers by which an open page learns that it is out of date: how many changes there were today at what it shows, counted by
 * transactions. Reads no figure, so that everybody may ask every few seconds. Not there and not yours: `not_found`.
 */
export async function viewChanges(
  context: UseCaseContext,
  page: LivePage,
): Promise<Result<ChangeNumbers, Problem>> {
  const { store } = context;
  const seen = await maySeePage(context, page);
  if (!seen.ok) return seen;
  return ok(toNumbers(context, await loadChanges(store.db, store.t, changesAsked(context, page))));
}
