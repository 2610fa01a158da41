import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { TeamPlace } from '../../../lib/domain/workload/measure/officer-record';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';

type LastPlace = Pick<TeamPlace, 'teamCode' | 'lduCode' | 'regionCode'>;

/** Where the last officer of each of these cases works, by CRN; a case that nobody ever held is left out. What was undone does not count. */
export async function loadLastPlaces(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<ReadonlyMap<string, LastPlace>> {
  const a = t.allocations;
  const rows = await inChunks([...crns], async (part) =>
    db
      .select({
        crn: a.crn,
        teamCode: t.teams.code,
        lduCode: t.ldus.code,
        regionCode: t.ldus.regionCode,
      })
      .from(a)
      .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
      .where(and(inArray(a.crn, part), isNull(a.undoneAt)))
      .orderBy(desc(a.startedOn), desc(a.decidedAt), asc(a.id)),
  );
  const places = new Map<string, LastPlace>();
  for (const { crn, ...place } of rows) if (!places.has(crn)) places.set(crn, place);
  return places;
}
