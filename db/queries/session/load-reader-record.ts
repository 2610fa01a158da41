import { and, eq, gt, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { ReaderRecord } from '../../../lib/domain/access/know-why';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import type { RowsOf } from '../kit/together';

/** Who reads, and when. */
interface ReaderNow {
  readonly actorId: string;
  readonly staffCode: StaffCode | null;
  readonly today: IsoDate;
  /** An instant. */
  readonly at: string;
}

/** What a reader's record is read from. */
export function readerReads(db: Reader, t: Tables, { actorId, staffCode, today, at }: ReaderNow) {
  const { deputies: d, officers: o, reasonViews: v, factRecorders: f } = t;
  return {
    deputyFor: db
      .select({ code: d.forStaffCode })
      .from(d)
      .where(
        and(
          staffCode === null ? sql`1 = 0` : eq(d.staffCode, staffCode),
          lte(d.startsOn, today),
          gte(d.endsOn, today),
          isNull(d.endedAt),
        ),
      ),
    // Of all who have left in all the years, those alone whom somebody still has as line manager: whoever else has left decides nothing.
    departed: db
      .select({ code: o.staffCode })
      .from(o)
      .where(
        and(
          isNotNull(o.leavingDate),
          lte(o.leavingDate, today),
          sql`exists (select 1 from ${o} as managed where managed.line_manager_staff_code = ${o.staffCode})`,
        ),
      ),
    opened: db
      .select({ code: v.staffCode })
      .from(v)
      .where(and(eq(v.actorId, actorId), gt(v.untilAt, at))),
    recorded: db.select({ factId: f.factId, posts: f.posts }).from(f).where(eq(f.actorId, actorId)),
  };
}

/** What decides, beside roles, which reasons of staff somebody may know today: deputies, open requests, what they recorded. */
export function toReaderRecord({
  deputyFor,
  departed,
  opened,
  recorded,
}: RowsOf<ReturnType<typeof readerReads>>): ReaderRecord {
  return {
    deputyFor: new Set(deputyFor.map((row) => row.code)),
    departed: new Set(departed.map((row) => row.code)),
    opened: new Set(opened.map((row) => row.code)),
    recorded: new Map(recorded.map((row) => [row.factId, row.posts])),
  };
}
