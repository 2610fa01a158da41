import 'server-only';
import type { StoredModelDraft } from '../../db/queries/load-model-drafts';
import { loadModelInForce } from '../../db/queries/load-model-in-force';
import { mapResult, type Result } from '../kernel/result';
import { compareModels, type ModelChange } from '../workload/compare-models';
import type { WorkloadModel } from '../workload/model';
import { faultsOf } from '../workload/read-model';
import { type PlacedFault, placeFaults } from '../workload/sections/place-fault';
import { todayOf, type UseCaseContext } from './context';
import type { Problem } from './problem';
import { findDraft } from './rules-access';

export interface ModelDraftPage {
  readonly draft: StoredModelDraft;
  readonly inForce: WorkloadModel;
  /** Against the model in force. */
  readonly changes: readonly ModelChange[];
  /** What must be put right before it can be previewed and published. */
  readonly faults: readonly PlacedFault[];
}

/** A draft with what it changes and what is still wrong in it: for those who may work on it. */
export async function viewModelDraft(
  context: UseCaseContext,
  id: string,
): Promise<Result<ModelDraftPage, Problem>> {
  const { db, t } = context.store;
  const found = await findDraft(context, id);
  const inForce = await loadModelInForce(db, t, todayOf(context));
  return mapResult(found, (draft) => ({
    draft,
    inForce,
    changes: compareModels(inForce, draft.model),
    faults: placeFaults(draft.model, faultsOf(draft.model)),
  }));
}
