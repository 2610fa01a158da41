import 'server-only';
import { loadTokens } from '../../../db/queries/session/load-tokens';
import { can } from '../../domain/access/can';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';

type Token = Awaited<ReturnType<typeof loadTokens>>[number];

/** The API tokens that were made, the revoked ones too, for administrators. None can be shown again. */
export async function listTokens({
  store,
  actor,
}: UseCaseContext): Promise<Result<readonly Token[], Problem>> {
  if (!can(actor, 'manage_service', { places: [] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only an administrator of the whole sees API tokens' });
  return ok(await loadTokens(store.db, store.t));
}
