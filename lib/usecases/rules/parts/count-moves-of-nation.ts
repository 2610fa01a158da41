import 'server-only';
import { loadHeldFacts } from '../../../../db/queries/cases/load-held-facts';
import { countMoves, type Moves, NO_MOVES } from '../../../domain/metrics/preview/count-moves';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { letOthersThrough } from '../../../machine/let-others-through';
import { todayOf, type UseCaseContext } from '../../context';

/** Cases of a step: few enough that requests wait some hundredths of a second for it. */
const CASES_AT_A_TIME = 1_000;

/** How many held cases of the nation another model takes down and up today. In steps beside everybody else; its memory stays flat. */
export async function countMovesOfNation(
  context: UseCaseContext,
  models: { readonly before: WorkloadModel; readonly after: WorkloadModel },
): Promise<Moves> {
  const { db, t } = context.store;
  let moves = NO_MOVES;
  for (let after = ''; ;) {
    const { cases, last } = await loadHeldFacts(db, t, { after, most: CASES_AT_A_TIME });
    if (last === null) return moves;
    moves = countMoves(moves, cases, models, todayOf(context));
    after = last;
    await letOthersThrough();
  }
}
