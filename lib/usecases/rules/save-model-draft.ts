import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { deleteModelDraft, updateModelDraft } from '../../../db/commands/rules/save-model-draft';
import { loadModelDraft, type StoredModelDraft } from '../../../db/queries/rules/load-model-drafts';
import { loadModelVersions } from '../../../db/queries/rules/load-model-versions';
import type { FieldProblem } from '../../kernel/form-state';
import { err, ok, type Result } from '../../kernel/result';
import { changedSections } from '../../domain/workload/model/compare-models';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { nextVersion } from '../../domain/workload/model/model-history';
import { readModelText } from '../../domain/workload/model/read-model';
import { findSection } from '../../domain/workload/sections/all-sections';
import { type TypedTexts, writeSection } from '../../domain/workload/sections/write-section';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { draftChangedBy, mayManageModels } from './parts/rules-access';

/** A draft as its form was opened. */
export interface OpenedDraft {
  readonly id: string;
  readonly version: number;
}

/** Saves one section of a draft as it was typed. What is out of range is refused beside its field; what contradicts another part is kept and told. */
export function saveDraftSection(
  context: UseCaseContext,
  opened: OpenedDraft,
  sectionId: string,
  typed: TypedTexts,
): Promise<Result<{ readonly changed: boolean }, Problem>> {
  const section = findSection(sectionId);
  if (section === null) return Promise.resolve(err({ code: 'not_found' }));
  return changeDraft(context, opened, (model) => writeSection(model, section, typed));
}

/** Saves the whole document of a draft as it was typed or uploaded. */
export function saveDraftDocument(
  context: UseCaseContext,
  opened: OpenedDraft,
  document: string,
): Promise<Result<{ readonly changed: boolean }, Problem>> {
  return changeDraft(context, opened, () => {
    const read = readModelText(document);
    return read.ok ? read : err(read.error.map(({ message }) => ({ field: 'document', message })));
  });
}

/** Throws a draft away. */
export async function discardModelDraft(
  context: UseCaseContext,
  opened: OpenedDraft,
): Promise<Result<null, Problem>> {
  const { store, actor, now } = context;
  return withDraft(context, opened, async (tx, draft) => {
    if (!(await deleteModelDraft(tx, store.t, opened))) return err(draftChangedBy(draft));
    await saveAudit(tx, store.t, actor, now, draft.id, {
      action: 'model.draft_discarded',
      thingType: 'model',
      detail: { code: draft.model.code, basedOn: draft.basedOn, changed: [] },
    });
    return ok(null);
  });
}

type Tx = Parameters<Parameters<UseCaseContext['store']['tx']>[0]>[0];

/** Runs a change of a draft in one transaction, if the actor may and nobody changed it since it was opened. */
export async function withDraft<T>(
  context: UseCaseContext,
  opened: OpenedDraft,
  run: (tx: Tx, draft: StoredModelDraft) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  if (!mayManageModels(context)) return err({ code: 'not_found' });
  return context.store.tx(async (tx) => {
    const draft = await loadModelDraft(tx, context.store.t, opened.id);
    if (draft === null) return err({ code: 'not_found' });
    return draft.version === opened.version ? run(tx, draft) : err(draftChangedBy(draft));
  });
}

function changeDraft(
  context: UseCaseContext,
  opened: OpenedDraft,
  write: (model: WorkloadModel) => Result<WorkloadModel, readonly FieldProblem[]>,
): Promise<Result<{ readonly changed: boolean }, Problem>> {
  const { store, actor, now } = context;
  return withDraft<{ readonly changed: boolean }>(context, opened, async (tx, draft) => {
    const written = write(draft.model);
    if (!written.ok) return err({ code: 'does_not_fit', fields: written.error });
    const version = nextVersion(await loadModelVersions(tx, store.t), written.value.code);
    const model = { ...written.value, version };
    const changed = changedSections(draft.model, model);
    if (JSON.stringify(model) === JSON.stringify(draft.model)) return ok({ changed: false });
    const change = { model, changedAt: now.toISOString(), changedByName: actor.name };
    if (!(await updateModelDraft(tx, store.t, opened, change))) return err(draftChangedBy(draft));
    await saveAudit(tx, store.t, actor, now, draft.id, {
      action: 'model.draft_changed',
      thingType: 'model',
      detail: { code: model.code, basedOn: draft.basedOn, changed },
    });
    return ok({ changed: true });
  });
}
