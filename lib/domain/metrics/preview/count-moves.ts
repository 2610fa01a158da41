import { bandCase } from '../../banding/bands/band-case';
import type { BandingFacts } from '../../banding/bands/banding-types';
import { isFall } from '../../banding/changes/plan-band-change';
import type { IsoDate } from '../../../kernel/dates';
import { bandingModelOf, type WorkloadModel } from '../../workload/model/model';

/** Cases whose band or lowest grade another model takes down, and up: one may go either way. */
export interface Moves {
  readonly falls: number;
  readonly rises: number;
}

export const NO_MOVES: Moves = { falls: 0, rises: 0 };

/** Adds the cases that another model moves to those counted before: as its preview counts them, without what else a preview tells. Pure. */
export function countMoves(
  so: Moves,
  cases: Iterable<BandingFacts>,
  models: { readonly before: WorkloadModel; readonly after: WorkloadModel },
  onDate: IsoDate,
): Moves {
  const [old, next] = [bandingModelOf(models.before), bandingModelOf(models.after)];
  let { falls, rises } = so;
  for (const facts of cases) {
    const [was, is] = [bandCase(facts, old, onDate), bandCase(facts, next, onDate)];
    if (isFall(was, is, next)) falls += 1;
    if (isFall(is, was, next)) rises += 1;
  }
  return { falls, rises };
}
