import { and, asc, eq, exists, isNull, max, sql } from 'drizzle-orm';
import type { HeldCase } from '../../lib/banding/case-facts';
import type { Reader, Tables } from '../store';
import { caseColumns } from './case-columns';
import { officersIn, type UnitFilter } from './unit-filter';

/** Live cases held by the officers of a unit, with the latest oversight review date of each holding: as the database hands them over. */
export async function loadHeldCases(db: Reader, t: Tables, unit: UnitFilter): Promise<HeldCase[]> {
  const reviews = latestReviews(db, t, unit);
  return db
    .select({
      ...caseColumns(t),
      staffCode: t.allocations.staffCode,
      allocatedOn: t.allocations.startedOn,
      allocatedHere: sql<boolean>`${t.allocations.kind} <> 'imported'`.mapWith(Boolean),
      oversightReviewOn: reviews.reviewOn,
      holderBarred: sql<boolean>`${exists(barInForce(db, t))}`.mapWith(Boolean),
    })
    .from(t.allocations)
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.cases, eq(t.allocations.crn, t.cases.crn))
    .leftJoin(
      reviews,
      and(eq(reviews.crn, t.allocations.crn), eq(reviews.staffCode, t.allocations.staffCode)),
    )
    .where(and(isNull(t.allocations.endedOn), isNull(t.cases.endedOn), officersIn(t, unit)))
    .orderBy(asc(t.cases.crn));
}

/** The record that the holder must not hold the case, where there is one in force. */
function barInForce(db: Reader, t: Tables) {
  return db
    .select({ id: t.bars.id })
    .from(t.bars)
    .where(
      and(
        eq(t.bars.crn, t.allocations.crn),
        eq(t.bars.staffCode, t.allocations.staffCode),
        isNull(t.bars.liftedAt),
      ),
    );
}

function latestReviews(db: Reader, t: Tables, unit: UnitFilter) {
  return db
    .select({
      crn: t.oversights.crn,
      staffCode: t.oversights.staffCode,
      reviewOn: max(t.oversights.reviewOn).as('latest_review_on'),
    })
    .from(t.oversights)
    .innerJoin(t.officers, eq(t.oversights.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(officersIn(t, unit))
    .groupBy(t.oversights.crn, t.oversights.staffCode)
    .as('latest_review');
}
