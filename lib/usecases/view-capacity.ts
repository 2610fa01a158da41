import 'server-only';
import { ok, type Result } from '../kernel/result';
import type { CapacityView, MeasuredUnit } from '../metrics/capacity-answer';
import { factsOf } from '../metrics/capacity-facts';
import { measureUnit } from '../metrics/measure-unit';
import { childUnits } from '../metrics/units';
import { modelVersionOf } from '../workload/model';
import type { UseCaseContext } from './context';
import { type AskedUnit, loadCapacity, type LoadedCapacity } from './load-capacity';
import type { Problem } from './problem';

/**
 * The leaders' metrics of a unit and of each unit below it (metrics.md), all from one reading of its caseloads. Without a level:
 * the widest unit that the actor may see.
 */
export async function viewCapacity(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<CapacityView, Problem>> {
  const loaded = await loadCapacity(context, asked);
  return loaded.ok ? ok(toCapacityView(loaded.value)) : loaded;
}

/** The figures of a loaded unit and of its children. */
export function toCapacityView({ unit, estate, facts, model, dataAsOf }: LoadedCapacity): CapacityView {
  const units = childUnits(estate, unit).map((child): MeasuredUnit => ({
    ...child,
    ...measureUnit(factsOf(facts, child)),
  }));
  return { ...unit, dataAsOf, modelVersion: modelVersionOf(model), ...measureUnit(facts), units };
}
