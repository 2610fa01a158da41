import 'server-only';
import { markCancel } from '../../../db/commands/data/save-upload';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { ownUpload } from './parts/own-upload';
import { askToEnd } from './parts/run-beside';

/**
 * Asks to leave the check, or the import, that goes on with files, on whichever server it does: it ends at its next step, nothing is
 * changed, and the files can be checked and imported again. What is written already to the end stands. Asked again, it stays as it was asked.
 */
export async function cancelUpload(context: UseCaseContext, id: string): Promise<Result<null, Problem>> {
  const { store, actor, now } = context;
  const upload = await ownUpload(context, id);
  if (upload === null) return err({ code: 'not_found' });
  const { state, files } = upload;
  if (state !== 'checking' && state !== 'applying') return err({ code: 'stale', detail: DONE });
  if (upload.cancelAskedAt !== null) return ok(null);
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
