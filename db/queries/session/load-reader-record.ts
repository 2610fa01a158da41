import { and, eq, gt, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import type { ReaderRecord } from '../../../lib/domain/access/know-why';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import { together } from '../kit/together';

/** What decides, beside roles, which reasons of staff somebody may know today: deputies, open requests, what they recorded. */
export async function loadReaderRecord(
  db: Reader,
  t: Tables,
  actor: Actor,
  today: IsoDate,
  now: Date,
): Promise<ReaderRecord> {
  const { deputies: d, officers: o, reasonViews: v, factRecorders: f } = t;
  const own = actor.staffCode;
  const nobody = sql`1 = 0`;
  const { deputyFor, departed, opened, recorded } = await together(db, {
    deputyFor: db
      .select({ code: d.forStaffCode })
      .from(d)
      .where(
        and(
          own === null ? nobody : eq(d.staffCode, own),
          lte(d.startsOn, today),
          gte(d.endsOn, today),
          isNull(d.endedAt),
        ),
      ),
    departed: db
      .select({ code: o.staffCode })
      .from(o)
      .where(and(isNotNull(o.leavingDate), lte(o.leavingDate, today))),
    opened: db
      .select({ code: v.staffCode })
      .from(v)
      .where(and(eq(v.actorId, actor.id), gt(v.untilAt, now.toISOString()))),
    recorded: db.select({ factId: f.factId, posts: f.posts }).from(f).where(eq(f.actorId, actor.id)),
  });
  return {
    deputyFor: new Set(deputyFor.map((row) => row.code)),
    departed: new Set(departed.map((row) => row.code)),
    opened: new Set(opened.map((row) => row.code)),
    recorded: new Map(recorded.map((row) => [row.factId, row.posts])),
  };
}
