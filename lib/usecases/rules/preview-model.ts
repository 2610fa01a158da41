import 'server-only';
import { chunked } from '../../../db/queries/kit/chunked';
import { loadStaffCodesByName } from '../../../db/queries/officers/load-officer-names';
import type { StoredModelDraft } from '../../../db/queries/rules/load-model-drafts';
import type { OrderPreview } from '../../domain/allocation/candidates/preview-order';
import type { CsvCell } from '../../kernel/text/csv';
import { err, ok, type Result } from '../../kernel/result';
import { previewedCasesCsv, previewedOfficersCsv } from '../../domain/metrics/preview/preview-csv';
import { joinPreviews, type ModelPreview, previewModel } from '../../domain/metrics/preview/preview-model';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import { workloadModelSchema } from '../../domain/workload/model/whole-model';
import { letOthersThrough } from '../../machine/let-others-through';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { factsOfBoth, type Models } from '../capacity/parts/facts-of-both';
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
  const opened = await openDraft(context, id);
  if (!opened.ok) return opened;
  const { draft, source, models } = opened.value;
  if (models === null) return ok({ ...source, draft, preview: null, order: null });
  const preview = await previewInSteps(context, source, models);
  const order = await previewShortlists(context, source, models);
  return ok({ ...source, draft, preview, order });
}

interface OpenedDraft {
  readonly draft: StoredModelDraft;
  readonly source: FigureSource;
  /** The model in force and the draft; null while the draft contradicts itself. */
  readonly models: Models | null;
}

async function openDraft(context: UseCaseContext, id: string): Promise<Result<OpenedDraft, Problem>> {
  const found = await findDraft(context, id);
  if (!found.ok) return err(found.error);
  const draft = found.value;
  const source = await loadFigureSource(context);
  const checked = workloadModelSchema.safeParse(draft.model);
  return ok({
    draft,
    source,
    models: checked.success ? { before: source.model, after: checked.data } : null,
  });
}

/** Officers of a step: few enough that requests wait some hundredths of a second for it. */
const OFFICERS_AT_A_TIME = 30;

/** Goes through the nation some officers at a time, beside everybody else: only what the preview tells of them is kept. */
async function previewInSteps(
  context: UseCaseContext,
  source: FigureSource,
  models: Models,
): Promise<ModelPreview> {
  const { db, t } = context.store;
  const parts: ModelPreview[] = [];
  for (const codes of chunked(await loadStaffCodesByName(db, t), OFFICERS_AT_A_TIME)) {
    const { before, after } = await factsOfBoth(context, source, models, { level: 'officers', codes });
    parts.push(previewModel(before, after, source.today));
    await letOthersThrough();
  }
  return joinPreviews(models, parts);
}

/** The whole preview as a file, for those who may preview: not there while the draft contradicts itself. */
export async function previewModelFile(
  context: UseCaseContext,
  id: string,
  list: 'officers' | 'cases',
): Promise<Result<{ fileName: string; rows: readonly (readonly CsvCell[])[] }, Problem>> {
  const opened = await openDraft(context, id);
  if (!opened.ok) return opened;
  const { draft, source, models } = opened.value;
  if (models === null) return err({ code: 'not_found' });
  const preview = await previewInSteps(context, source, models);
  const rows = list === 'cases' ? previewedCasesCsv(preview) : previewedOfficersCsv(preview);
  return ok({ fileName: `${draft.model.code}-preview-${list}.csv`, rows });
}
