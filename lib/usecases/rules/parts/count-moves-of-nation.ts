import 'server-only';
import { loadHeldFacts } from '../../../../db/queries/cases/load-held-facts';
import { countMoves, type Moves, NO_MOVES } from '../../../domain/metrics/preview/count-moves';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { startPace } from '../../../machine/pace';
import { todayOf, type UseCaseContext } from '../../context';

/** Cases of a step. */
const STEPS = { first: 20, least: 50, most: 2_000 };

/** How many held cases of the nation another model takes down and up today. In steps beside everybody else; its memory stays flat. */
export async function countMovesOfNation(
  context: UseCaseContext,
  models: { readonly before: WorkloadModel; readonly after: WorkloadModel },
): Promise<Moves> {
  const { db, t } = context.store;
  const pace = startPace(STEPS);
  let moves = NO_MOVES;
  for (let after = ''; ;) {
    const from = { after, most: pace.size };
    const { cases, last } = await pace.stretch(() => loadHeldFacts(db, t, from));
    if (last === null) return moves;
    const before = moves;
    moves = await pace.stretch(() => countMoves(before, cases, models, todayOf(context)));
    after = last;
    pace.stepDone();
  }
}
