import { and, count, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';

/** How much stands in each unit on a day: by the code of a team, an LDU or a region. What has no entry is none. */
export interface UnitCounts {
  /** Staff of a team who have not left. */
  readonly staff: ReadonlyMap<string, number>;
  /** Live cases that the staff of a team hold. */
  readonly held: ReadonlyMap<string, number>;
  /** Live cases that nobody holds, by the LDU that serves their home or with which they stand. */
  readonly waitingOfLdu: ReadonlyMap<string, number>;
  /** Live cases that nobody holds and that stand with a region alone. */
  readonly waitingOfRegion: ReadonlyMap<string, number>;
}

/** What stands in the whole estate: four counts. */
export async function countInUnits(db: Reader, t: Tables, today: IsoDate): Promise<UnitCounts> {
  const { officers: o, allocations: a, cases: c } = t;
  const held = await db
    .select({ code: o.teamCode, n: count() })
    .from(a)
    .innerJoin(c, eq(c.crn, a.crn))
    .innerJoin(o, eq(o.staffCode, a.staffCode))
    .where(and(isNull(a.endedOn), isNull(c.endedOn)))
    .groupBy(o.teamCode);
  const staff = await db
    .select({ code: o.teamCode, n: count() })
    .from(o)
    .where(or(isNull(o.leavingDate), gte(o.leavingDate, today)))
    .groupBy(o.teamCode);
  const waiting = await db
    .select({ home: c.homeLduCode, ldu: c.standsLduCode, region: c.standsRegionCode, n: count() })
    .from(c)
    .leftJoin(a, and(eq(a.crn, c.crn), isNull(a.endedOn)))
    .where(and(isNull(c.endedOn), isNull(a.id)))
    .groupBy(c.homeLduCode, c.standsLduCode, c.standsRegionCode);
  return {
    staff: sumsBy(staff),
    held: sumsBy(held),
    waitingOfLdu: sumsBy(waiting.map(({ home, ldu, n }) => ({ code: home ?? ldu, n }))),
    waitingOfRegion: sumsBy(
      waiting.map(({ home, ldu, region, n }) => ({ code: home === null && ldu === null ? region : null, n })),
    ),
  };
}

function sumsBy(
  rows: readonly { readonly code: string | null; readonly n: number }[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { code, n } of rows) if (code !== null) sums.set(code, (sums.get(code) ?? 0) + Number(n));
  return sums;
}

/** How many live cases have one of these home areas, as written there. */
export async function countAtHomeIn(db: Reader, t: Tables, areas: readonly string[]): Promise<number> {
  const { cases: c } = t;
  const parts = await inChunks(areas, (part) =>
    db
      .select({ n: count() })
      .from(c)
      .where(and(isNull(c.endedOn), inArray(c.area, [...part]))),
  );
  return parts.reduce((sum, { n }) => sum + Number(n), 0);
}
