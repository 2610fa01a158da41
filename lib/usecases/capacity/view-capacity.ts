import 'server-only';
import { ok, type Result } from '../../kernel/result';
import type { CapacityView, MeasuredUnit } from '../../domain/metrics/capacity/capacity-answer';
import type { UnitTally } from '../../domain/metrics/tally/unit-tally';
import { figuresOfTally } from '../../domain/metrics/units/measure-unit';
import { childUnits, MOST_BELOW, type Unit } from '../../domain/metrics/units/units';
import { modelVersionOf } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import { loadUnitTallies, loadWaitingTallies, workOfUnit } from '../figures/load-unit-tallies';
import { type AskedUnit, loadAskedUnit, type UnitToView } from './parts/load-capacity';
import type { Problem } from '../problem';

interface UnitSums {
  readonly unit: Unit;
  readonly tally: UnitTally;
}

/** A unit's sums, and those of each unit below it. */
export interface UnitWork extends UnitToView {
  readonly tally: UnitTally;
  /** `below`: the units below each unit below, where they were asked for and are not too many for one page. */
  readonly below: readonly (UnitSums & { readonly below: readonly UnitSums[] })[];
}

/**
 * The leaders' metrics of a unit and of each unit below it (docs/rules/measures.md), added up from what is kept. Without a
 * level: the widest unit that the actor may see.
 */
export async function viewCapacity(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<CapacityView, Problem>> {
  const work = await loadUnitWork(context, asked);
  return work.ok ? ok(toCapacityView(work.value)) : work;
}

/** Adds up a unit that the actor may see; a unit that is not there and one that is not theirs are answered alike. `deep`: with the units below those below. */
export async function loadUnitWork(
  context: UseCaseContext,
  asked: AskedUnit,
  { deep = false } = {},
): Promise<Result<UnitWork, Problem>> {
  const found = await loadAskedUnit(context, asked);
  if (!found.ok) return found;
  const { unit, estate, model, today } = found.value;
  const day = { model, today };
  const children = childUnits(estate, unit).map((child) => ({
    unit: child,
    below: childUnits(estate, child),
  }));
  const grandchildren = deep ? children.flatMap(({ below }) => below) : [];
  const shown = grandchildren.length > MOST_BELOW ? [] : grandchildren;
  const units = [unit, ...children.map((child) => child.unit), ...shown];
  const held = await loadUnitTallies(context, 'work', day, units);
  const apart = units.at(-1)?.level ?? unit.level;
  const waiting = await loadWaitingTallies(context, found.value, { unit, apart, held: held(unit) });
  const sumsOf = (one: Unit): UnitSums => ({ unit: one, tally: workOfUnit(held(one), waiting, one, day) });
  return ok({
    ...found.value,
    tally: sumsOf(unit).tally,
    below: children.map((child) => ({
      ...sumsOf(child.unit),
      below: shown.length === 0 ? [] : child.below.map(sumsOf),
    })),
  });
}

/** The figures of a unit and of its children. */
export function toCapacityView({ unit, model, dataAsOf, tally, below }: UnitWork): CapacityView {
  const units = below.map((child): MeasuredUnit => ({
    ...child.unit,
    ...figuresOfTally(model, child.tally),
  }));
  return { ...unit, dataAsOf, modelVersion: modelVersionOf(model), ...figuresOfTally(model, tally), units };
}
