import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import {
  claimDrop,
  type DropRow,
  knowFeed,
  replaceWaiting,
  saveDrop,
} from '../../../db/commands/data/save-feed';
import { removeUpload } from '../../../db/commands/data/save-upload';
import { loadImportRun } from '../../../db/queries/import/load-undo';
import { isUniqueViolation } from '../../../db/unique-violation';
import { type DropState, TAKEN_STATES, WAITING_STATES } from '../../domain/audit/feed';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { isGone } from './folder/is-gone';
import { keepFeedFiles } from './parts/keep-feed-files';
import { outcomeOf } from './parts/drop-outcome';
import { importWatched } from '../data/import-watched';
import type { ImportOptions, ImportReport, ImportSource } from '../import/import-report';
import type { Problem } from '../problem';

/** A file of a drop: its bytes can be read again and again. */
export interface DropFile extends ImportSource {
  readonly size: number;
}

/** Files of a feed that came together, and how they are to be imported. */
export interface Drop {
  readonly feed: string;
  readonly via: 'folder' | 'call';
  readonly files: readonly DropFile[];
  readonly options: Pick<ImportOptions, 'complete' | 'asOf' | 'region' | 'confirmEnded' | 'confirmMoved'>;
}

/** How a drop stands once it was looked at. `again`: the same files came before, and nothing was read anew. `report`: null where none is at hand. */
export interface TakenDrop {
  readonly id: string;
  readonly state: DropState;
  readonly again: boolean;
  readonly report: ImportReport | null;
}

/**
 * Takes files of a feed: imports all of them, or keeps them on the data page until somebody confirms or discards them. The same files of a feed
 * are never taken twice: whoever comes second, another server or one that starts after a crash, finds them done, or goes on with them;
 * the id of the drop is that of its import, so that it is in the history once. `anew`: whoever calls asks for an answer of its own.
 * `wrong`: what is wrong with how they are to be imported, which refuses them.
 */
export async function takeDrop(
  context: UseCaseContext,
  drop: Drop,
  { anew = false, wrong = null }: { readonly anew?: boolean; readonly wrong?: string | null } = {},
): Promise<Result<TakenDrop, Problem>> {
  const claimed = await claim(context, drop);
  const { id, state } = claimed.drop;
  const taken = TAKEN_STATES.some((one) => one === state);
  const waits = WAITING_STATES.some((one) => one === state);
  if (!claimed.fresh && (taken || waits || state === 'discarded' || state === 'replaced') && !anew) {
    if (taken) await cameAgain(context, claimed.drop);
    return ok({ id, state, again: true, report: null });
  }
  if (!claimed.fresh && !taken && (await settleImported(context, claimed.drop)))
    return ok({ id, state: 'imported', again: true, report: null });
  // A call that brings the same files again is answered anew, under an id of its own in the history.
  if (wrong !== null) return refuseDrop(context, drop, id, wrong);
  return readDrop(context, drop, { id, runId: claimed.fresh || !taken ? id : randomUUID() });
}

/** Refused before anything of it is read: it stands on the data page with what is wrong. */
async function refuseDrop(
  context: UseCaseContext,
  { feed, files, options }: Drop,
  id: string,
  message: string,
): Promise<Result<TakenDrop, Problem>> {
  const { store, now } = context;
  const errors = [{ file: '', row: null, column: null, value: null, message }];
  const report: ImportReport = { added: 0, changed: 0, unchanged: 0, ended: 0, warnings: [], errors };
  const ended = { state: 'refused', endedAt: now.toISOString(), outcome: outcomeOf(report) } as const;
  await store.tx((tx) => saveDrop(tx, store.t, id, ended));
  await keepToConfirm(context, { feed, files, options, id });
  return ok({ id, state: 'refused', again: false, report });
}

async function claim({ store, now }: UseCaseContext, { feed, via, files, options }: Drop) {
  const fingerprint = await fingerprintOf(files, options);
  const at = now.toISOString();
  return store.tx(async (tx) => {
    await knowFeed(tx, store.t, feed, at);
    return claimDrop(tx, store.t, {
      id: randomUUID(),
      feed,
      fingerprint,
      via,
      arrivedAt: at,
      state: 'under_way',
      files: files.map(({ name, size }) => ({ name, bytes: size })),
    });
  });
}

