import { eq } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';

/** One person of the staff without a name: for counting heads by LDU and grade. */
export interface HeadRecord {
  readonly grade: string | null;
  readonly startDate: IsoDate | null;
  readonly leavingDate: IsoDate | null;
  readonly lduCode: string;
  readonly regionCode: string;
}

/** Everybody of the estate, those who have left included, for heads alone. */
export async function loadHeads(db: Reader, t: Tables): Promise<HeadRecord[]> {
  return db
    .select({
      grade: t.officers.grade,
      startDate: t.officers.startDate,
      leavingDate: t.officers.leavingDate,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
    })
    .from(t.officers)
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code));
}
