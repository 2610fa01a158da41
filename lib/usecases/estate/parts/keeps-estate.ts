import 'server-only';
import { can } from '../../../domain/access/can';
import type { UseCaseContext } from '../../context';

/** Whether the actor may make, change and close units: whoever may bring them by a file. */
export function keepsEstate({ actor }: Pick<UseCaseContext, 'actor'>): boolean {
  return can(actor, 'run_import', { places: [] }).allowed;
}
