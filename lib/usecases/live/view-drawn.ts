import 'server-only';
import type { CaseChoice } from '../../domain/allocation/queue/case-choice';
import { type ChangeNumbers, isSamePage, type LivePage } from '../../domain/metrics/live/live-page';
import type { UseCaseContext } from '../context';
import { drawnLiveOf } from '../once-a-request';
import { toNumbers } from './parts/places-shown';

/**
 * The numbers of the page that is drawn, read before anything that it shows. Null where another page is drawn than its address says (what
 * follows a form, say): then the first answer that the open page gets is what it is compared with.
 */
export async function viewDrawnNumbers(
  context: UseCaseContext,
  page: LivePage,
): Promise<ChangeNumbers | null> {
  if (!isSamePage(context.page, page)) return null;
  return toNumbers(context, (await drawnLiveOf(context)).changes);
}

/** The number of the waiting cases as the page is drawn; null where the reader's roles show none. */
export async function viewDrawnQueue(context: UseCaseContext): Promise<string | null> {
  if (context.page === undefined) return null;
  return toNumbers(context, (await drawnLiveOf(context)).changes).queue;
}

/** Who else is about to decide on the waiting cases that the page which is drawn may show. */
export async function viewDrawnChoices(context: UseCaseContext): Promise<readonly CaseChoice[]> {
  return (await drawnLiveOf(context)).choices;
}
