import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertModelDraft } from '../../../db/commands/rules/save-model-draft';
import type { StoredModelDraft } from '../../../db/queries/rules/load-model-drafts';
import { loadModelVersions } from '../../../db/queries/rules/load-model-versions';
import type { FieldProblem } from '../../kernel/form-state';
import { err, ok, type Result } from '../../kernel/result';
import { modelVersionOf, type WorkloadModel } from '../../domain/workload/model/model';
import { nextVersion } from '../../domain/workload/model/model-history';
import { readModelText } from '../../domain/workload/model/read-model';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { mayManageModels } from './parts/rules-access';
import { findBase } from './view-rules';

/** A version or a shipped model by its word ("ibat-4/1", "shipped/ibat-4"), or a whole document. */
export type DraftBeginning = { readonly base: string } | { readonly document: string };

/** Starts a draft from a stored version, a shipped model or a document. Returns its id. */
export async function startModelDraft(
  context: UseCaseContext,
  beginning: DraftBeginning,
): Promise<Result<{ readonly id: string }, Problem>> {
  const { store, actor, now } = context;
  if (!mayManageModels(context))
    return err({ code: 'not_allowed', detail: 'Only an administrator of the nation may draft a model' });
  const read = await readBeginning(context, beginning);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { basedOn } = read.value;
  const at = { startedAt: now.toISOString(), changedAt: now.toISOString() };
  const by = { startedByName: actor.name, changedByName: actor.name };
  return store.tx(async (tx) => {
    const version = nextVersion(await loadModelVersions(tx, store.t), read.value.model.code);
    const model = { ...read.value.model, version };
    const draft: StoredModelDraft = { id: randomUUID(), basedOn, model, ...at, ...by, version: 1 };
    await insertModelDraft(tx, store.t, draft);
    await saveAudit(tx, store.t, actor, now, draft.id, {
      action: 'model.drafted',
      thingType: 'model',
      detail: { code: model.code, basedOn, changed: [] },
    });
    return ok({ id: draft.id });
  });
}

async function readBeginning(
  context: UseCaseContext,
  beginning: DraftBeginning,
): Promise<Result<{ model: WorkloadModel; basedOn: string }, readonly FieldProblem[]>> {
  if ('document' in beginning) {
    const read = readModelText(beginning.document);
    return read.ok
      ? ok({ model: read.value, basedOn: 'a document' })
      : err(read.error.map(({ message }) => ({ field: 'document', message })));
  }
  const model = await findBase(context, beginning.base);
  if (model === null) return err([{ field: 'base', message: 'Choose what the draft begins from' }]);
  const shipped = beginning.base.startsWith('shipped/');
  return ok({ model, basedOn: shipped ? `${model.code}, as shipped` : modelVersionOf(model) });
}
