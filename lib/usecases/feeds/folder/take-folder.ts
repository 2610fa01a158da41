import 'server-only';
import { knowFeed } from '../../../../db/commands/data/save-feed';
import { TAKEN_STATES } from '../../../domain/audit/feed';
import { londonDay } from '../../../kernel/dates';
import type { UseCaseContext } from '../../context';
import type { JobReport } from '../../jobs/run-job';
import { takeDrop, type TakenDrop } from '../take-drop';
import { feedFolders, findDrops, type FoundDrop } from './find-drops';
import { isGone } from './is-gone';
import { moveDrop } from './move-drop';

/** Whether anything lies whole in the folder: what is looked at every minute, and asks no database. */
export async function hasDrops(folder: string, settledMs: number): Promise<boolean> {
  return (await findDrops(folder, { now: Date.now(), settledMs })).length > 0;
}

/** Feeds that have a folder are known from then on, so that one that never comes is late as well. `known`: those that need not be written any more. */
export async function knowFeeds(
  { store, now }: Pick<UseCaseContext, 'store' | 'now'>,
  folder: string,
  known: Set<string>,
): Promise<void> {
  const names = [...(await feedFolders(folder)).keys()].filter((name) => !known.has(name));
  if (names.length === 0) return;
  await store.tx(async (tx) => {
    for (const name of names) await knowFeed(tx, store.t, name, now.toISOString());
  });
  for (const name of names) known.add(name);
}

/**
 * Takes what lies whole in the watched folder, one feed after another, and moves it out of the way. Files are moved once what they came to is
 * written: where a server ends before, the next finds them done and moves them.
 */
export async function takeFolder(
  context: Omit<UseCaseContext, 'now'> & { readonly clock: () => Date },
  { folder, settledMs }: { readonly folder: string; readonly settledMs: number },
): Promise<JobReport> {
  let [taken, waiting] = [0, 0];
  const { clock, ...rest } = context;
  for (const drop of await findDrops(folder, { now: Date.now(), settledMs })) {
    const now = clock();
    const done = await unlessGone(takeOne({ ...rest, now }, drop));
    if (done === null) continue;
    const whole = TAKEN_STATES.some((state) => state === done.state);
    if (whole) taken += 1;
    else waiting += 1;
    const { id, state, again, report } = done;
    const { feed, names } = drop;
    const result = { feed, files: names, state, again, at: now.toISOString(), report };
    await moveDrop(drop, whole ? 'done' : 'refused', { day: londonDay(now), id, result });
  }
  return { taken, waiting };
}

/** What came of a drop; null where another server took its files away meanwhile. */
async function unlessGone(taking: Promise<TakenDrop>): Promise<TakenDrop | null> {
  try {
    return await taking;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

async function takeOne(context: UseCaseContext, drop: FoundDrop): Promise<TakenDrop> {
  const { feed, files, options, wrong } = drop;
  const taken = await takeDrop(context, { feed, via: 'folder', files, options }, { wrong });
  if (!taken.ok) throw new Error(`Files of ${feed} may not be imported`);
  return taken.value;
}
