import 'server-only';
import { forgetUploads } from '../../../db/commands/data/save-upload';
import type { UseCaseContext } from '../context';

/** Forgets files that were brought and whose day has passed, with the names that are in them. */
export async function forgetOldUploads({ store, now }: Pick<UseCaseContext, 'store' | 'now'>): Promise<void> {
  await store.tx((tx) => forgetUploads(tx, store.t, now.toISOString()));
}
