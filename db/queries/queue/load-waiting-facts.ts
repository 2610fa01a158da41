import { and, asc, desc, eq, inArray, isNotNull, isNull, notExists, or, type SQL } from 'drizzle-orm';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import { type IsoDate, londonDay } from '../../../lib/kernel/dates';
import type { Crn, LduCode } from '../../../lib/kernel/ids';
import type { Waits } from '../../../lib/domain/workload/absence/first-due';
import type { Reader, Tables } from '../../store';
import { caseColumns } from '../cases/case-columns';
import { selectOnce } from '../kit/select-once';
import { asOneRow, type RowsOf, togetherInChunks } from '../kit/together';

/** Homes of waiting cases: everywhere, or these LDUs. A home that no LDU serves may belong to any of them, so it is always among them. */
export type HomeFilter = 'anywhere' | { readonly lduCodes: readonly LduCode[] };

/** A live case without an officer. */
export interface WaitingFacts {
  readonly facts: CaseFacts;
  /** The LDU of the officer who held it last; looked up only where no LDU serves the home. */
  readonly lastOfficerLduCode: LduCode | null;
  /** How it came to wait. */
  readonly waits: Waits;
}

/** Live cases that nobody holds, by CRN. Two statements, and few more however many there are. */
export async function loadWaitingFacts(db: Reader, t: Tables, homes: HomeFilter): Promise<WaitingFacts[]> {
  const { allocations: a } = t;
  const everywhere = homes === 'anywhere';
  const [found] = await selectOnce(
    db,
    everywhere ? 'waiting cases' : 'waiting cases of homes',
    { lduCodes: everywhere ? [] : homes.lduCodes },
    ({ lduCodes }) => asOneRow(db, waitingReads(db, t, everywhere ? undefined : homeIn(t, lduCodes))),
  );
  const { rows } = found as RowsOf<ReturnType<typeof waitingReads>>;
  const crns = rows.map((row) => row.crn);
  // By the cases that were found: asked in the same statement, the database would look for them again for each.
  const { held, ended } = await togetherInChunks(db, crns, (some) => ({
    held: db
      .select({ crn: a.crn, lduCode: t.teams.lduCode })
      .from(a)
      .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .where(and(inArray(a.crn, homelessAmong(rows, some)), isNull(a.undoneAt)))
      .orderBy(desc(a.startedOn), desc(a.decidedAt)),
    ended: db
      .select({ crn: a.crn, endedOn: a.endedOn })
      .from(a)
      .where(and(inArray(a.crn, some), isNotNull(a.endedOn), isNull(a.undoneAt))),
  }));
  const lastLdu = firstByCrn(held);
  const since = latestByCrn(ended);
  return rows.map(({ recordedAt, ...facts }) => ({
    facts,
    lastOfficerLduCode: lastLdu.get(facts.crn) ?? null,
    waits: {
      since: since.get(facts.crn) ?? null,
      loggedOn: recordedAt === null ? null : londonDay(new Date(recordedAt)),
    },
  }));
}

function waitingReads(db: Reader, t: Tables, where: SQL | undefined) {
  const { allocations: a, cases: c, waitingCases: w } = t;
  const open = db
    .select({ crn: a.crn })
    .from(a)
    .where(and(eq(a.crn, c.crn), isNull(a.endedOn)));
  const listed = db.select({ crn: w.crn }).from(w).where(where);
  return {
    rows: db
      .select({ ...caseColumns(t), recordedAt: c.recordedAt })
      .from(c)
      .where(and(inArray(c.crn, listed), isNull(c.endedOn), notExists(open)))
      .orderBy(asc(c.crn)),
  };
}

/** Those whose home no LDU serves. */
function homelessAmong(rows: readonly Pick<CaseFacts, 'crn' | 'homeLduCode'>[], some: readonly Crn[]): Crn[] {
  const among = new Set(some);
  return rows.filter((row) => row.homeLduCode === null && among.has(row.crn)).map((row) => row.crn);
}

function homeIn({ waitingCases: w }: Tables, lduCodes: readonly LduCode[]): SQL | undefined {
  return or(isNull(w.homeLduCode), inArray(w.homeLduCode, [...lduCodes]));
}

/** Where the last officer of each case works. */
function firstByCrn(
  rows: readonly { readonly crn: Crn; readonly lduCode: LduCode }[],
): ReadonlyMap<Crn, LduCode> {
  const first = new Map<Crn, LduCode>();
  for (const row of rows) if (!first.has(row.crn)) first.set(row.crn, row.lduCode);
  return first;
}

/** The day on which the last officer gave each case up; none for those that never had one. */
function latestByCrn(
  rows: readonly { readonly crn: Crn; readonly endedOn: IsoDate | null }[],
): ReadonlyMap<Crn, IsoDate> {
  const latest = new Map<Crn, IsoDate>();
  for (const row of rows) {
    const known = latest.get(row.crn);
    if (row.endedOn !== null && (known === undefined || known < row.endedOn))
      latest.set(row.crn, row.endedOn);
  }
  return latest;
}
