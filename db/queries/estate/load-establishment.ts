import { asc } from 'drizzle-orm';
import type { EstablishmentPost } from '../../../lib/domain/metrics/capacity/establishment';
import type { Reader, Tables } from '../../store';

/** All posts that are set, by unit and grade: a row a unit and grade, few for a nation. */
export async function loadEstablishment(db: Reader, t: Tables): Promise<EstablishmentPost[]> {
  const e = t.establishmentPosts;
  return db
    .select({
      unitLevel: e.unitLevel,
      unitCode: e.unitCode,
      grade: e.grade,
      fteHundredths: e.fteHundredths,
    })
    .from(e)
    .orderBy(asc(e.unitLevel), asc(e.unitCode), asc(e.grade));
}
