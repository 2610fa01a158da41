import 'server-only';
import { forgetUploads } from '../../../db/commands/data/save-upload';
import { forgetKeys } from '../../../db/commands/kept/idempotency';
import { forgetUndoParts } from '../../../db/commands/import/undo/save-undo-parts';
import { startOfUndo } from '../import/undo/keep-undo';
import type { UseCaseContext } from '../context';

/** Forgets files that were brought and whose day has passed, with the names that are in them, and what imports changed that stand for good. */
export async function forgetOldUploads({ store, now }: Pick<UseCaseContext, 'store' | 'now'>): Promise<void> {
  await store.tx(async (tx) => {
    await forgetUploads(tx, store.t, now.toISOString());
    await forgetUndoParts(tx, store.t, startOfUndo(now));
    await forgetKeys(tx, store.t, now.toISOString());
  });
}
