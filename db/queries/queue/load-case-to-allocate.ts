import { and, desc, eq, isNull } from 'drizzle-orm';
import type { CurrentHolder } from '../../../lib/domain/allocation/decisions/allocation-problem';
import type { PastHolding } from '../../../lib/domain/allocation/candidates/assess-officer';
import type { BarInForce } from '../../../lib/domain/allocation/cases/bar';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import { type IsoDate, londonDay } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import type { Crn, LduCode, StaffCode } from '../../../lib/kernel/ids';
import type { Waits } from '../../../lib/domain/workload/absence/first-due';
import type { TeamPlace } from '../../../lib/domain/workload/measure/officer-record';
import type { Dialect, Reader, Tables } from '../../store';
import { caseColumns } from '../cases/case-columns';
import { forUpdate } from '../kit/for-update';
import { loadBarsInForce } from '../cases/load-bars';

/** A holder, with where they work. */
interface HolderOfCase extends CurrentHolder {
  readonly kind: string;
  readonly place: Pick<TeamPlace, 'teamCode' | 'lduCode' | 'regionCode'>;
}

/** A former holder of the case, who held it at the end of a day at least. */
interface FormerHolder extends PastHolding {
  readonly name: string;
}

/** Where a holding ended, and on which day: also one that began that same day. */
interface EndedHolding {
  readonly endedOn: IsoDate;
  readonly place: HolderOfCase['place'];
}

export interface CaseToAllocate {
  readonly facts: CaseFacts;
  readonly holder: HolderOfCase | null;
  /** Ended holdings, the latest first. */
  readonly formerHolders: readonly FormerHolder[];
  readonly endedHoldings: readonly EndedHolding[];
  /** The LDU where the last officer works; null where nobody held the case. */
  readonly lastOfficerLduCode: LduCode | null;
  /** Officers who must not hold it, as that stands now. */
  readonly bars: readonly BarInForce[];
  /** How it came to wait, for a case that nobody holds. */
  readonly waits: Waits;
}

/** A live case with who holds it now and who did before; null when there is no such live case. */
export async function loadCaseToAllocate(db: Reader, t: Tables, crn: Crn): Promise<CaseToAllocate | null> {
  const [row] = await db
    .select({ ...caseColumns(t), recordedAt: t.cases.recordedAt })
    .from(t.cases)
    .where(liveCase(t, crn));
  if (!row) return null;
  const { recordedAt, ...facts } = row;
  const holdings = await selectHoldings(db, t, crn);
  const open = holdings.find((row) => row.endedOn === null);
  const last = open ?? holdings[0];
  return {
    facts,
    holder: open ? toHolder(open) : null,
    formerHolders: holdings.flatMap(({ staffCode, startedOn, endedOn, forename, surname }) =>
      endedOn === null || endedOn <= startedOn
        ? []
        : [{ staffCode, startedOn, endedOn, name: formatListName({ surname, forename }) }],
    ),
    endedHoldings: holdings.flatMap(({ endedOn, teamCode, lduCode, regionCode }) =>
      endedOn === null ? [] : [{ endedOn, place: { teamCode, lduCode, regionCode } }],
    ),
    lastOfficerLduCode: last?.lduCode ?? null,
    bars: await loadBarsInForce(db, t, crn),
    waits: {
      since: latestEnd(holdings),
      loggedOn: recordedAt === null ? null : londonDay(new Date(recordedAt)),
    },
  };
}

function latestEnd(holdings: readonly { readonly endedOn: IsoDate | null }[]): IsoDate | null {
  const ends = holdings.flatMap(({ endedOn }) => endedOn ?? []).sort();
  return ends.at(-1) ?? null;
}

/** Holds a live case until the transaction ends: whoever comes second waits, and then sees what the first one did. */
export async function lockLiveCase(tx: Reader, t: Tables, dialect: Dialect, crn: Crn): Promise<void> {
  await forUpdate(dialect, tx.select({ crn: t.cases.crn }).from(t.cases).where(liveCase(t, crn)).$dynamic());
}

/** Holds an officer until the transaction ends, so that two allocations to the same officer are weighed one after the other. */
export async function lockOfficer(
  tx: Reader,
  t: Tables,
  dialect: Dialect,
  staffCode: StaffCode,
): Promise<void> {
  const query = tx
    .select({ staffCode: t.officers.staffCode })
    .from(t.officers)
    .where(eq(t.officers.staffCode, staffCode));
  await forUpdate(dialect, query.$dynamic());
}

const liveCase = (t: Tables, crn: Crn) => and(eq(t.cases.crn, crn), isNull(t.cases.endedOn));

function selectHoldings(db: Reader, t: Tables, crn: Crn) {
  return db
    .select({
      staffCode: t.allocations.staffCode,
      startedOn: t.allocations.startedOn,
      endedOn: t.allocations.endedOn,
      kind: t.allocations.kind,
      decidedAt: t.allocations.decidedAt,
      decidedBy: t.allocations.decidedBy,
      decidedByName: t.allocations.decidedByName,
      forename: t.officers.forename,
      surname: t.officers.surname,
      teamCode: t.teams.code,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
    })
    .from(t.allocations)
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(eq(t.allocations.crn, crn), isNull(t.allocations.undoneAt)))
    .orderBy(desc(t.allocations.startedOn), desc(t.allocations.decidedAt));
}

function toHolder(row: Awaited<ReturnType<typeof selectHoldings>>[number]): HolderOfCase {
  const { staffCode, kind, decidedAt, decidedBy, decidedByName, teamCode, lduCode, regionCode } = row;
  return {
    staffCode,
    name: formatListName(row),
    kind,
    decidedAt,
    decidedBy,
    decidedByName,
    place: { teamCode, lduCode, regionCode },
  };
}
