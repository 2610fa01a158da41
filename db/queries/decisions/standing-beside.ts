import { and, inArray, isNull } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import type { JudgingFacts } from '../../../lib/domain/workload/sharing/shared-work';
import type { Reader, Tables } from '../../store';
import type { RowsOf } from '../kit/together';

/** What stands beside the covers and shares of some cases: bars, what oversight was agreed with each, and records of it. */
export function standingReads(db: Reader, t: Tables, crns: Crn[]) {
  const { bars: b, caseCovers: c, caseShares: s, oversights: o } = t;
  return {
    bars: db
      .select({ crn: b.crn, staffCode: b.staffCode })
      .from(b)
      .where(and(inArray(b.crn, crns), isNull(b.liftedAt))),
    allCovers: db
      .select({ crn: c.crn, staffCode: c.staffCode, recordedAt: c.recordedAt, reviewOn: c.oversightReviewOn })
      .from(c)
      .where(and(inArray(c.crn, crns), isNull(c.cancelledAt))),
    allShares: db
      .select({ crn: s.crn, staffCode: s.staffCode, recordedAt: s.recordedAt, reviewOn: s.oversightReviewOn })
      .from(s)
      .where(inArray(s.crn, crns)),
    records: db
      .select({ crn: o.crn, reviewOn: o.reviewOn, decidedAt: o.decidedAt })
      .from(o)
      .where(inArray(o.crn, crns)),
  };
}

export type StandingRows = RowsOf<ReturnType<typeof standingReads>>;

/** The oversight that was agreed with a cover or share, or recorded on the case since, and whether its worker is barred. */
export function standingOfRows({
  bars,
  allCovers,
  allShares,
  records,
}: StandingRows): JudgingFacts['standingOf'] {
  const barred = new Set(bars.map((row) => `${row.crn} ${row.staffCode}`));
  const agreed = new Map<string, { recordedAt: string; reviewOn: IsoDate | null }>();
  const keep = (held: 'cover' | 'share', rows: StandingRows['allCovers']): void => {
    for (const row of [...rows].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt)))
      agreed.set(`${held} ${row.crn} ${row.staffCode}`, row);
  };
  keep('cover', allCovers);
  keep('share', allShares);
  const recordsOf = groupBy(records, (row) => String(row.crn));
  return (held, crn, staffCode) => {
    const own = agreed.get(`${held} ${crn} ${staffCode}`);
    const since = (recordsOf.get(crn) ?? []).filter((row) => own && row.decidedAt >= own.recordedAt);
    const days = [own?.reviewOn ?? null, ...since.map((row) => row.reviewOn)].filter((day) => day !== null);
    return { barred: barred.has(`${crn} ${staffCode}`), oversightReviewOn: days.sort().at(-1) ?? null };
  };
}
