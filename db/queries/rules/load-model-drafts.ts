import { desc, eq } from 'drizzle-orm';
import { draftModelSchema, type WorkloadModel } from '../../../lib/domain/workload/model/model';
import type { Reader, Tables } from '../../store';

/** A model that somebody is working on. Its parts may contradict one another until they are put right. */
export interface StoredModelDraft {
  readonly id: string;
  readonly basedOn: string;
  readonly model: WorkloadModel;
  readonly startedAt: string;
  readonly startedByName: string;
  readonly changedAt: string;
  readonly changedByName: string;
  readonly version: number;
}

/** Every draft, the latest to be changed first. */
export async function loadModelDrafts(db: Reader, t: Tables): Promise<StoredModelDraft[]> {
  const rows = await db.select().from(t.modelDrafts).orderBy(desc(t.modelDrafts.changedAt));
  return rows.map(({ document, code: _code, ...row }) => ({
    ...row,
    model: draftModelSchema.parse(document),
  }));
}

/** The draft with this id; null when there is none. */
export async function loadModelDraft(db: Reader, t: Tables, id: string): Promise<StoredModelDraft | null> {
  const [row] = await db.select().from(t.modelDrafts).where(eq(t.modelDrafts.id, id)).limit(1);
  if (!row) return null;
  const { document, code: _code, ...rest } = row;
  return { ...rest, model: draftModelSchema.parse(document) };
}
