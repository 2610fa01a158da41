import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { CaseCover, CaseShare } from '../../../lib/domain/workload/sharing/case-split';
import type { SharingFacts } from '../../../lib/domain/workload/sharing/shared-work';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { caseColumns } from '../cases/case-columns';
import { inChunks } from '../kit/chunked';
import { coverOn, shareOn } from '../officers/load-staff-beside';

/** The shares and covers of a day of some cases, with the live cases and who holds them. */
export async function loadSharingOf(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  onDate: IsoDate,
): Promise<Pick<SharingFacts, 'shares' | 'covers' | 'cases'>> {
  const shares = await inChunks(crns, (part) => selectShares(db, t, inArray(t.caseShares.crn, part), onDate));
  const covers = await inChunks(crns, (part) => selectCovers(db, t, inArray(t.caseCovers.crn, part), onDate));
  const held = await inChunks(crns, (part) =>
    db
      .select({ ...caseColumns(t), holder: t.allocations.staffCode })
      .from(t.allocations)
      .innerJoin(t.cases, eq(t.allocations.crn, t.cases.crn))
      .where(and(inArray(t.allocations.crn, part), isNull(t.allocations.endedOn), isNull(t.cases.endedOn))),
  );
  return {
    shares,
    covers,
    cases: new Map(held.map(({ holder, ...facts }) => [facts.crn, { facts, holder }])),
  };
}

function selectShares(db: Reader, t: Tables, where: SQL, onDate: IsoDate): Promise<CaseShare[]> {
  const { crn, staffCode, kind, percent, startedOn, endedOn } = t.caseShares;
  return db
    .select({ crn, staffCode, kind, percent, startedOn, endedOn })
    .from(t.caseShares)
    .where(and(where, shareOn(t, onDate)))
    .orderBy(t.caseShares.recordedAt, t.caseShares.id);
}

function selectCovers(db: Reader, t: Tables, where: SQL, onDate: IsoDate): Promise<CaseCover[]> {
  const { crn, staffCode, holderStaffCode, startsOn, endsOn } = t.caseCovers;
  return db
    .select({ crn, staffCode, holderStaffCode, startsOn, endsOn })
    .from(t.caseCovers)
    .where(and(where, coverOn(t, onDate)))
    .orderBy(t.caseCovers.recordedAt, t.caseCovers.id);
}
