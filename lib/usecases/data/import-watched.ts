import 'server-only';
import { randomUUID } from 'node:crypto';
import { removeUpload, saveUpload } from '../../../db/commands/data/save-upload';
import { loadCancelledBy } from '../../../db/queries/data/load-uploads';
import { asUserId } from '../../kernel/ids';
import { err, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { importData } from '../import/import-data';
import type { ImportOptions, ImportReport, ImportSource } from '../import/import-report';
import type { Problem } from '../problem';
import { mayImport } from './parts/may-import';
import { runWatched, UploadCancelled } from './parts/run-beside';
import { stepsOf } from './parts/steps-of';

/** Somebody asked to leave the import while it went on: nothing was changed. */
export interface ImportCancelled {
  readonly code: 'cancelled';
  readonly detail: string;
}

/** A day: a server that ends in the middle leaves its note behind no longer. */
const KEPT_MS = 86_400_000;

/**
 * Imports files that are at hand, as `importData` does, and notes that it goes on for as long as it does: it is listed, and whoever may
 * import may leave it, from any process. A dry run changes nothing, and is not noted.
 */
export async function importWatched(
  context: UseCaseContext,
  sources: readonly (ImportSource & { readonly size?: number })[],
  options: ImportOptions,
): Promise<Result<ImportReport, Problem | ImportCancelled>> {
  if (options.dryRun === true || !mayImport(context)) return importData(context, sources, options);
  const { store, actor, now } = context;
  const id = randomUUID();
  const at = now.toISOString();
  const { complete = false, asOf = null, region = null } = options;
  const note = {
    id,
    userId: asUserId(actor.id),
    createdAt: at,
    expiresAt: new Date(now.getTime() + KEPT_MS).toISOString(),
    state: 'applying' as const,
    stateAt: at,
    files: sources.map(({ name, size = 0 }) => ({ name, bytes: size })),
    options: { complete, asOf, region },
  };
  await store.tx((tx) => saveUpload(tx, store.t, note, []));
  try {
    return await runWatched(id, () =>
      importData(context, sources, { ...options, between: stepsOf(context, id) }),
    );
  } catch (error) {
    if (!(error instanceof UploadCancelled)) throw error;
    const who = (await loadCancelledBy(store.primary, store.t, id)) ?? 'Somebody';
    return err({ code: 'cancelled', detail: `${who} cancelled it while it went on. Nothing was changed` });
  } finally {
    await store.tx((tx) => removeUpload(tx, store.t, id));
  }
}
