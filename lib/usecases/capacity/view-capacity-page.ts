import 'server-only';
import {
  loadPastOfficers,
  loadSnapshotDay,
  loadSnapshotTotals,
} from '../../../db/queries/capacity/load-capacity-history';
import { loadStaff, type StaffOfTeam } from '../../../db/queries/capacity/load-staff';
import { addDays, addMonths, type IsoDate, startOfLondonDay } from '../../kernel/dates';
import { ok, type Result } from '../../kernel/result';
import { tabulateBandsByGrade } from '../../domain/metrics/units/band-grade-table';
import type { MeasuredUnit } from '../../domain/metrics/capacity/capacity-answer';
import { measureApart } from '../../domain/metrics/capacity/capacity-apart';
import type { CapacityPage } from './capacity-page';
import { measureCapacityGaps } from '../../domain/metrics/capacity/capacity-gap';
import { type CapacityFacts, factsOf } from '../../domain/metrics/capacity/capacity-facts';
import { shareOf } from '../../domain/metrics/counts/count-share';
import { distributeOfficers } from '../../domain/metrics/units/distribution';
import { listOfficersOf } from '../../domain/metrics/officers/list-officers';
import { measureDowngrades } from '../../domain/metrics/cases/downgrades';
import { measureUnit } from '../../domain/metrics/units/measure-unit';
import { measurePast, type PastFigures } from '../../domain/metrics/history/past-figures';
import { shownCells } from '../../domain/metrics/units/small-cells';
import {
  averageHeads,
  measureStaffing,
  staffingByGrade,
  staffingYear,
} from '../../domain/metrics/units/staffing';
import type { TeamPlace } from '../../domain/workload/measure/officer-record';
import { comparedUnits } from '../../domain/metrics/units/team-kinds';
import {
  comparisonDays,
  toTrend,
  trendDays,
  type TrendPoint,
  type TrendStep,
} from '../../domain/metrics/history/trend';
import { listOfficers, listUnitDots } from '../../domain/metrics/officers/unit-officers';
import { childUnits, isInside, MOST_BELOW, unitsAbove } from '../../domain/metrics/units/units';
import { writeBrief } from '../../domain/metrics/capacity/write-brief';
import type { UseCaseContext } from '../context';
import {
  type AskedUnit,
  loadCapacity,
  type LoadedCapacity,
  mayViewCapacity,
  mayViewReliefOf,
} from './parts/load-capacity';
import { loadCountedChanges } from '../band-changes/parts/load-counted-changes';
import type { Problem } from '../problem';
import { rulesUpTo } from '../rules/parts/rules-up-to';
import { toCapacityView } from './view-capacity';
import { loadUnitLineManagement } from '../officers/view-line-managers';

/** The dashboard of a unit: the metrics, the same a month and a year ago, the trend, and the brief. */
export async function viewCapacityPage(
  context: UseCaseContext,
  asked: AskedUnit,
  trendStep: TrendStep,
): Promise<Result<CapacityPage, Problem>> {
  const loaded = await loadCapacity(context, asked);
  if (!loaded.ok) return loaded;
  const { model, today, dataAsOf, unit, estate, facts } = loaded.value;
  const view = toCapacityView(loaded.value);
  const past = await loadPast(context, loaded.value);
  const apart = measureApart(facts);
  const trend = await loadTrend(context, loaded.value, trendStep);
  const gaps = measureCapacityGaps(facts);
  const table = tabulateBandsByGrade(facts);
  const { units } = view;
  const { units: compared, leftOut: paybackLeftOut } = comparedUnits(facts, units);
  const lastYear = past.year;
  return ok({
    model,
    today,
    dataAsOf,
    view,
    above: unitsAbove(estate, unit).map((one) => ({
      ...one,
      mayView: mayViewCapacity(context.actor, estate, one),
    })),
    brief: writeBrief({
      ...{ model, unit, figures: view, ...apart, gaps, table },
      ...{ units: compared, paybackLeftOut, lastYear },
    }),
    apart,
    nextToTrip: nextToTripOf(facts),
    withoutRelief: withoutReliefOf(context, loaded.value),
    gaps,
    distribution: distributeOfficers(facts),
    table,
    downgrades: measureDowngrades(facts, await loadCountedChanges(context, loaded.value)),
    below: measureBelow(loaded.value, units),
    dots: listUnitDots(facts, units),
    officers: unit.level === 'team' ? listOfficers(facts) : [],
    past,
    trend,
    rules: rulesUpTo(loaded.value, trend),
    staff: await viewStaff(context, loaded.value),
  });
}

