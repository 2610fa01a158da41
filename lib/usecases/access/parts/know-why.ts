import 'server-only';
import { mayKnowWhy } from '../../../domain/access/know-why';
import { reductionStatus } from '../../../domain/workload/hours/reductions';
import { AS_RECORDED, type MayKnow, WITHHOLD_ALL } from '../../../domain/workload/measure/withheld';
import { todayOf, type UseCaseContext } from '../../context';
import { readerRecordOf } from '../../once-a-request';

/**
 * What the reader may know of why somebody has fewer hours or is away: to be handed to the loaders of officers where a page
 * shows it. Without it the loaders withhold everything.
 */
export async function whyReader(context: UseCaseContext): Promise<MayKnow> {
  const { actor } = context;
  if (actor.kind === 'system') return AS_RECORDED;
  if (actor.kind === 'token') return WITHHOLD_ALL;
  const today = todayOf(context);
  const record = await readerRecordOf(context);
  return (officer, { what, fact }) =>
    mayKnowWhy(
      actor,
      officer,
      { id: fact.id, reviewDue: what === 'reduction' && reductionStatus(fact, today) === 'review_due' },
      record,
    );
}
