import 'server-only';
import { can } from '../../../domain/access/can';
import { asUserId, type UserId } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';

/** Whether the caller may import at all. */
export function mayImport({ actor }: Pick<UseCaseContext, 'actor'>): boolean {
  return can(actor, 'run_import', { places: [] }).allowed;
}

/** Whose uploads the reader sees: their own, where they may import; null where they may not, or are no person. */
export function importerOf({ actor }: Pick<UseCaseContext, 'actor'>): UserId | null {
  if (actor.kind !== 'user' || !mayImport({ actor })) return null;
  return asUserId(actor.id);
}
