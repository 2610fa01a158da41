import 'server-only';
import { loadModelDraft, type StoredModelDraft } from '../../../../db/queries/rules/load-model-drafts';
import { can } from '../../../domain/access/can';
import { formatInstant } from '../../../kernel/format';
import { err, ok, type Result } from '../../../kernel/result';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';

/** Whether the actor may draft, preview and publish models: for the nation, since a model counts everywhere. */
export function mayManageModels({ actor }: Pick<UseCaseContext, 'actor'>): boolean {
  return can(actor, 'manage_models', { places: [] }).allowed;
}

/** The draft with this id, for somebody who may work on it; for anybody else there is none. */
export async function findDraft(
  context: UseCaseContext,
  id: string,
): Promise<Result<StoredModelDraft, Problem>> {
  if (!mayManageModels(context)) return err({ code: 'not_found' });
  const draft = await loadModelDraft(context.store.db, context.store.t, id);
  return draft === null ? err({ code: 'not_found' }) : ok(draft);
}

/** Says who changed a draft in the meantime, and when. */
export function draftChangedBy(draft: StoredModelDraft): Problem {
  const when = formatInstant(new Date(draft.changedAt));
  return {
    code: 'stale',
    detail: `${draft.changedByName} changed this draft on ${when}. Nothing was saved: open the draft again`,
    version: draft.version,
  };
}
