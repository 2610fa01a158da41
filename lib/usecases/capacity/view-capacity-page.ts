import 'server-only';
import { ok, type Result } from '../../kernel/result';
import type { MeasuredUnit } from '../../domain/metrics/capacity/capacity-answer';
import { apartOf } from '../../domain/metrics/capacity/capacity-apart';
import { gapsOf } from '../../domain/metrics/capacity/capacity-gap';
import { writeBrief } from '../../domain/metrics/brief/write-brief';
import { writeHeadline } from '../../domain/metrics/brief/write-headline';
import { trendDays, type TrendStep } from '../../domain/metrics/history/trend';
import { listOfficers, type OfficerLine, unitDotsOf } from '../../domain/metrics/officers/unit-officers';
import { unitChange } from '../../domain/metrics/change/unit-change';
import {
  changePartsOf,
  NO_DAYS,
  pastOfDays,
  spanOfDays,
  trendOfTally,
} from '../../domain/metrics/tally/days-tally';
import { bandTableOf } from '../../domain/metrics/units/band-grade-table';
import { distributionOf } from '../../domain/metrics/units/distribution';
import { figuresOfTally } from '../../domain/metrics/units/measure-unit';
import { type ComparedUnit, comparedUnits } from '../../domain/metrics/units/team-kinds';
import { isInside, unitOfTeam } from '../../domain/metrics/units/units';
import { percentRoundedHalfUp } from '../../kernel/ratio';
import type { UseCaseContext } from '../context';
import { loadUnitTallies } from '../figures/load-unit-tallies';
import type { CapacityPage } from './capacity-page';
import { type AskedUnit, unitsToGoUp } from './parts/load-capacity';
import { loadMeasured } from './parts/load-measured';
import type { Problem } from '../problem';
import { lateFeedsOf } from '../once-a-request';
import { rulesUpTo } from '../rules/parts/rules-up-to';
import { loadUnitWork, toCapacityView, type UnitWork } from './view-capacity';

/** The dashboard of a unit: what to say of it, the figures behind that, the same a month and a year ago, and the trend. */
export async function viewCapacityPage(
  context: UseCaseContext,
  asked: AskedUnit,
  trendStep: TrendStep,
): Promise<Result<CapacityPage, Problem>> {
  const loaded = await loadUnitWork(context, asked, { deep: true });
  if (!loaded.ok) return loaded;
  const work = loaded.value;
  const { model, today, dataAsOf, unit, tally } = work;
  const view = toCapacityView(work);
  const { units } = view;
  const { past, trend, change } = await viewDays(context, work, trendStep);
  const apart = apartOf(model, tally);
  const above = unitsToGoUp(context, work);
  const gaps = gapsOf(model, tally.gap);
  const table = bandTableOf(model, tally.bands);
  const kinds = work.below.map(({ tally: below }, index) => ({ unit: units[index], kinds: below.kinds }));
  const compared = comparedUnits(
    model,
    kinds.flatMap(({ unit: one, kinds: of }) => (one === undefined ? [] : [{ unit: one, kinds: of }])),
  );
  return ok({
    ...{ model, today, dataAsOf, view, apart, gaps, table, past, trend, change },
    lateFeeds: await lateFeedsOf(context),
    above,
    parent: await viewParent(context, work, above),
    headline: writeHeadline({
      model,
      unit,
      figures: view,
      lastMonth: past.month,
      teams: teamsToCompare(work),
    }),
    brief: writeBrief({
      ...{ model, unit, figures: view, ...apart, gaps, table },
      ...{ units: compared.units, paybackLeftOut: compared.leftOut, lastYear: past.year },
    }),
    distribution: distributionOf(model, tally.distribution),
    below: measureBelow(work),
    dots: unitDotsOf(work.below.map((child) => ({ code: child.unit.code, dots: child.tally.dots }))),
    officers: await viewOfficers(context, work),
    rules: rulesUpTo(work, trend),
  });
}

/** The officers by name, of a team only. */
async function viewOfficers(context: UseCaseContext, work: UnitWork): Promise<OfficerLine[]> {
  const { unit, today } = work;
  if (unit.level !== 'team') return [];
  const officers = await loadMeasured(context, work, 'view_capacity', unit);
  return listOfficers({ officers, onDate: today });
}

/** The leading figures of the unit above, to hold this one against; null where the reader may not see them. They are of what is held: waiting cases change none of them. */
async function viewParent(
  context: UseCaseContext,
  { model, today }: UnitWork,
  above: CapacityPage['above'],
): Promise<CapacityPage['parent']> {
  const parent = above.at(-1);
  if (parent === undefined || !parent.mayView) return null;
  const held = (await loadUnitTallies(context, 'work', { model, today }, [parent]))(parent);
  if (held === undefined) return null;
  const { pointsUsed, pointsAvailable, officersOver100, over50Cases, over75Cases } = figuresOfTally(
    model,
    held,
  );
  return { name: parent.name, pointsUsed, pointsAvailable, officersOver100, over50Cases, over75Cases };
}

/** The teams of a unit that may be held against each other: without Community Payback, but where there is nothing else. None of a team. */
function teamsToCompare({ unit, estate, tally }: UnitWork): readonly ComparedUnit[] {
  if (unit.level === 'team') return [];
  const known = estate.flatMap((team) => {
    const work = tally.teams[team.teamCode];
    if (work === undefined || !isInside(unit, team)) return [];
    const points = { pointsUsed: work.usedHundredths / 100, pointsAvailable: work.available };
    const workloadPercent = percentRoundedHalfUp(work.usedHundredths, work.available * 100, 3);
    return [{ team, compared: { ...unitOfTeam(team, 'team'), ...points, workloadPercent } }];
  });
  const alike = known.filter(({ team }) => team.teamType !== 'community_payback');
  return (alike.length > 0 ? alike : known).map(({ compared }) => compared);
}

/** The unit a month and a year ago, its trend, and what changed since last month. */
export async function viewDays(
  context: UseCaseContext,
  { unit, model, today, tally }: UnitWork,
  step: TrendStep,
): Promise<Pick<CapacityPage, 'past' | 'trend' | 'change'>> {
  const daysOf = await loadUnitTallies(context, 'days', { model, today }, [unit]);
  const days = daysOf(unit) ?? NO_DAYS;
  const span = spanOfDays(days);
  return {
    past: { month: pastOfDays(model, days.month, today), year: pastOfDays(model, days.year, today) },
    trend: trendOfTally(days, trendDays(step, today)),
    change: span === null ? null : unitChange(span, changePartsOf(days, span, tally.work)),
  };
}

function measureBelow({ model, below }: UnitWork): Map<string, MeasuredUnit[]> {
  return new Map(
    below
      .filter((child) => child.below.length > 0)
      .map((child) => [
        child.unit.code,
        child.below.map(({ unit, tally }) => ({ ...unit, ...figuresOfTally(model, tally) })),
      ]),
  );
}
