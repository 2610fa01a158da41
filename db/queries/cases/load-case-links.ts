import { and, asc, eq, inArray } from 'drizzle-orm';
import { formatListName } from '../../../lib/kernel/format';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { shareOn } from '../officers/load-staff-beside';

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
