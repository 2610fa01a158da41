import 'server-only';
import { markCancel } from '../../../db/commands/data/save-upload';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadRunning, loadUploadState } from '../../../db/queries/data/load-uploads';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { mayImport } from './parts/may-import';
import { isStopped } from './parts/is-stopped';
import { ownUpload, type Upload } from './parts/own-upload';
import { askToEnd } from './parts/run-beside';

/**
 * Asks to leave the check, or the import, that goes on with files, on whichever server it does: it ends at its next step, nothing is
 * changed, and the files can be checked and imported again. What is written already to the end stands. Asked again, it stays as it was asked.
 */
export async function cancelUpload(context: UseCaseContext, id: string): Promise<Result<null, Problem>> {
  const upload = await ownUpload(context, id);
  return upload === null ? err({ code: 'not_found' }) : askToLeave(context, upload);
}

/** Files that are being checked or imported. */
export interface RunningImport {
  readonly id: string;
  readonly state: 'checking' | 'applying';
  readonly since: string;
  readonly files: readonly string[];
  /** Nothing has been heard of it for so long that its server may have ended. */
  readonly stopped: boolean;
  /** Who asked to leave it, and when; null: nobody. */
  readonly cancelAsked: { readonly at: string; readonly byName: string } | null;
}

/** What is being checked or imported now, by whomever: on screen, by a call, by a feed or by the command. For who may import; not there for others. */
export async function listRunning(
  context: UseCaseContext,
): Promise<Result<readonly RunningImport[], Problem>> {
  if (!mayImport(context)) return err({ code: 'not_found' });
  const { store, now } = context;
  const found = await loadRunning(store.primary, store.t, now.toISOString());
  return ok(
    found.map(({ cancelAskedAt, cancelAskedByName, ...one }) => ({
      id: one.id,
      state: one.state === 'checking' ? 'checking' : 'applying',
      since: one.stateAt,
      files: one.files.map(({ name }) => name),
      stopped: isStopped(one, now),
      cancelAsked: cancelAskedAt === null ? null : { at: cancelAskedAt, byName: cancelAskedByName ?? '' },
    })),
  );
}

/**
 * The same of any import that goes on, for other systems and the command: whoever may import, and may so undo what anybody imported, may
 * leave it while it runs.
 */
export async function cancelImport(context: UseCaseContext, id: string): Promise<Result<null, Problem>> {
  if (!mayImport(context)) return err({ code: 'not_found' });
  const { store, now } = context;
  const found = await loadUploadState(store.primary, store.t, { id, now: now.toISOString() });
  return found === null ? err({ code: 'not_found' }) : askToLeave(context, found);
}

async function askToLeave(
  { store, actor, now }: UseCaseContext,
  { id, state, files, cancelAskedAt }: Pick<Upload, 'id' | 'state' | 'files' | 'cancelAskedAt'>,
): Promise<Result<null, Problem>> {
  if (state !== 'checking' && state !== 'applying') return err({ code: 'stale', detail: DONE });
  if (cancelAskedAt !== null) return ok(null);
  const asked = await store.tx(async (tx) => {
    const marked = await markCancel(tx, store.t, { id, at: now.toISOString(), byName: actor.name });
    if (marked)
      await saveAudit(tx, store.t, actor, now, id, {
        action: 'data.cancel_asked',
        thingType: 'import',
        detail: { state, files: files.map(({ name }) => name) },
      });
    return marked;
  });
  if (!asked) return err({ code: 'stale', detail: DONE });
  askToEnd(id);
  return ok(null);
}

const DONE =
  'It was done before it could be cancelled. Look at what it came to: an import can be undone from Data';
