import 'server-only';
import { type LikeSpreads, spreadsOf } from '../../../domain/metrics/outliers/like-officers';
import type { UseCaseContext } from '../../context';
import { loadUnitTallies } from '../../figures/load-unit-tallies';
import type { FigureSource } from './load-measured';

const NATION = { level: 'nation', code: '' } as const;

/** What officers of each grade and kind of team are spread over, everywhere: from what is kept of the nation, nobody is read. */
export async function loadSpreads(
  context: UseCaseContext,
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
): Promise<LikeSpreads> {
  const everybody = (await loadUnitTallies(context, 'work', { model, today }, [NATION]))(NATION);
  return spreadsOf(everybody?.like ?? {});
}
