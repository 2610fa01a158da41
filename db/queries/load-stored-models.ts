import { asc } from 'drizzle-orm';
import { type WorkloadModel, workloadModelSchema } from '../../lib/workload/model';
import type { Reader, Tables } from '../store';

/** Every model version that the database keeps, oldest first. */
export async function loadStoredModels(db: Reader, t: Tables): Promise<WorkloadModel[]> {
  const rows = await db
    .select({ document: t.modelVersions.document })
    .from(t.modelVersions)
    .orderBy(asc(t.modelVersions.effectiveFrom));
  return rows.map((row) => workloadModelSchema.parse(row.document));
}
