import { and, eq } from 'drizzle-orm';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import type { StoredModelDraft } from '../../queries/rules/load-model-drafts';
import type { Tables, Tx } from '../../store';

/** Keeps a new draft. */
export async function insertModelDraft(
  tx: Tx,
  t: Tables,
  { model, ...draft }: StoredModelDraft,
): Promise<void> {
  await tx.insert(t.modelDrafts).values({ ...draft, code: model.code, document: model });
}

interface DraftChange {
  readonly model: WorkloadModel;
  readonly changedAt: string;
  readonly changedByName: string;
}

/** Saves a draft's document, if it is still the version that was opened. Returns whether it was. */
export async function updateModelDraft(
  tx: Tx,
  t: Tables,
  at: { readonly id: string; readonly version: number },
  { model, ...change }: DraftChange,
): Promise<boolean> {
  const rows = await tx
    .update(t.modelDrafts)
    .set({ ...change, code: model.code, document: model, version: at.version + 1 })
    .where(and(eq(t.modelDrafts.id, at.id), eq(t.modelDrafts.version, at.version)))
    .returning({ id: t.modelDrafts.id });
  return rows.length === 1;
}

/** Removes a draft, if it is still the version that was opened. Returns whether it was. */
export async function deleteModelDraft(
  tx: Tx,
  t: Tables,
  at: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const rows = await tx
    .delete(t.modelDrafts)
    .where(and(eq(t.modelDrafts.id, at.id), eq(t.modelDrafts.version, at.version)))
    .returning({ id: t.modelDrafts.id });
  return rows.length === 1;
}

/** Takes back a published version, by its code and number. */
export async function deleteModelVersion(tx: Tx, t: Tables, code: string, version: number): Promise<void> {
  await tx
    .delete(t.modelVersions)
    .where(and(eq(t.modelVersions.code, code), eq(t.modelVersions.version, version)));
}