/** The very same files came once more: the feed is not late. Files that do not say when they were extracted are as new as their last coming. */
async function cameAgain({ store, now }: UseCaseContext, drop: DropRow): Promise<void> {
  const at = now.toISOString();
  const { id, state, dataAsOf, endedAt } = drop;
  const asOf = dataAsOf === endedAt ? at : dataAsOf;
  await store.tx((tx) => saveDrop(tx, store.t, id, { state, arrivedAt: at, endedAt: at, dataAsOf: asOf }));
}

/** What files hold, whatever their times are, and how they are to be imported. */
async function fingerprintOf(
  files: readonly DropFile[],
  { complete, asOf, region }: Drop['options'],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([complete === true, asOf ?? null, region ?? null]));
  for (const { name, size, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`\0${name}\0${size}\0`);
    for await (const some of bytes()) hash.update(some);
  }
  return hash.digest('hex');
}

/** Where a server ended between the import of a drop and the note of it: the note is written now. */
async function settleImported({ store, now }: UseCaseContext, { id }: DropRow): Promise<boolean> {
  const run = await loadImportRun(store.primary, store.t, id);
  if (run === null) return false;
  const { added, changed, unchanged, ended } = run;
  const outcome = { added, changed, unchanged, ended, warnings: 0, errors: 0, told: [] };
  const endedAt = now.toISOString();
  await store.tx((tx) => saveDrop(tx, store.t, id, { state: 'imported', endedAt, outcome }));
  return true;
}

async function readDrop(
  context: UseCaseContext,
  drop: Drop,
  { id, runId }: { readonly id: string; readonly runId: string },
): Promise<Result<TakenDrop, Problem>> {
  const { store } = context;
  const { feed, files, options } = drop;
  let instants: readonly string[] = [];
  const end = (state: DropState, report: ImportReport | null) => {
    const [dataAsOf = null] = [...instants].sort();
    const endedAt = context.now.toISOString();
    const outcome = report === null ? null : outcomeOf(report);
    return store.tx(async (tx) => {
      await saveDrop(tx, store.t, id, { state, arrivedAt: endedAt, endedAt, dataAsOf, outcome });
      if (TAKEN_STATES.some((one) => one === state)) await removeUpload(tx, store.t, id);
    });
  };
  let imported: Awaited<ReturnType<typeof importWatched>>;
  try {
    const source = `Feed ${feed}: ${files.map(({ name }) => name).join(', ')}`.slice(0, 200);
    const extracted = (found: readonly string[]): void => void (instants = found);
    imported = await importWatched(context, files, { ...options, source, runId, extracted });
  } catch (error) {
    // Two servers on one file of a database came to it at once: the other has imported it, and may have moved its files already.
    if (isUniqueViolation(error) || isGone(error)) {
      if ((await loadImportRun(store.primary, store.t, id)) !== null)
        return ok({ id, state: 'imported', again: true, report: null });
      if (isGone(error)) throw error;
    }
    await end('failed', null);
    throw error;
  }
  if (!imported.ok) {
    const { error } = imported;
    // Left by somebody, it waits on the data page until somebody imports or discards it: it is not begun again by itself.
    if (error.code === 'cancelled') return refuseDrop(context, drop, id, error.detail);
    await end('failed', null);
    return err(error);
  }
  const report = imported.value;
  const state = stateOf(report);
  await end(state, report);
  if (state === 'confirm' || state === 'refused') await keepToConfirm(context, { feed, files, options, id });
  return ok({ id, state, again: false, report });
}

function stateOf({ errors, confirm, added, changed, ended }: ImportReport): DropState {
  if (errors.length > 0) return 'refused';
  if (confirm !== undefined) return 'confirm';
  return added + changed + ended > 0 ? 'imported' : 'nothing_new';
}

/** The newest files that wait stand on the data page; those of the same feed that waited before make room. */
async function keepToConfirm(
  context: UseCaseContext,
  { id, feed, files, options }: Pick<Drop, 'feed' | 'files' | 'options'> & { readonly id: string },
): Promise<void> {
  const { store } = context;
  await store.tx(async (tx) => {
    for (const old of await replaceWaiting(tx, store.t, feed, id)) await removeUpload(tx, store.t, old);
    await removeUpload(tx, store.t, id);
  });
  await keepFeedFiles(context, id, files, options);
}
