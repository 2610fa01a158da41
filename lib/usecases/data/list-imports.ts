import 'server-only';
import { loadDataAsOf } from '../../../db/queries/estate/load-estate';
import { loadImportRuns } from '../../../db/queries/data/load-uploads';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { FeedsShown } from '../feeds/feed-page';
import { feedsShown } from '../feeds/view-feeds';
import type { Problem } from '../problem';
import { listRunning, type RunningImport } from './cancel-upload';
import { mayImport } from './parts/may-import';

/** More are not told at once, the newest first. */
export const MOST_IMPORTS = 100;

export interface ImportList {
  readonly dataAsOf: string | null;
  readonly runs: Awaited<ReturnType<typeof loadImportRuns>>;
  readonly running: readonly RunningImport[];
}

/** What was imported, what is being imported, and when the data is from. For who may import; not there for others. */
export async function listImports(context: UseCaseContext): Promise<Result<ImportList, Problem>> {
  const running = await listRunning(context);
  if (!running.ok) return running;
  const { db, t } = context.store;
  const runs = await loadImportRuns(db, t, MOST_IMPORTS);
  return ok({ dataAsOf: await loadDataAsOf(db, t), runs, running: running.value });
}

/** The files that other systems bring, and what waits of them. For who may import; not there for others. */
export async function listFeeds(context: UseCaseContext): Promise<Result<FeedsShown, Problem>> {
  return mayImport(context) ? ok(await feedsShown(context)) : err({ code: 'not_found' });
}
