import { and, eq, gt, gte, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import type { ReaderRecord } from '../../../lib/domain/access/know-why';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';

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
  // One after the other: inside a transaction there is one connection.
  const deputyFor =
    own === null
      ? []
      : await db
          .select({ code: d.forStaffCode })
          .from(d)
          .where(and(eq(d.staffCode, own), lte(d.startsOn, today), gte(d.endsOn, today), isNull(d.endedAt)));
  const departed = await db
    .select({ code: o.staffCode })
    .from(o)
    .where(and(isNotNull(o.leavingDate), lte(o.leavingDate, today)));
  const opened = await db
    .select({ code: v.staffCode })
    .from(v)
    .where(and(eq(v.actorId, actor.id), gt(v.untilAt, now.toISOString())));
  const recorded = await db
    .select({ factId: f.factId, posts: f.posts })
    .from(f)
    .where(eq(f.actorId, actor.id));
  return {
    deputyFor: new Set(deputyFor.map((row) => row.code)),
    departed: new Set(departed.map((row) => row.code)),
    opened: new Set(opened.map((row) => row.code)),
    recorded: new Map(recorded.map((row) => [row.factId, row.posts])),
  };
}
