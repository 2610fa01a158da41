import 'server-only';
import { pendingMigrations, migrateDatabase } from '../../db/migrate';
import { savePublishedModel } from '../../db/commands/save-published-model';
import { isoDate } from '../kernel/dates';
import { projectRoot, settings } from '../server/settings';
import { IBAT_4 } from '../workload/shipped-models';
import type { UseCaseContext } from './context';

/** Brings the service's database to the current schema. Run it before anything opens the store. Returns how many steps were applied. */
export async function migrateService(): Promise<number> {
  const pending = await pendingMigrations(settings().databaseUrl, projectRoot());
  await migrateDatabase(settings().databaseUrl, projectRoot());
  return pending;
}

/** How many migrations the service's database still lacks: 0 when it is current. */
export function migrationsPending(): Promise<number> {
  return pendingMigrations(settings().databaseUrl, projectRoot());
}

/** Puts the shipped model in force from 2020 when the database has none. Returns whether it did. */
export async function publishShippedModel(context: UseCaseContext): Promise<boolean> {
  const { store, actor, now } = context;
  return store.tx(async (tx) => {
    const existing = await tx
      .select({ code: store.t.modelVersions.code })
      .from(store.t.modelVersions)
      .limit(1);
    if (existing.length > 0) return false;
    await savePublishedModel(tx, store.t, {
      actor,
      now,
      model: IBAT_4,
      effectiveFrom: isoDate('2020-01-01'),
    });
    return true;
  });
}
