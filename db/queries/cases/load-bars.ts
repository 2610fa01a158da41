import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { BarInForce } from '../../../lib/domain/allocation/cases/bar';
import type { StoredBar } from '../../../lib/domain/allocation/cases/bar-record';
import { londonDay } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** The officers who must not hold a case, as that stands now. */
export async function loadBarsInForce(db: Reader, t: Tables, crn: Crn): Promise<BarInForce[]> {
  return (await selectBarsInForce(db, t, [crn])).map(toBarInForce);
}

/** The rows of the bars in force on some cases, to be read together with others. */
export function selectBarsInForce(db: Reader, t: Tables, crns: Crn[]) {
  const { crn, staffCode, reason, recordedAt, recordedByName } = t.bars;
  return db
    .select({ crn, staffCode, reason, recordedAt, recordedByName })
    .from(t.bars)
    .where(and(inArray(crn, crns), isNull(t.bars.liftedAt)))
    .orderBy(asc(staffCode));
}

/** A bar of such a row. */
export function toBarInForce({
  crn: _crn,
  recordedAt,
  ...bar
}: Awaited<ReturnType<typeof selectBarsInForce>>[number]): BarInForce {
  return { ...bar, recordedOn: londonDay(new Date(recordedAt)) };
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
