import 'server-only';
import { loadModelInForce } from '../../../db/queries/rules/load-model-in-force';
import { loadModelVersions } from '../../../db/queries/rules/load-model-versions';
import { err, ok, type Result } from '../../kernel/result';
import {
  type EvaluateRequest,
  evaluateWorkload,
  type Evaluation,
} from '../../domain/workload/model/evaluate-request';
import { SHIPPED_MODELS } from '../../domain/workload/model/shipped/shipped-models';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';

/** The workload of an officer and a caseload that are only supposed. Anybody may check the arithmetic; nothing is stored. */
export async function evaluateWhatIf(
  context: UseCaseContext,
  request: EvaluateRequest,
): Promise<Result<Evaluation, Problem>> {
  const { db, t } = context.store;
  const today = todayOf(context);
  const inForce = await loadModelInForce(db, t, today);
  const namesModel = request.model !== undefined && 'code' in request.model;
  const stored = namesModel ? await loadModelVersions(db, t) : [];
  // A version that is only scheduled does not stand in for the one of the same code that counts today.
  const begun = stored.filter((entry) => entry.effectiveFrom <= today).reverse();
  const scheduled = stored.filter((entry) => entry.effectiveFrom > today);
  const known = namesModel
    ? [...begun.map((entry) => entry.model), ...SHIPPED_MODELS, ...scheduled.map((entry) => entry.model)]
    : [];
  const result = evaluateWorkload(request, inForce, known);
  return result.ok ? ok(result.value) : err({ code: 'does_not_fit', fields: result.error });
}
