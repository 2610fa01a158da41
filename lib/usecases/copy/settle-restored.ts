import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import type { UseCaseContext } from '../context';
import { type VerifiedFigures, verifyToday } from '../figures/verify-figures';
import { upgradeService } from '../upgrade/migrate-service';
import { rowsOf } from './backup-manifest';
import type { Restored } from './restore';

/**
 * Brings along what a restored backup of an earlier release holds, notes in the audit trail that it was restored, and compares the figures of
 * today with a measure from its facts.
 */
export async function settleRestored(
  context: UseCaseContext,
  { manifest, wasOlder }: Restored,
): Promise<VerifiedFigures> {
  const { store, actor, now } = context;
  if (wasOlder) await upgradeService(context);
  await store.tx((tx) =>
    saveAudit(tx, store.t, actor, now, manifest.fingerprint.slice(0, 12), {
      action: 'service.restored',
      thingType: 'service',
      detail: { madeAt: manifest.madeAt, release: manifest.release, rows: rowsOf(manifest) },
    }),
  );
  const models = await store.db
    .select({ code: store.t.modelVersions.code })
    .from(store.t.modelVersions)
    .limit(1);
  return models.length === 0 ? { compared: 0, faults: [] } : verifyToday(context, true);
}
