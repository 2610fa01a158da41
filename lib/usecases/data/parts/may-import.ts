import 'server-only';
import { can } from '../../../domain/access/can';
import { asUserId, type UserId } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';

/** Whose uploads the reader sees: their own, where they may import; null where they may not, or are no person. */
export function importerOf({ actor }: Pick<UseCaseContext, 'actor'>): UserId | null {
  if (actor.kind !== 'user' || !can(actor, 'run_import', { places: [] }).allowed) return null;
  return asUserId(actor.id);
}