function nextToTripOf(facts: CapacityFacts): CapacityPage['nextToTrip'] {
  const { listed, of } = listOfficersOf(facts, 'next-to-trip');
  return shareOf(listed.length, of);
}

function withoutReliefOf(
  { actor }: UseCaseContext,
  { estate, unit, facts }: LoadedCapacity,
): CapacityPage['withoutRelief'] {
  if (!mayViewReliefOf(actor, estate, unit)) return null;
  const { listed, of } = listOfficersOf(facts, 'without-relief');
  return shareOf(listed.length, of);
}

async function viewStaff(context: UseCaseContext, loaded: LoadedCapacity): Promise<CapacityPage['staff']> {
  const { model, today, unit } = loaded;
  const yearBefore = addMonths(today, -12);
  const everybody = await staffAtMonthEnd(context, loaded);
  const staff = everybody.filter((one) => isInside(unit, one));
  return {
    now: measureStaffing(model, staff, today),
    before: measureStaffing(model, staff, yearBefore),
    byGrade: staffingByGrade(model, staff, today),
    shown: shownCells(unit, averageHeads(model, everybody, today)),
    shownBefore: shownCells(unit, averageHeads(model, everybody, yearBefore)),
    lines: await loadUnitLineManagement(context, loaded, unit),
  };
}

/** Everybody of the estate where they stood at the end of the month that staff figures are of. */
async function staffAtMonthEnd(
  { store: { db, t } }: UseCaseContext,
  { estate, today }: LoadedCapacity,
): Promise<(StaffOfTeam & TeamPlace)[]> {
  const places = new Map(estate.map((place) => [place.teamCode, place]));
  const asked = {
    knownAt: startOfLondonDay(addDays(staffingYear(today).to, 1)),
    since: staffingYear(addMonths(today, -12)).from,
  };
  return (await loadStaff(db, t, asked)).flatMap((one) => {
    const place = places.get(one.teamCode);
    return place === undefined ? [] : [{ ...one, ...place }];
  });
}

function measureBelow(
  { estate, facts }: LoadedCapacity,
  units: readonly MeasuredUnit[],
): Map<string, MeasuredUnit[]> {
  const children = units.map((unit) => ({ unit, below: childUnits(estate, unit) }));
  if (children.reduce((sum, child) => sum + child.below.length, 0) > MOST_BELOW) return new Map();
  return new Map(
    children.map(({ unit, below }) => {
      const inUnit = factsOf(facts, unit);
      return [unit.code, below.map((one) => ({ ...one, ...measureUnit(factsOf(inUnit, one)) }))];
    }),
  );
}

async function loadPast(context: UseCaseContext, loaded: LoadedCapacity): Promise<CapacityPage['past']> {
  const days = comparisonDays(loaded.today);
  return {
    month: await loadPastFigures(context, loaded, days.month),
    year: await loadPastFigures(context, loaded, days.year),
  };
}

/** The figures of the last stored day in the week up to a day: a night may have been missed. */
async function loadPastFigures(
  { store: { db, t } }: UseCaseContext,
  { unit, model, today }: LoadedCapacity,
  onDate: IsoDate,
): Promise<PastFigures | null> {
  const day = await loadSnapshotDay(db, t, unit, { from: addDays(onDate, -6), to: onDate });
  return day === null ? null : measurePast(model, day, await loadPastOfficers(db, t, unit, day), today);
}

async function loadTrend(
  { store: { db, t } }: UseCaseContext,
  { unit, model, today }: LoadedCapacity,
  step: TrendStep,
): Promise<TrendPoint[]> {
  return toTrend(await loadSnapshotTotals(db, t, unit, trendDays(step, today), model));
}
