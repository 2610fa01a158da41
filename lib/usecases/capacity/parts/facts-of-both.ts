import 'server-only';
import type { UnitFilter } from '../../../../db/queries/kit/unit-filter';
import type { ModelFacts } from '../../../domain/metrics/preview/preview-model';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import { loadScopedCaseloads } from './load-measured';

/** The model in force, and another one. */
export interface Models {
  readonly before: WorkloadModel;
  readonly after: WorkloadModel;
}

/** The facts of a unit as each model reads them, for somebody who may try models. */
export async function factsOfBoth(
  context: UseCaseContext,
  source: FigureSource,
  models: Models,
  unit: UnitFilter,
): Promise<{ readonly before: ModelFacts; readonly after: ModelFacts }> {
  const factsBy = async (model: WorkloadModel): Promise<ModelFacts> => ({
    model,
    caseloads: await loadScopedCaseloads(context, { ...source, model }, 'manage_models', unit),
  });
  return { before: await factsBy(models.before), after: await factsBy(models.after) };
}
