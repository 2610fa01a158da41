import 'server-only';
import { ok, type Result } from '../../kernel/result';
import type { CapacityView, MeasuredUnit } from '../../domain/metrics/capacity/capacity-answer';
import { factsOf } from '../../domain/metrics/capacity/capacity-facts';
import { measureUnit } from '../../domain/metrics/units/measure-unit';
import { childUnits } from '../../domain/metrics/units/units';
import { modelVersionOf } from '../../domain/workload/model/model';
import type { UseCaseContext } from '../context';
import { type AskedUnit, loadCapacity, type LoadedCapacity } from './parts/load-capacity';
import type { Problem } from '../problem';

/**
 * The leaders' metrics of a unit and of each unit below it (docs/rules/measures.md), all from one reading of its caseloads. Without a level:
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
