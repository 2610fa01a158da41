import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { CurrentHolder } from '../../../lib/domain/allocation/decisions/allocation-problem';
import type { PastHolding } from '../../../lib/domain/allocation/candidates/assess-officer';
import type { BarInForce } from '../../../lib/domain/allocation/cases/bar';
import type { RecordedOffer } from '../../../lib/domain/allocation/queue/womens-answer';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import { groupBy } from '../../../lib/kernel/collections';
import { type IsoDate, londonDay } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import type { Crn, LduCode } from '../../../lib/kernel/ids';
import type { Waits } from '../../../lib/domain/workload/absence/first-due';
import type { TeamPlace } from '../../../lib/domain/workload/measure/officer-record';
import type { Reader, Tables } from '../../store';
import { caseColumns } from '../cases/case-columns';
import { lockRows } from '../kit/lock-rows';
import { selectBarsInForce, toBarInForce } from '../cases/load-bars';
import { chunked } from '../kit/chunked';
import { selectOnce } from '../kit/select-once';
import { asOneRow, type RowsOf, together } from '../kit/together';
import { selectWomensOffers, toOffer } from './load-womens-offers';

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
  /** Offers of a women's team that were recorded, with their answers, the latest first. */
  readonly offers: readonly RecordedOffer[];
  /** How it came to wait, for a case that nobody holds. */
  readonly waits: Waits;
}

/** A live case with who holds it now and who did before; null when there is no such live case. */
export async function loadCaseToAllocate(db: Reader, t: Tables, crn: Crn): Promise<CaseToAllocate | null> {
  return (await loadCasesToAllocate(db, t, [crn]))[0] ?? null;
}

/** The same of many, in the order asked; those that are not live are left out. */
export async function loadCasesToAllocate(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<CaseToAllocate[]> {
  const found = new Map<Crn, CaseToAllocate>();
  for (const part of chunked([...new Set(crns)])) {
    const read = await readCases(db, t, part);
    const holdings = groupBy(read.holdings, (row) => row.crn);
    const bars = groupBy(read.bars, (row) => row.crn);
    const offers = groupBy(read.offers, (row) => row.crn);
    for (const { recordedAt, ...facts } of read.rows) {
      const { crn } = facts;
      const ofCase = { bars: bars.get(crn) ?? [], offers: offers.get(crn) ?? [] };
      found.set(crn, toCase(facts, recordedAt, holdings.get(crn) ?? [], ofCase));
    }
  }
  return crns.flatMap((crn) => found.get(crn) ?? []);
}

/** That of one case is asked by every decision, and put together once. */
async function readCases(
  db: Reader,
  t: Tables,
  part: readonly Crn[],
): Promise<RowsOf<ReturnType<typeof caseReads>>> {
  if (part.length > 1) return together(db, caseReads(db, t, [...part]));
  const [row] = await selectOnce(db, 'case to allocate', { part }, (later) =>
    asOneRow(db, caseReads(db, t, [...later.part])),
  );
  return row as RowsOf<ReturnType<typeof caseReads>>;
}

function caseReads(db: Reader, t: Tables, part: Crn[]) {
  return {
    rows: db
      .select({ ...caseColumns(t), recordedAt: t.cases.recordedAt })
      .from(t.cases)
      .where(and(inArray(t.cases.crn, part), isNull(t.cases.endedOn))),
    holdings: selectHoldings(db, t, part),
    bars: selectBarsInForce(db, t, part),
    offers: selectWomensOffers(db, t, part),
  };
}

type HoldingRow = Awaited<ReturnType<typeof selectHoldings>>[number];

function toCase(
  facts: CaseFacts,
  recordedAt: string | null,
  holdings: readonly HoldingRow[],
  {
    bars,
    offers,
  }: {
    readonly bars: Parameters<typeof toBarInForce>[0][];
    readonly offers: Parameters<typeof toOffer>[0][];
  },
): CaseToAllocate {
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
    bars: bars.map(toBarInForce),
    offers: offers.map(toOffer),
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
export async function lockLiveCase(tx: Reader, t: Tables, crn: Crn): Promise<void> {
  await selectOnce(tx, 'live case to lock', { crn }, (later) =>
    lockRows(tx.select({ crn: t.cases.crn }).from(t.cases).where(liveCase(t, later.crn)).$dynamic()),
  );
}

const liveCase = (t: Tables, crn: Crn) => and(eq(t.cases.crn, crn), isNull(t.cases.endedOn));

function selectHoldings(db: Reader, t: Tables, crns: Crn[]) {
  return db
    .select({
      crn: t.allocations.crn,
      staffCode: t.allocations.staffCode,
      startedOn: t.allocations.startedOn,
      endedOn: t.allocations.endedOn,
      kind: t.allocations.kind,
      decidedAt: t.allocations.decidedAt,
      decidedBy: t.allocations.decidedBy,
      decidedByName: t.allocations.decidedByName,
      forename: t.officers.forename,
      surname: t.officers.surname,
      teamCode: t.officers.teamCode,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
    })
    .from(t.allocations)
    .innerJoin(t.officers, eq(t.allocations.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(inArray(t.allocations.crn, crns), isNull(t.allocations.undoneAt)))
    .orderBy(desc(t.allocations.startedOn), desc(t.allocations.decidedAt));
}

function toHolder(row: HoldingRow): HolderOfCase {
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
