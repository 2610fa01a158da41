import 'server-only';
import { loadPastSums } from '../../../../db/queries/capacity/load-past-sums';
import { type DayOfTrend, everyNth, pointOf, trendMarks } from '../../../domain/metrics/history/figure-trend';
import { pastOfTally, tallyOfSums } from '../../../domain/metrics/history/past-figures';
import { trendDays } from '../../../domain/metrics/history/trend';
import { figuresOfTally } from '../../../domain/metrics/units/measure-unit';
import { isInside } from '../../../domain/metrics/units/units';
import { modelVersionOf } from '../../../domain/workload/model/model';
import { RULES_VERSION } from '../../../domain/workload/model/rules-version';
import { groupBy } from '../../../kernel/collections';
import { ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import { loadUnitTallies, workOfUnit } from '../../figures/load-unit-tallies';
import type { Problem } from '../../problem';
import { type AskedUnit, loadAskedUnit, unitsToGoUp } from '../parts/load-capacity';
import type { TrendAsked, TrendPage } from './trend-page';

/** Above so many teams only every fourth of the days is read: the database adds up some hundred thousand rows otherwise. */
const MANY_TEAMS = 200;
const THINNED = 4;

/** One figure of a unit over time: as it was stored each night, and today's as the dashboard has it. */
export async function viewTrend(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  { figure, step }: TrendAsked,
): Promise<Result<TrendPage, Problem>> {
  const found = await loadAskedUnit(context, unitAsked);
  if (!found.ok) return found;
  const { unit, estate, model, today, dataAsOf } = found.value;
  const teams = estate.filter((team) => isInside(unit, team)).length;
  const every = teams > MANY_TEAMS ? THINNED : 1;
  const { db, t } = context.store;
  const sums = await loadPastSums(db, t, unit, everyNth(trendDays(step, today), every), model);
  const day = { model, today };
  const held = (await loadUnitTallies(context, 'work', day, [unit]))(unit);
  const now = figuresOfTally(model, workOfUnit(held, [], unit, day));
  const past = [...groupBy(sums, ({ onDate }) => onDate)].flatMap(([onDate, of]) => {
    const figures = pastOfTally(model, onDate, tallyOfSums(model, of), today);
    const [{ modelVersion, rulesVersion } = { modelVersion: '', rulesVersion: null }] = of;
    if (figures === null) return [];
    const point = pointOf(model, figure, onDate, figures);
    return [{ point, day: { onDate, modelVersion, rulesVersion, pointsAvailable: figures.pointsAvailable } }];
  });
  const last: DayOfTrend = {
    onDate: today,
    modelVersion: modelVersionOf(model),
    rulesVersion: RULES_VERSION,
    pointsAvailable: now.pointsAvailable,
  };
  return ok({
    ...{ model, today, dataAsOf, unit, figure, step, every },
    above: unitsToGoUp(context, found.value),
    points: [...past.map(({ point }) => point), pointOf(model, figure, today, now)],
    marks: trendMarks([...past.map((entry) => entry.day), last]),
  });
}
