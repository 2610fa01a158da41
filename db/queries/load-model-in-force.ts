import { desc, lte } from 'drizzle-orm';
import type { IsoDate } from '../../lib/kernel/dates';
import { type WorkloadModel, workloadModelSchema } from '../../lib/workload/model';
import type { Reader, Tables } from '../store';

const checked = new Map<string, WorkloadModel>();

/** The one model in force on a day: the latest that took effect on or before it. Throws when the database has none. */
export async function loadModelInForce(db: Reader, t: Tables, onDate: IsoDate): Promise<WorkloadModel> {
  const [key] = await db
    .select({ code: t.modelVersions.code, version: t.modelVersions.version, publishedAt: t.modelVersions.publishedAt, document: t.modelVersions.document })
    .from(t.modelVersions)
    .where(lte(t.modelVersions.effectiveFrom, onDate))
    .orderBy(desc(t.modelVersions.effectiveFrom))
    .limit(1);
  if (!key) throw new Error(`No workload model is in force on ${onDate}`);
  const id = `${key.code}/${key.version}/${key.publishedAt}`;
  const known = checked.get(id);
  if (known) return known;
  const model = workloadModelSchema.parse(key.document);
  checked.set(id, model);
  return model;
}
