import { and, asc, desc, eq, inArray, isNotNull, isNull, notExists, or, type SQL } from 'drizzle-orm';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import { type IsoDate, londonDay } from '../../../lib/kernel/dates';
import type { Crn, LduCode } from '../../../lib/kernel/ids';
import type { Waits } from '../../../lib/domain/workload/absence/first-due';
import type { Reader, Tables } from '../../store';
import { caseColumns } from '../cases/case-columns';
import { inChunks } from '../kit/chunked';

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

/** Live cases that nobody holds, by CRN. */
export async function loadCapacityWaiting(db: Reader, t: Tables, homes: HomeFilter): Promise<WaitingFacts[]> {
  const open = db
    .select({ crn: t.allocations.crn })
    .from(t.allocations)
    .where(and(eq(t.allocations.crn, t.cases.crn), isNull(t.allocations.endedOn)));
  const rows = await db
    .select({ ...caseColumns(t), recordedAt: t.cases.recordedAt })
    .from(t.cases)
    .where(and(isNull(t.cases.endedOn), homeIn(t, homes), notExists(open)))
    .orderBy(asc(t.cases.crn));
  const homeless = rows.filter((row) => row.homeLduCode === null).map((row) => row.crn);
  const lastLdu = await loadLastOfficerLdus(db, t, homeless);
  const since = await loadWaitingSince(
    db,
    t,
    rows.map((row) => row.crn),
  );
  return rows.map(({ recordedAt, ...facts }) => ({
    facts,
    lastOfficerLduCode: lastLdu.get(facts.crn) ?? null,
    waits: {
      since: since.get(facts.crn) ?? null,
      loggedOn: recordedAt === null ? null : londonDay(new Date(recordedAt)),
    },
  }));
}

function homeIn(t: Tables, homes: HomeFilter): SQL | undefined {
  return homes === 'anywhere'
    ? undefined
    : or(isNull(t.cases.homeLduCode), inArray(t.cases.homeLduCode, [...homes.lduCodes]));
}

async function loadLastOfficerLdus(db: Reader, t: Tables, crns: readonly Crn[]): Promise<Map<Crn, LduCode>> {
  const rows = await inChunks(crns, (part) =>
    db
      .select({ crn: t.allocations.crn, lduCode: t.teams.lduCode })
      .from(t.allocations)
      .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
      .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
      .where(and(inArray(t.allocations.crn, part), isNull(t.allocations.undoneAt)))
      .orderBy(desc(t.allocations.startedOn), desc(t.allocations.decidedAt)),
  );
  const last = new Map<Crn, LduCode>();
  for (const row of rows) if (!last.has(row.crn)) last.set(row.crn, row.lduCode);
  return last;
}

/** The day on which the last officer gave each case up; none for those that never had one. */
async function loadWaitingSince(db: Reader, t: Tables, crns: readonly Crn[]): Promise<Map<Crn, IsoDate>> {
  const { crn, endedOn } = t.allocations;
  const rows = await inChunks(crns, (part) =>
    db
      .select({ crn, endedOn })
      .from(t.allocations)
      .where(and(inArray(crn, part), isNotNull(endedOn), isNull(t.allocations.undoneAt))),
  );
  const latest = new Map<Crn, IsoDate>();
  for (const row of rows) {
    const known = latest.get(row.crn);
    if (row.endedOn !== null && (known === undefined || known < row.endedOn))
      latest.set(row.crn, row.endedOn);
  }
  return latest;
}
