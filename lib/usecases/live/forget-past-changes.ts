import 'server-only';
import { removePastChanges } from '../../../db/commands/live/remove-past-changes';
import type { UseCaseContext } from '../context';

/** Removes what was kept to count the changes of days that are over. */
export async function forgetPastChanges({ store }: Pick<UseCaseContext, 'store'>): Promise<void> {
  await store.tx((tx) => removePastChanges(tx, store.t));
}
