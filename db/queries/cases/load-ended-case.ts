import { and, desc, eq, isNull } from 'drizzle-orm';
import { type IsoDate, laterOf } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { lockRows } from '../kit/lock-rows';

/** Holds a case, live or ended, until the transaction ends. */
export async function lockCase(tx: Reader, t: Tables, crn: Crn): Promise<void> {
  await lockRows(tx.select({ crn: t.cases.crn }).from(t.cases).where(eq(t.cases.crn, crn)).$dynamic());
}

/** The holding that ended with its case. */
interface LastHolding {
  readonly staffCode: StaffCode;
  readonly forename: string;
  readonly surname: string;
  readonly grade: string | null;
  readonly startedOn: IsoDate;
}

/** Who held a case when it ended on this day; null where it waited then. */
export async function loadLastHolding(
  db: Reader,
  t: Tables,
  crn: Crn,
  endedOn: IsoDate,
): Promise<LastHolding | null> {
  const a = t.allocations;
  const [last] = await db
    .select({
      staffCode: a.staffCode,
      startedOn: a.startedOn,
      until: a.endedOn,
      forename: t.officers.forename,
      surname: t.officers.surname,
      grade: t.officers.grade,
    })
    .from(a)
    .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
    .where(and(eq(a.crn, crn), isNull(a.undoneAt)))
    .orderBy(desc(a.startedOn), desc(a.decidedAt))
    .limit(1);
  if (!last || last.until !== laterOf(last.startedOn, endedOn)) return null;
  const { until: _until, ...holding } = last;
  return holding;
}
