import 'server-only';
import { claimKey, keepAnswer, releaseKey } from '../../../db/commands/kept/idempotency';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { importData } from '../import/import-data';
import type { ImportOptions, ImportReport, ImportSource } from '../import/import-report';
import type { Problem } from '../problem';

/** Why an import by another system is refused, besides what every refusal may be. */
export type ImportOnceProblem =
  | Problem
  | { readonly code: 'key_reused'; readonly detail: string }
  | { readonly code: 'under_way'; readonly detail: string };

/** Whether the caller may import at all. */
export function mayImport({ actor }: Pick<UseCaseContext, 'actor'>): boolean {
  return can(actor, 'run_import', { places: [] }).allowed;
}

/**
 * Imports files for another system, once for each key of its own: the same key with the same files repeats the first answer, and
 * with others is refused. A key under which nothing was changed may be used again.
 */
export async function importOnce(
  context: UseCaseContext,
  sources: readonly ImportSource[],
  options: Omit<ImportOptions, 'source'>,
  { key, bodyHash }: { readonly key: string; readonly bodyHash: string },
): Promise<Result<ImportReport, ImportOnceProblem>> {
  const { store, actor, now } = context;
  const { t } = store;
  const claim = { actorId: actor.id, key: `import:${key}`, bodyHash };
  const first = await store.tx((tx) => claimKey(tx, t, claim, now.toISOString()));
  if (first !== null) return repeated(first, bodyHash);
  const release = () => store.tx((tx) => releaseKey(tx, t, claim));
  let result: Awaited<ReturnType<typeof importData>>;
  try {
    result = await importData(context, sources, { ...options, source: `API: ${actor.name}` });
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
