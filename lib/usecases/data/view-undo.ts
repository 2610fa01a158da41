import 'server-only';
import { err, ok, type Result } from '../../kernel/result';
import { todayOf, type UseCaseContext } from '../context';
import { judgeUndo } from '../import/undo/judge-undo';
import type { Problem } from '../problem';
import { importerOf } from './parts/may-import';
import { shownRun } from './parts/shown-run';
import type { UndoPage } from './upload-page';

/** So much of what stands in the way is listed. */
const MOST_LISTED = 100;

/** What undoing an import would do, or what stands in the way. For who may import; not there for others. */
export async function viewUndo(context: UseCaseContext, id: string): Promise<Result<UndoPage, Problem>> {
  if (importerOf(context) === null) return err({ code: 'not_found' });
  const { now } = context;
  const { primary, t } = context.store;
  const judged = await judgeUndo(primary, t, id, { now, today: todayOf(context) });
  if (judged === null) return err({ code: 'not_found' });
  const { run, refused, inTheWay, rows } = judged;
  const takenAway = rows.filter(({ changed }) => changed.before === null).length;
  return ok({
    run: shownRun(run, new Set([run.id]), now),
    refused,
    inTheWay: inTheWay.slice(0, MOST_LISTED),
    inTheWayCount: inTheWay.length,
    takenAway,
    broughtBack: rows.length - takenAway,
  });
}
