import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm';
import { formatListName } from '../../../lib/kernel/format';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { shareOn } from '../officers/load-staff-beside';

/** A cover of a case that has not ended yet. */
export interface CoverOfCase {
  readonly id: string;
  readonly version: number;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  /** "Surname, Forename" of whoever covers. */
  readonly name: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** A co-worker's share of a case on a day. */
export interface ShareOfCase {
  readonly id: string;
  readonly version: number;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  /** "Surname, Forename" */
  readonly name: string;
  /** Whole per cent of the case's points. */
  readonly percent: number;
  readonly startedOn: IsoDate;
}

/** The covers of some cases that run on a day or are still to come, by case and first day. */
export async function loadCoversFrom(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  onDate: IsoDate,
): Promise<CoverOfCase[]> {
  const { id, version, crn, staffCode, startsOn, endsOn, cancelledAt } = t.caseCovers;
  const { forename, surname } = t.officers;
  const rows = await inChunks(crns, (part) =>
    db
      .select({ id, version, crn, staffCode, startsOn, endsOn, forename, surname })
      .from(t.caseCovers)
      .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
      .where(and(inArray(crn, part), isNull(cancelledAt), gte(endsOn, onDate)))
      .orderBy(asc(crn), asc(startsOn), asc(id)),
  );
  return rows.map(({ forename: first, surname: last, ...row }) => ({
    ...row,
    name: formatListName({ surname: last, forename: first }),
  }));
}

/** The shares that co-workers hold of some cases on a day, by case. */
export async function loadSharesOn(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  onDate: IsoDate,
): Promise<ShareOfCase[]> {
  const { id, version, crn, staffCode, percent, startedOn } = t.caseShares;
  const { forename, surname } = t.officers;
  const rows = await inChunks(crns, (part) =>
    db
      .select({ id, version, crn, staffCode, percent, startedOn, forename, surname })
      .from(t.caseShares)
      .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
      .where(and(inArray(crn, part), shareOn(t, onDate)))
      .orderBy(asc(crn), asc(t.caseShares.recordedAt), asc(id)),
  );
  return rows.map(({ forename: first, surname: last, ...row }) => ({
    ...row,
    name: formatListName({ surname: last, forename: first }),
  }));
}
