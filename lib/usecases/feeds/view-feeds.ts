import 'server-only';
import type { DropRow } from '../../../db/commands/data/save-feed';
import { loadLastDrop, loadWaitingDrops, selectFeeds } from '../../../db/queries/data/load-feeds';
import { feedAge, isLateFeed } from '../../domain/audit/feed';
import type { UseCaseContext } from '../context';
import type { FeedsShown, ShownDrop, ShownFeed } from './feed-page';

/** Each feed with its age and what came last, and what waits: for a page that has judged who reads it. */
export async function feedsShown({ store, now }: UseCaseContext): Promise<FeedsShown> {
  const { db, t } = store;
  const feeds: ShownFeed[] = [];
  for (const feed of await selectFeeds(db, t)) {
    const last = await loadLastDrop(db, t, feed.name);
    feeds.push({
      name: feed.name,
      everyHours: feed.everyHours,
      age: feedAge(feed, now),
      dataAsOf: feed.dataAsOf ?? feed.takenAt,
      late: isLateFeed(feed, now),
      last: last === null ? null : shownDrop(last),
    });
  }
  return { feeds, waiting: (await loadWaitingDrops(db, t)).map(shownDrop) };
}

function shownDrop({ id, feed, arrivedAt, state, files, outcome, settledByName }: DropRow): ShownDrop {
  return { id, feed, arrivedAt, state, files: files.map(({ name }) => name), outcome, settledByName };
}
