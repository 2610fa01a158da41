import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { SourceDifference } from '../../../lib/domain/allocation/cases/source-difference';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Place } from '../../../lib/domain/access/can';
import type { Reader, Tables } from '../../store';
import { caseColumns } from './case-columns';
import { type HandoffReach, lateHandoffs } from '../decisions/load-handoffs';
import { type CaseReach, casesWithin, type ReachContext } from './case-reach';
import { holderColumns, openAllocation, toWorkCase, type WorkCase } from './load-band-work';

/**
 * How many differences nobody has settled, of cases and of staff, as one row: whether it is worth looking further; and how many decisions
 * of a part of the estate are not keyed in the record system though their day has passed.
 */
export function selectToSettle(
  db: Reader,
  t: Tables,
  { reach, today }: { readonly reach: HandoffReach; readonly today: IsoDate },
) {
  const { state, crn } = t.sourceDifferences;
  return db
    .select({
      cases: sql<number>`count(${crn})`.mapWith(Number).as('open_of_cases'),
      staff: sql<number>`count(*) - count(${crn})`.mapWith(Number).as('open_of_staff'),
      lateHandoffs: sql<number>`(${lateHandoffs(db, t, reach, today)})`.mapWith(Number).as('late_handoffs'),
    })
    .from(t.sourceDifferences)
    .where(eq(state, 'open'));
}

/** What sources say otherwise of cases within a reach, ended ones as well; the oldest first. */
export async function loadCaseDifferences(
  db: Reader,
  t: Tables,
  reach: CaseReach,
  among: ReachContext,
): Promise<(WorkCase & { readonly difference: SourceDifference; readonly endedOn: IsoDate | null })[]> {
  const { sourceDifferences: d } = t;
  const within = or(
    and(isNull(t.cases.endedOn), casesWithin(db, t, reach, { ...among, ended: false })),
    and(isNotNull(t.cases.endedOn), casesWithin(db, t, reach, { ...among, ended: true })),
  );
  const rows = await db
    .select({ difference: d, facts: caseColumns(t), endedOn: t.cases.endedOn, ...holderColumns(t) })
    .from(d)
    .innerJoin(t.cases, eq(d.crn, t.cases.crn))
    .leftJoin(t.allocations, openAllocation(t))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(eq(d.state, 'open'), within))
    .orderBy(asc(d.raisedAt), asc(d.id));
  return rows.map(({ difference, endedOn, ...row }) => ({ difference, endedOn, ...toWorkCase(row) }));
}

export interface StaffDifference extends Place {
  readonly difference: SourceDifference;
  readonly staffCode: string;
  readonly forename: string;
  readonly surname: string;
}

/** What sources say otherwise of officers, their reductions and their absences; the oldest first. */
export function loadStaffDifferences(db: Reader, t: Tables): Promise<StaffDifference[]> {
  const { sourceDifferences: d } = t;
  return db
    .select({
      difference: d,
      staffCode: t.officers.staffCode,
      forename: t.officers.forename,
      surname: t.officers.surname,
      teamCode: t.teams.code,
      lduCode: t.ldus.code,
      regionCode: t.ldus.regionCode,
    })
    .from(d)
    .innerJoin(t.officers, eq(d.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(eq(d.state, 'open'), isNull(d.crn)))
    .orderBy(asc(d.raisedAt), asc(d.id));
}

/** One difference; null when there is none with this id. */
export async function loadSourceDifference(
  db: Reader,
  t: Tables,
  id: string,
): Promise<SourceDifference | null> {
  const [row] = await db.select().from(t.sourceDifferences).where(eq(t.sourceDifferences.id, id));
  return row ?? null;
}
