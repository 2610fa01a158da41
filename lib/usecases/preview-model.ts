import 'server-only';
import type { StoredModelDraft } from '../../db/queries/load-model-drafts';
import { err, ok, type Result } from '../kernel/result';
import { type ModelPreview, previewModel } from '../metrics/preview-model';
import type { FigureSource } from '../workload/figure-source';
import { type WorkloadModel, workloadModelSchema } from '../workload/model';
import type { UseCaseContext } from './context';
import { loadFigureSource, loadScopedCaseloads } from './load-measured';
import type { Problem } from './problem';
import { findDraft } from './rules-access';

export interface ModelPreviewPage extends FigureSource {
  readonly draft: StoredModelDraft;
  /** Null while the draft contradicts itself. */
  readonly preview: ModelPreview | null;
}

/** What a draft would make of the nation today, measured by the code of the live screens; nothing is stored. */
export async function previewModelDraft(
  context: UseCaseContext,
  id: string,
): Promise<Result<ModelPreviewPage, Problem>> {
  const found = await findDraft(context, id);
  if (!found.ok) return err(found.error);
  const draft = found.value;
  const source = await loadFigureSource(context);
  const checked = workloadModelSchema.safeParse(draft.model);
  const preview = checked.success ? await previewOnLiveData(context, source, checked.data) : null;
  return ok({ ...source, draft, preview });
}

/** Any model on the live data of the nation, against the one in force. The facts are read for each model, as the live screens read them. */
export async function previewOnLiveData(
  context: UseCaseContext,
  source: FigureSource,
  model: WorkloadModel,
): Promise<ModelPreview> {
  const nation = { level: 'nation', code: '' } as const;
  const load = (one: WorkloadModel) =>
    loadScopedCaseloads(context, { ...source, model: one }, 'manage_models', nation);
  const before = { model: source.model, caseloads: await load(source.model) };
  const after = { model, caseloads: await load(model) };
  return previewModel(before, after, source.today);
}
