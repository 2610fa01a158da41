import { asc } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import { workloadModelSchema } from '../../../lib/domain/workload/model/whole-model';
import type { Reader, Tables } from '../../store';

/** A published version of a model: its document, the day from which it counts, and who published it when. */
export interface StoredModelVersion {
  readonly model: WorkloadModel;
  readonly effectiveFrom: IsoDate;
  readonly publishedAt: string;
  readonly publishedByName: string;
}

/** Every published version, the earliest to take effect first. */
export async function loadModelVersions(db: Reader, t: Tables): Promise<StoredModelVersion[]> {
  const rows = await db
    .select({
      document: t.modelVersions.document,
      effectiveFrom: t.modelVersions.effectiveFrom,
      publishedAt: t.modelVersions.publishedAt,
      publishedByName: t.modelVersions.publishedByName,
    })
    .from(t.modelVersions)
    .orderBy(asc(t.modelVersions.effectiveFrom));
  return rows.map(({ document, ...row }) => ({ ...row, model: workloadModelSchema.parse(document) }));
}
