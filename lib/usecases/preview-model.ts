import 'server-only';
import type { StoredModelDraft } from '../../db/queries/load-model-drafts';
import type { CsvCell } from '../kernel/csv';
import { err, ok, type Result } from '../kernel/result';
import { previewedCasesCsv, previewedOfficersCsv } from '../metrics/preview-csv';
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

/** The whole preview as a file, for those who may preview: not there while the draft contradicts itself. */
export async function previewModelFile(
  context: UseCaseContext,
  id: string,
  list: 'officers' | 'cases',
): Promise<Result<{ fileName: string; rows: readonly (readonly CsvCell[])[] }, Problem>> {
  const page = await previewModelDraft(context, id);
  if (!page.ok) return err(page.error);
  const { draft, preview } = page.value;
  if (preview === null) return err({ code: 'not_found' });
  const rows = list === 'cases' ? previewedCasesCsv(preview) : previewedOfficersCsv(preview);
  return ok({ fileName: `${draft.model.code}-preview-${list}.csv`, rows });
}
