import { asc, desc, eq } from 'drizzle-orm';
import type { RecordedOffer } from '../../../lib/domain/allocation/queue/womens-answer';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Every offer of a women's team and its answer that was recorded for a case, the latest first. */
export function loadWomensOffers(db: Reader, t: Tables, crn: Crn): Promise<RecordedOffer[]> {
  const { teamCode, answer, note, recordedAt, recordedByName, id } = t.womensOffers;
  return db
    .select({ teamCode, teamName: t.teams.name, answer, note, recordedAt, recordedByName })
    .from(t.womensOffers)
    .innerJoin(t.teams, eq(teamCode, t.teams.code))
    .where(eq(t.womensOffers.crn, crn))
    .orderBy(desc(recordedAt), asc(id));
}
