import 'server-only';
import { loadModelInForce } from '../../db/queries/load-model-in-force';
import { loadStoredModels } from '../../db/queries/load-stored-models';
import { err, ok, type Result } from '../kernel/result';
import { type EvaluateRequest, evaluateWorkload, type Evaluation } from '../workload/evaluate-request';
import { SHIPPED_MODELS } from '../workload/shipped-models';
import { todayOf, type UseCaseContext } from './context';
import type { Problem } from './problem';

/** The workload of an officer and a caseload that are only supposed. Anybody may check the arithmetic; nothing is stored. */
export async function evaluateWhatIf(
  context: UseCaseContext,
  request: EvaluateRequest,
): Promise<Result<Evaluation, Problem>> {
  const { db, t } = context.store;
  const inForce = await loadModelInForce(db, t, todayOf(context));
  const namesModel = request.model !== undefined && 'code' in request.model;
  const known = namesModel ? [...(await loadStoredModels(db, t)).reverse(), ...SHIPPED_MODELS] : [];
  const result = evaluateWorkload(request, inForce, known);
  return result.ok ? ok(result.value) : err({ code: 'does_not_fit', fields: result.error });
}
