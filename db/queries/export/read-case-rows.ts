import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { caseOf, type ExportGround } from './export-ground';

/** So many cases are read at a time. */
const CASES_AT_A_TIME = 1_000;

/** The live cases of a part of the estate by CRN, each with who holds it and since when. Restricted ones only where they are asked for. */
export async function* readCases(db: Reader, t: Tables, ground: ExportGround, restricted: boolean) {
  let after = '' as Crn;
  for (;;) {
    const rows = await db
      .select({ facts: t.cases, staffCode: t.allocations.staffCode, startedOn: t.allocations.startedOn })
      .from(t.cases)
      .leftJoin(t.allocations, and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.endedOn)))
      .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
      .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .where(
        and(
          isNull(t.cases.endedOn),
          gt(t.cases.crn, after),
          restricted ? undefined : eq(t.cases.restricted, false),
          caseOf(t, ground),
        ),
      )
      .orderBy(asc(t.cases.crn))
      .limit(CASES_AT_A_TIME);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CASES_AT_A_TIME) return;
    after = last.facts.crn;
  }
}

/** How many of those cases are restricted. */
export async function countRestricted(db: Reader, t: Tables, ground: ExportGround): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(t.cases)
    .leftJoin(t.allocations, and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.endedOn)))
    .leftJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .leftJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .where(and(isNull(t.cases.endedOn), eq(t.cases.restricted, true), caseOf(t, ground)));
  return Number(row?.count ?? 0);
}

/** Oversight of those cases that came by file: what was recorded here is no part of an extract. */
export async function* readOversights(db: Reader, t: Tables, ground: ExportGround, restricted: boolean) {
  for await (const cases of readCases(db, t, ground, restricted))
    yield await db
      .select()
      .from(t.oversights)
      .where(
        and(
          inArray(
            t.oversights.crn,
            cases.map(({ facts }) => facts.crn),
          ),
          eq(t.oversights.decidedBy, 'import'),
        ),
      )
      .orderBy(asc(t.oversights.crn), asc(t.oversights.decidedAt));
}
