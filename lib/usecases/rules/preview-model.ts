import 'server-only';
import type { StoredModelDraft } from '../../../db/queries/rules/load-model-drafts';
import type { OrderPreview } from '../../domain/allocation/candidates/preview-order';
import type { CsvCell } from '../../kernel/text/csv';
import { err, ok, type Result } from '../../kernel/result';
import { previewedCasesCsv, previewedOfficersCsv } from '../../domain/metrics/preview/preview-csv';
import { type ModelFacts, type ModelPreview, previewModel } from '../../domain/metrics/preview/preview-model';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { workloadModelSchema } from '../../domain/workload/model/whole-model';
import type { UseCaseContext } from '../context';
import { loadFigureSource, loadScopedCaseloads } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { previewShortlists } from '../shortlist/parts/preview-shortlists';
import { findDraft } from './parts/rules-access';

export interface ModelPreviewPage extends FigureSource {
  readonly draft: StoredModelDraft;
  /** Null while the draft contradicts itself. */
  readonly preview: ModelPreview | null;
  /** Who would be offered first for the cases that wait; null while the draft contradicts itself. */
  readonly order: OrderPreview | null;
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
  if (!checked.success) return ok({ ...source, draft, preview: null, order: null });
  const { before, after } = await factsOfBoth(context, source, checked.data);
  const preview = previewModel(before, after, source.today);
  const order = await previewShortlists(context, source, before, after);
  return ok({ ...source, draft, preview, order });
}

async function factsOfBoth(
  context: UseCaseContext,
  source: FigureSource,
  model: WorkloadModel,
): Promise<{ readonly before: ModelFacts; readonly after: ModelFacts }> {
  const nation = { level: 'nation', code: '' } as const;
  const load = (one: WorkloadModel) =>
    loadScopedCaseloads(context, { ...source, model: one }, 'manage_models', nation);
  const before = { model: source.model, caseloads: await load(source.model) };
  const after = { model, caseloads: await load(model) };
  return { before, after };
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
