import 'server-only';
import type { FigurePart } from '../../../db/schema/kept-figures';
import { groupBy } from '../../kernel/collections';
import type { Place } from '../../domain/access/can';
import { SCOPE_LEVELS, type Scope, type ScopeLevel } from '../../domain/access/actor';
import type { WaitingCase } from '../../domain/metrics/capacity/capacity-facts';
import { addOnto } from '../../domain/metrics/tally/add-tallies';
import { tallyUnit, type UnitTally } from '../../domain/metrics/tally/unit-tally';
import { isInside, type Unit } from '../../domain/metrics/units/units';
import type { UseCaseContext } from '../context';
import { loadWaitingOfUnit } from '../queue/parts/load-waiting-of-unit';
import type { FigureDay } from './figure-day';
import type { TallyOf } from './figure-parts';
import { figureTreeOf, nodeOfUnit } from './figure-sums';
import { loadSums } from './load-sums';

/** Waiting cases as they are counted in one place, and which units that is inside of. */
export interface PlacedTally {
  readonly place: Place;
  readonly tally: UnitTally;
}

/** A part of the figures of some units, by the name of the unit, as it is kept. */
export async function loadUnitTallies<Part extends FigurePart>(
  context: UseCaseContext,
  part: Part,
  day: FigureDay,
  units: readonly Scope[],
): Promise<(unit: Scope) => TallyOf[Part] | undefined> {
  const tree = await figureTreeOf(context);
  const nodes = units.flatMap((unit) => nodeOfUnit(tree, unit) ?? []);
  const tallies = await loadSums(context.store, part, day, nodes);
  return (unit) => tallies.get(nodeOfUnit(tree, unit)?.name ?? '');
}

/** The waiting cases of a unit, each with the team that is to take it, else where it stands. `apart`: the smallest units that are told apart; `held`: the work of the unit. */
export async function loadWaitingTallies(
  context: UseCaseContext,
  day: FigureDay & { readonly dataAsOf: string | null },
  {
    unit,
    apart,
    held,
  }: { readonly unit: Unit; readonly apart: ScopeLevel; readonly held: UnitTally | undefined },
): Promise<PlacedTally[]> {
  const workloads = new Map(
    Object.entries(held?.teams ?? {}).map(([code, { usedHundredths, available }]) => [
      code,
      { pointsUsedHundredths: usedHundredths, pointsAvailable: available },
    ]),
  );
  const waiting = await loadWaitingOfUnit(context, day, { unit, workloads });
  return tallyWaiting(
    day,
    waiting.filter(({ place }) => isInside(unit, place)),
    apart,
  );
}

/** A place as far down as it is told apart. */
function within({ regionCode, lduCode, teamCode }: Place, apart: ScopeLevel): Place {
  const depth = SCOPE_LEVELS.indexOf(apart);
  return {
    regionCode,
    lduCode: depth >= SCOPE_LEVELS.indexOf('ldu') ? lduCode : null,
    teamCode: depth >= SCOPE_LEVELS.indexOf('team') ? teamCode : null,
  };
}

/** The work of a unit: what is held, to which those of the waiting cases are added that are inside of it. */
export function workOfUnit(
  held: UnitTally | undefined,
  waiting: readonly PlacedTally[],
  unit: Scope,
  day: FigureDay,
): UnitTally {
  const inside = waiting.filter(({ place }) => isInside(unit, place)).map(({ tally }) => tally);
  return addOnto(held ?? emptyTally(day), inside);
}

function tallyWaiting(
  { model, today }: FigureDay,
  waiting: readonly WaitingCase[],
  apart: ScopeLevel,
): PlacedTally[] {
  const nobody = { model, onDate: today, officers: [], continuity: [], excessive: new Set<string>() };
  const placed = waiting.map((entry) => ({ entry, place: within(entry.place, apart) }));
  const byPlace = groupBy(placed, ({ place }) => JSON.stringify(place));
  return [...byPlace.values()].flatMap((cases) => {
    const [first] = cases;
    const tally = tallyUnit({ ...nobody, waiting: cases.map(({ entry }) => entry) });
    return first === undefined ? [] : [{ place: first.place, tally }];
  });
}

/** The tally of a unit in which nobody is. */
function emptyTally({ model, today }: FigureDay): UnitTally {
  return tallyUnit({
    ...{ model, onDate: today, officers: [], waiting: [] },
    ...{ continuity: [], starts: [], excessive: new Set<string>() },
  });
}
