import 'server-only';
import type { loadImportRuns } from '../../../../db/queries/data/load-uploads';
import { startOfUndo } from '../../import/undo/keep-undo';
import type { ShownRun } from '../upload-page';

type Run = Awaited<ReturnType<typeof loadImportRuns>>[number];

/** An import as the history shows it. `kept`: those of which is kept what they changed. */
export function shownRun(
  { undoneAt, undoneByName, ...run }: Run,
  kept: ReadonlySet<string>,
  now: Date,
): ShownRun {
  return {
    ...run,
    undone: undoneAt === null ? null : { at: undoneAt, byName: undoneByName ?? 'somebody' },
    mayBeUndone: undoneAt === null && kept.has(run.id) && run.finishedAt >= startOfUndo(now),
  };
}
