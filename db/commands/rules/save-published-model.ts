import type { Actor } from '../../../lib/domain/access/actor';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import type { Tables, Tx } from '../../store';
import { saveAudit } from '../kept/save-audit';

interface Publication {
  readonly actor: Actor;
  readonly now: Date;
  readonly model: WorkloadModel;
  readonly effectiveFrom: IsoDate;
  /** Held cases whose band or lowest grade it takes down, and up, today. */
  readonly moves?: { readonly falls: number; readonly rises: number };
}

/** Stores a model version with the day from which it is in force, and its audit event. */
export async function savePublishedModel(tx: Tx, t: Tables, publication: Publication): Promise<void> {
  const { actor, now, model, effectiveFrom, moves = {} } = publication;
  const { code, version } = model;
  await tx.insert(t.modelVersions).values({
    code,
    version,
    effectiveFrom,
    document: model,
    publishedAt: now.toISOString(),
    publishedByName: actor.name,
  });
  await saveAudit(tx, t, actor, now, `${code}/${version}`, {
    action: 'model.published',
    thingType: 'model',
    detail: { code, version, effectiveFrom, ...moves },
  });
}
