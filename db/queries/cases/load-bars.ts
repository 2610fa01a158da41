import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { BarInForce } from '../../../lib/domain/allocation/cases/bar';
import type { StoredBar } from '../../../lib/domain/allocation/cases/bar-record';
import { londonDay } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** The officers who must not hold a case, as that stands now. */
export async function loadBarsInForce(db: Reader, t: Tables, crn: Crn): Promise<BarInForce[]> {
  const { staffCode, reason, recordedAt, recordedByName } = t.bars;
  const rows = await db
    .select({ staffCode, reason, recordedAt, recordedByName })
    .from(t.bars)
    .where(and(eq(t.bars.crn, crn), isNull(t.bars.liftedAt)))
    .orderBy(asc(staffCode));
  return rows.map(({ recordedAt: at, ...bar }) => ({ ...bar, recordedOn: londonDay(new Date(at)) }));
}

/** Every bar that was ever recorded on a case, lifted ones among them, the latest first. */
export function loadBars(db: Reader, t: Tables, crn: Crn): Promise<StoredBar[]> {
  const b = t.bars;
  return db
    .select({
      id: b.id,
      staffCode: b.staffCode,
      forename: t.officers.forename,
      surname: t.officers.surname,
      reason: b.reason,
      detail: b.detail,
      recordedAt: b.recordedAt,
      recordedByName: b.recordedByName,
      liftedAt: b.liftedAt,
      liftedByName: b.liftedByName,
      liftedWhy: b.liftedWhy,
      teamCode: t.teams.code,
      lduCode: t.ldus.code,
      regionCode: t.ldus.regionCode,
    })
    .from(b)
    .innerJoin(t.officers, eq(b.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(eq(b.crn, crn))
    .orderBy(desc(b.recordedAt), asc(b.id));
}
