import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { RecordedOffer } from '../../../lib/domain/allocation/queue/womens-answer';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Every offer of a women's team and its answer that was recorded for a case, the latest first. */
export async function loadWomensOffers(db: Reader, t: Tables, crn: Crn): Promise<RecordedOffer[]> {
  return (await selectWomensOffers(db, t, [crn])).map(toOffer);
}

/** An offer of such a row. */
export function toOffer({
  crn: _crn,
  ...offer
}: Awaited<ReturnType<typeof selectWomensOffers>>[number]): RecordedOffer {
  return offer;
}

/** The rows of the offers of some cases, to be read together with others. */
export function selectWomensOffers(db: Reader, t: Tables, crns: Crn[]) {
  const { crn, teamCode, answer, note, recordedAt, recordedByName, id } = t.womensOffers;
  return db
    .select({ crn, teamCode, teamName: t.teams.name, answer, note, recordedAt, recordedByName })
    .from(t.womensOffers)
    .innerJoin(t.teams, eq(teamCode, t.teams.code))
    .where(inArray(crn, crns))
    .orderBy(desc(recordedAt), asc(id));
}
