import 'server-only';
import { claimKey, keepAnswer, releaseKey } from '../../../db/commands/kept/idempotency';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { type Drop, type DropFile, takeDrop } from '../feeds/take-drop';
import type { ImportOptions, ImportReport, ImportSource } from '../import/import-report';
import type { Problem } from '../problem';
import { type ImportCancelled, importWatched } from './import-watched';

export { readFeedName } from '../../domain/audit/feed';
export { mayImport } from './parts/may-import';

/** Why an import by another system is refused, besides what every refusal may be. */
export type ImportOnceProblem =
  | Problem
  | ImportCancelled
  | { readonly code: 'key_reused'; readonly detail: string }
  | { readonly code: 'under_way'; readonly detail: string };

/**
 * Imports files for another system, once for each key of its own: the same key with the same files repeats the first answer, and
 * with others is refused. Files of a feed are told of there too. A key under which nothing was changed may be used again.
 */
export async function importOnce(
  context: UseCaseContext,
  sources: readonly (ImportSource & { readonly size?: number })[],
  options: Omit<ImportOptions, 'source'>,
  {
    key,
    bodyHash,
    feed = null,
  }: { readonly key: string; readonly bodyHash: string; readonly feed?: string | null },
): Promise<Result<ImportReport, ImportOnceProblem>> {
  const { store, actor, now } = context;
  const { t } = store;
  const claim = { actorId: actor.id, key: `import:${key}`, bodyHash };
  const first = await store.tx((tx) => claimKey(tx, t, claim, now.toISOString()));
  if (first !== null) return repeated(first, bodyHash);
  const release = () => store.tx((tx) => releaseKey(tx, t, claim));
  let result: Result<ImportReport, Problem | ImportCancelled>;
  try {
    result =
      feed === null || options.dryRun === true
        ? await importWatched(context, sources, { ...options, source: `API: ${actor.name}` })
        : await takeCalled(context, { feed, via: 'call', files: sources.map(withSize), options });
  } catch (error) {
    await release();
    throw error;
  }
  const changed = result.ok && result.value.errors.length === 0 && result.value.confirm === undefined;
  if (result.ok && changed && options.dryRun !== true) {
    const answer = JSON.stringify(result.value);
    await store.tx((tx) => keepAnswer(tx, t, claim, answer));
  } else await release();
  return result;
}

function withSize(source: ImportSource & { readonly size?: number }): DropFile {
  return { ...source, size: source.size ?? 0 };
}

/** Files that name the feed that they are of: what they come to is kept with it as well. */
async function takeCalled(context: UseCaseContext, drop: Drop): Promise<Result<ImportReport, Problem>> {
  const taken = await takeDrop(context, drop, { anew: true });
  if (!taken.ok) return taken;
  return ok(taken.value.report ?? NOTHING_NEW);
}

const NOTHING_NEW: ImportReport = {
  ...{ added: 0, changed: 0, unchanged: 0, ended: 0 },
  warnings: [],
  errors: [],
};

function repeated(
  first: { readonly bodyHash: string; readonly response: string },
  bodyHash: string,
): Result<ImportReport, ImportOnceProblem> {
  if (first.bodyHash !== bodyHash)
    return err({ code: 'key_reused', detail: 'This key was used for other files. Send a new one' });
  if (first.response === '')
    return err({
      code: 'under_way',
      detail: 'The first request with this key is being worked on: ask again',
    });
  // Kept by ourselves, as it was answered.
  return ok(JSON.parse(first.response) as ImportReport);
}
