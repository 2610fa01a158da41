import { and, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Place } from '../../../lib/domain/access/can';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, LduCode } from '../../../lib/kernel/ids';
import type { Dialect, Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { jsonField } from '../kit/json-field';

/** A change of when somebody was last seen, with where the case stands. */
export interface StoredSeenEdit {
  readonly crn: string;
  readonly actorId: string;
  readonly at: string;
  readonly homeLduCode: LduCode | null;
  /** Of the officer who holds the case; nulls where nobody does. */
  readonly place: Place;
}

/** Every change of when somebody was last seen since an instant, but those that came by file. */
export async function loadSeenEdits(
  { db, t, dialect }: { readonly db: Reader; readonly t: Tables; readonly dialect: Dialect },
  since: string,
): Promise<StoredSeenEdit[]> {
  const a = t.auditEntries;
  const imports = await db
    .select({ at: a.at })
    .from(a)
    .where(and(eq(a.action, 'data.imported'), gte(a.at, since)));
  const byFile = new Set(imports.map((row) => row.at));
  const rows = await db
    .select({
      crn: a.thingKey,
      actorId: a.actorId,
      at: a.at,
      homeLduCode: t.cases.homeLduCode,
      teamCode: t.teams.code,
      lduCode: t.ldus.code,
      regionCode: t.ldus.regionCode,
    })
    .from(a)
    .innerJoin(t.cases, eq(a.thingKey, t.cases.crn))
    .leftJoin(t.allocations, and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.endedOn)))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(
      and(
        eq(a.action, 'case.edited'),
        gte(a.at, since),
        isNotNull(jsonField(dialect, a.detail, ['to', 'lastSeen'])),
      ),
    );
  return rows
    .filter((row) => !byFile.has(row.at))
    .map(({ crn, actorId, at, homeLduCode, ...place }) => ({ crn, actorId, at, homeLduCode, place }));
}

/** The days on which oversight of some cases falls due for review. */
export async function loadReviewDays(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<readonly { readonly crn: Crn; readonly reviewOn: IsoDate }[]> {
  const o = t.oversights;
  return inChunks([...new Set(crns)], (part) =>
    db.select({ crn: o.crn, reviewOn: o.reviewOn }).from(o).where(inArray(o.crn, part)),
  );
}
