import 'server-only';
import { migrateDatabase, schemaStanding } from '../../../db/migrate';
import { lockForImport } from '../../../db/queries/import/lock-for-import';
import { dropAllKeptFigures } from '../../../db/commands/figures/save-kept-figures';
import { savePublishedModel } from '../../../db/commands/rules/save-published-model';
import { isoDate } from '../../kernel/dates';
import { projectRoot, settings, SettingsError } from '../../machine/settings';
import { IBAT_4 } from '../../domain/workload/model/shipped/shipped-models';
import { countOf } from '../../kernel/format';
import type { UseCaseContext } from '../context';
import { foldNamesAgain } from './fold-names';
import { runUpgradeSteps, type UpgradeOutcome, upgradeStepsPending } from './run-upgrade-steps';
import { serviceStore } from '../service-store';

/** Brings the service's database to the current schema. Run it before anything opens the store. Returns how many steps were applied. */
export async function migrateService(): Promise<number> {
  const pending = await pendingMigrations();
  await migrateDatabase(settings().databaseUrl, projectRoot());
  return pending;
}

/** How many migrations and steps in code the service's database still lacks: 0 when it is current. */
export async function migrationsPending(): Promise<number> {
  const pending = await pendingMigrations();
  return pending > 0 ? pending : upgradeStepsPending(serviceStore());
}

/** Throws where a newer release has changed the database: this one would misread it, and write what that one does not expect. */
async function pendingMigrations(): Promise<number> {
  const { pending, newer } = await schemaStanding(settings().databaseUrl, projectRoot());
  if (newer) throw new SettingsError([NEWER]);
  return pending;
}

const NEWER =
  'DATABASE_URL names a database that a newer release of Headroom has changed: run that release, or restore a copy from before';

/** Brings along what the database holds, once its tables are current: a model where it has none, then the steps in code. */
export async function upgradeService(
  context: UseCaseContext,
): Promise<UpgradeOutcome & { readonly published: boolean }> {
  const published = await publishShippedModel(context);
  const { finished, report } = await runUpgradeSteps(context);
  const names = await foldNamesAgain(context);
  // Made anew by the rules of this release, by the service or by whoever reads first.
  await context.store.tx((tx) => dropAllKeptFigures(tx, context.store.t));
  return { published, finished, report: names === 0 ? report : [...report, broughtAlong(names)] };
}

function broughtAlong(names: number): string {
  return `${countOf(names, 'name was', 'names were')} written past the service, and ${names === 1 ? 'is' : 'are'} searched and sorted by from now on.`;
}

/** Puts the shipped model in force from 2020 when the database has none. Returns whether it did. */
async function publishShippedModel(context: UseCaseContext): Promise<boolean> {
  const { store, actor, now } = context;
  return store.tx(async (tx) => {
    await lockForImport(tx, store.dialect);
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
