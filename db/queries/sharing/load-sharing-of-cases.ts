import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { SharingFacts } from '../../../lib/domain/workload/sharing/shared-work';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { caseColumns } from '../cases/case-columns';
import { standingReads, type StandingRows } from '../decisions/standing-beside';
import { chunked } from '../kit/chunked';
import { together } from '../kit/together';
import { coverOn, shareOn } from '../officers/load-staff-beside';

/** The facts of some cases that are divided on a day, and what those beside the officer of record are judged by on them. */
export interface SharingOfCases extends Pick<SharingFacts, 'shares' | 'covers' | 'cases'> {
  readonly standing: StandingRows;
}

/** The shares and covers of a day of some cases, with the live cases and who holds them. */
export async function loadSharingOf(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  onDate: IsoDate,
): Promise<SharingOfCases> {
  const parts = [];
  for (const part of chunked(crns))
    parts.push(
      await together(db, {
        ...standingReads(db, t, part),
        shares: selectShares(db, t, part, onDate),
        covers: selectCovers(db, t, part, onDate),
        held: db
          .select({ ...caseColumns(t), holder: t.allocations.staffCode })
          .from(t.allocations)
          .innerJoin(t.cases, eq(t.allocations.crn, t.cases.crn))
          .where(
            and(inArray(t.allocations.crn, part), isNull(t.allocations.endedOn), isNull(t.cases.endedOn)),
          ),
      }),
    );
  const held = parts.flatMap((part) => part.held);
  return {
    shares: parts.flatMap((part) => part.shares),
    covers: parts.flatMap((part) => part.covers),
    cases: new Map(held.map(({ holder, ...facts }) => [facts.crn, { facts, holder }])),
    standing: {
      bars: parts.flatMap((part) => part.bars),
      allCovers: parts.flatMap((part) => part.allCovers),
      allShares: parts.flatMap((part) => part.allShares),
      records: parts.flatMap((part) => part.records),
    },
  };
}

function selectShares(db: Reader, t: Tables, crns: Crn[], onDate: IsoDate) {
  const { crn, staffCode, kind, percent, startedOn, endedOn } = t.caseShares;
  return db
    .select({ crn, staffCode, kind, percent, startedOn, endedOn })
    .from(t.caseShares)
    .where(and(inArray(crn, crns), shareOn(t, onDate)))
    .orderBy(t.caseShares.recordedAt, t.caseShares.id);
}

function selectCovers(db: Reader, t: Tables, crns: Crn[], onDate: IsoDate) {
  const { crn, staffCode, holderStaffCode, startsOn, endsOn } = t.caseCovers;
  return db
    .select({ crn, staffCode, holderStaffCode, startsOn, endsOn })
    .from(t.caseCovers)
    .where(and(inArray(crn, crns), coverOn(t, onDate)))
    .orderBy(t.caseCovers.recordedAt, t.caseCovers.id);
}
