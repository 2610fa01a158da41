import 'server-only';
import { loadEstablishment } from '../../../../db/queries/estate/load-establishment';
import type { EstablishmentPost } from '../../../domain/metrics/capacity/establishment';
import type { UseCaseContext } from '../../context';

/** Every post that is set. Whose vacancies somebody may see is for the caller to ask with the unit. */
export async function loadPosts({ store }: Pick<UseCaseContext, 'store'>): Promise<EstablishmentPost[]> {
  return loadEstablishment(store.db, store.t);
}
