import { isoDate } from '../../../lib/kernel/dates';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import type { Tables, Tx } from '../../store';

/** Puts version 1 of the default model in force since 2020 where the database has no model yet. */
export async function insertModelIfNone(tx: Tx, t: Tables, now: Date): Promise<void> {
  const [known] = await tx.select({ code: t.modelVersions.code }).from(t.modelVersions).limit(1);
  if (known) return;
  await tx.insert(t.modelVersions).values({
    code: IBAT_4.code,
    version: IBAT_4.version,
    effectiveFrom: isoDate('2020-01-01'),
    document: IBAT_4,
    publishedAt: now.toISOString(),
    publishedByName: 'Headroom',
  });
}
