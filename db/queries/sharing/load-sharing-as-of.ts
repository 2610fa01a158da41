import { and, gte, inArray, lte, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { CaseFacts } from '../../../lib/domain/banding/bands/case-facts';
import { addDays } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import { asStaffCode, type Crn, type StaffCode } from '../../../lib/kernel/ids';
import type { CaseCover, CaseShare } from '../../../lib/domain/workload/sharing/case-split';
import {
  type SharedWork,
  shareWork,
  SUPPORT_DAYS,
  type SupportGiven,
  supportsOf,
} from '../../../lib/domain/workload/sharing/shared-work';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { loadCasesAsOf, loadHoldingsOfCases } from '../cases/load-holdings-as-of';
import { loadOfficerNames } from '../officers/load-officer-names';
import type { UnitSharing } from './load-shared-work';
import { type AsOf, loadVersions, rowsAsKnown } from '../rules/load-versions';
import { keptCover, keptShare, keptSupport } from '../kit/past-facts';

/** A live case of the day with its officer of record. */
export interface HeldAsOf {
  readonly facts: CaseFacts;
  readonly holder: string;
}

/**
 * What was shared, covered and lent around some officers on a day, as it was known: by the same rules as today's
 * (lib/domain/workload/sharing/shared-work.ts). `held` holds the cases of these officers on the day, by CRN.
 */
export async function loadSharingAsOf(
  db: Reader,
  t: Tables,
  staffCodes: readonly StaffCode[],
  held: ReadonlyMap<string, HeldAsOf>,
  asOf: AsOf,
): Promise<UnitSharing> {
  const own = [...held.values()].map((entry) => entry.facts.crn);
  const near = await loadSplitRows(db, t, own, staffCodes, asOf);
  const others = [...new Set([...near.shares, ...near.covers].map((row) => row.crn))].filter(
    (crn) => !held.has(crn),
  );
  const far = await loadSplitRows(db, t, others, [], asOf);
  const shares = joined(near.shares, far.shares);
  const covers = joined(near.covers, far.covers);
  const cases = new Map([...held, ...(await loadHolders(db, t, others, asOf))]);
  const given = await loadSupportsAsOf(db, t, staffCodes, asOf);
  const nameOf = await namesOf(db, t, [
    ...[...shares, ...covers].flatMap((row) => [row.staffCode, cases.get(row.crn)?.holder ?? '']),
    ...given.flatMap((row) => [row.fromStaffCode, row.toStaffCode]),
  ]);
  const work: ReadonlyMap<string, SharedWork> = shareWork({ shares, covers, cases, nameOf }, asOf.onDate);
  return { work, supportsOf: (staffCode) => supportsOf(staffCode, given, nameOf, asOf.onDate) };
}

type ShareRow = CaseShare & { readonly id: string; readonly crn: Crn; readonly recordedAt: string };
type CoverRow = CaseCover & {
  readonly id: string;
  readonly crn: Crn;
  readonly recordedAt: string;
  readonly cancelledAt: string | null;
};

async function loadSplitRows(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  staffCodes: readonly StaffCode[],
  { onDate, knownAt }: AsOf,
): Promise<{ shares: ShareRow[]; covers: CoverRow[] }> {
  const s = t.caseShares;
  const shares = await byCaseAndOfficer(crns, staffCodes, (of) =>
    db
      .select()
      .from(s)
      .where('crns' in of ? inArray(s.crn, of.crns) : inArray(s.staffCode, of.codes)),
  );
  const shareKeys = { keys: shares.map((row) => row.id), staffCodes };
  const oldShares = await loadVersions<ShareRow>(
    db,
    t,
    { thing: 'share', shape: keptShare },
    shareKeys,
    knownAt,
  );
  const c = t.caseCovers;
  const covers = await byCaseAndOfficer(crns, staffCodes, (of) =>
    db
      .select()
      .from(c)
      .where('crns' in of ? inArray(c.crn, of.crns) : inArray(c.staffCode, of.codes)),
  );
  const coverKeys = { keys: covers.map((row) => row.id), staffCodes };
  const oldCovers = await loadVersions<CoverRow>(
    db,
    t,
    { thing: 'cover', shape: keptCover },
    coverKeys,
    knownAt,
  );
  return {
    shares: rowsAsKnown<ShareRow>(shares, oldShares, (row) => row.id, knownAt),
    covers: rowsAsKnown<CoverRow>(covers, oldCovers, (row) => row.id, knownAt).filter(
      (row) =>
        (row.cancelledAt === null || row.cancelledAt >= knownAt) &&
        row.startsOn <= onDate &&
        onDate <= row.endsOn,
    ),
  };
}

/** Rows that name one of the cases or one of the officers. */
async function byCaseAndOfficer<Row extends { readonly id: string }>(
  crns: readonly Crn[],
  staffCodes: readonly StaffCode[],
  select: (of: { crns: Crn[] } | { codes: StaffCode[] }) => Promise<Row[]>,
): Promise<Row[]> {
  const ofCases = await inChunks(crns, (part) => select({ crns: part }));
  const ofOfficers = await inChunks(staffCodes, (part) => select({ codes: part }));
  return [...new Map([...ofCases, ...ofOfficers].map((row) => [row.id, row])).values()];
}

/** Of each case once, in the order in which they were recorded, as today's are read. */
function joined<Row extends { readonly id: string; readonly recordedAt: string }>(
  near: readonly Row[],
  far: readonly Row[],
): Row[] {
  const rows = [...new Map([...near, ...far].map((row) => [row.id, row])).values()];
  return rows.sort((a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.id.localeCompare(b.id));
}

async function loadHolders(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  asOf: AsOf,
): Promise<[string, HeldAsOf][]> {
  const holdings = await loadHoldingsOfCases(db, t, crns, asOf);
  const cases = await loadCasesAsOf(
    db,
    t,
    holdings.map((row) => row.crn),
    asOf,
  );
  return holdings.flatMap((row): [string, HeldAsOf][] => {
    const facts = cases.get(row.crn);
    return facts ? [[row.crn, { facts, holder: row.staffCode }]] : [];
  });
}

async function loadSupportsAsOf(
  db: Reader,
  t: Tables,
  staffCodes: readonly StaffCode[],
  { onDate, knownAt }: AsOf,
): Promise<SupportGiven[]> {
  const s = t.supports;
  const recent = and(gte(s.givenOn, addDays(onDate, 1 - SUPPORT_DAYS)), lte(s.givenOn, onDate));
  const rows = await inChunks(staffCodes, (part) =>
    db
      .select()
      .from(s)
      .where(and(recent, or(inArray(s.fromStaffCode, part), inArray(s.toStaffCode, part)))),
  );
  const current = [...new Map(rows.map((row) => [row.id, row])).values()];
  const asked = { keys: current.map((row) => row.id), staffCodes };
  const versions = await loadVersions(db, t, { thing: 'support', shape: keptSupport }, asked, knownAt);
  type Row = (typeof current)[number] | z.infer<typeof keptSupport>;
  return rowsAsKnown<Row>(current, versions, (row) => row.id, knownAt)
    .filter((row) => row.cancelledAt === null || row.cancelledAt >= knownAt)
    .sort((a, b) => a.givenOn.localeCompare(b.givenOn) || a.id.localeCompare(b.id));
}

async function namesOf(
  db: Reader,
  t: Tables,
  staffCodes: readonly string[],
): Promise<(staffCode: string) => string> {
  const found = await loadOfficerNames(db, t, [...new Set(staffCodes)].map(asStaffCode));
  const names = new Map<string, string>(found.map((entry) => [entry.staffCode, formatListName(entry)]));
  return (staffCode) => names.get(staffCode) ?? staffCode;
}
