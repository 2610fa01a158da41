import 'server-only';
import { loadOpenChallenges, type OpenChallenge } from '../../../db/queries/officers/load-challenges';
import { mayAnywhere, scopesFor } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';

/** The challenges that wait for an answer from this manager, the oldest first; their own are for somebody else. */
export async function viewOpenChallenges(
  context: UseCaseContext,
): Promise<Result<readonly OpenChallenge[], Problem>> {
  const { actor, store } = context;
  if (!mayAnywhere(actor, 'resolve_challenge'))
    return err({ code: 'not_allowed', detail: 'Only managers answer challenges' });
  const open = await loadOpenChallenges(store.db, store.t, scopesFor(actor, 'resolve_challenge'));
  return ok(open.filter((entry) => entry.staffCode !== actor.staffCode));
}
