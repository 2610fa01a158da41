import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { BandChangeRecord, GradeItemRecord } from '../../../lib/domain/banding/changes/band-change';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { columnsWithoutIds } from '../kit/columns-without-ids';
import { caseColumns } from './case-columns';
import { type CaseReach, casesWithin, type ReachContext } from './case-reach';
import { inChunks } from '../kit/chunked';

/** The live case that an entry is about, and who holds it. */
export interface WorkCase {
  readonly facts: CaseFacts;
  readonly holder: {
    readonly staffCode: StaffCode;
    readonly forename: string;
    readonly surname: string;
    readonly grade: string | null;
    readonly teamCode: string;
    readonly lduCode: string;
    readonly regionCode: string;
  } | null;
}

/** Changes that wait for approval, or for the review that they were drawn for, within a reach; the oldest first. */
export async function loadOpenChanges(
  db: Reader,
  t: Tables,
  reach: CaseReach,
  among: ReachContext,
): Promise<(WorkCase & { readonly change: BandChangeRecord })[]> {
  const open = or(
    eq(t.bandChanges.state, 'waiting'),
    and(eq(t.bandChanges.state, 'recorded'), eq(t.bandChanges.sampled, true)),
  );
  const rows = await db
    .select({ change: columnsWithoutIds(t.bandChanges), facts: caseColumns(t), ...holderColumns(t) })
    .from(t.bandChanges)
    .innerJoin(t.cases, eq(t.bandChanges.crn, t.cases.crn))
    .leftJoin(t.allocations, openAllocation(t))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(open, isNull(t.cases.endedOn), casesWithin(db, t, reach, among)))
    .orderBy(asc(t.bandChanges.at), asc(t.bandChanges.id));
  return rows.map(({ change, ...row }) => ({ change, ...toWorkCase(row) }));
}

/** Items that nobody has closed, within a reach; what is due first comes first. */
export async function loadOpenItems(
  db: Reader,
  t: Tables,
  reach: CaseReach,
  among: ReachContext,
): Promise<(WorkCase & { readonly item: GradeItemRecord })[]> {
  const rows = await db
    .select({ item: columnsWithoutIds(t.gradeItems), facts: caseColumns(t), ...holderColumns(t) })
    .from(t.gradeItems)
    .innerJoin(t.cases, eq(t.gradeItems.crn, t.cases.crn))
    .leftJoin(t.allocations, openAllocation(t))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .leftJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(isNull(t.gradeItems.doneAt), isNull(t.cases.endedOn), casesWithin(db, t, reach, among)))
    .orderBy(asc(t.gradeItems.dueOn), asc(t.gradeItems.raisedAt), asc(t.gradeItems.id));
  return rows.map(({ item, ...row }) => ({ item, ...toWorkCase(row) }));
}

/** When oversight that is still in date was recorded on these cases. */
export function loadOversightTimes(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<{ crn: Crn; decidedAt: string; reviewOn: IsoDate }[]> {
  const { crn, decidedAt, reviewOn } = t.oversights;
  return inChunks(crns, (part) =>
    db
      .select({ crn, decidedAt, reviewOn })
      .from(t.oversights)
      .where(and(inArray(crn, part), eq(t.oversights.asked, false))),
  );
}

/** The open holding of the case of a row. */
export function openAllocation(t: Tables): SQL | undefined {
  return and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.endedOn));
}

/** Who holds the case, of a query that joins the open holding with officer, team and LDU. */
export function holderColumns(t: Tables) {
  return {
    staffCode: t.officers.staffCode,
    forename: t.officers.forename,
    surname: t.officers.surname,
    grade: t.officers.grade,
    teamCode: t.teams.code,
    lduCode: t.ldus.code,
    regionCode: t.ldus.regionCode,
  };
}

interface WorkRow {
  readonly facts: CaseFacts;
  readonly staffCode: StaffCode | null;
  readonly forename: string | null;
  readonly surname: string | null;
  readonly grade: string | null;
  readonly teamCode: string | null;
  readonly lduCode: string | null;
  readonly regionCode: string | null;
}

/** A row of such a query as the case and its holder. */
export function toWorkCase({
  facts,
  staffCode,
  forename,
  surname,
  grade,
  teamCode,
  lduCode,
  regionCode,
}: WorkRow): WorkCase {
  const unheld =
    staffCode === null || forename === null || surname === null || teamCode === null || lduCode === null;
  return {
    facts,
    holder:
      unheld || regionCode === null
        ? null
        : { staffCode, forename, surname, grade, teamCode, lduCode, regionCode },
  };
}
