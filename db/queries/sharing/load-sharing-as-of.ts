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
import { caseAsOfReads, loadHoldingsOfCases, toCasesAsOf } from '../cases/load-holdings-as-of';
import { type RowsOf, togetherInChunks } from '../kit/together';
import { loadOfficerNames } from '../officers/load-officer-names';
import type { UnitSharing } from './load-shared-work';
import { type AsOf, rowsAsKnown, selectVersions, versionsOf } from '../rules/load-versions';
import { keptCover, keptShare, keptSupport } from '../kit/past-facts';

/** A live case of the day with its officer of record. */
export interface HeldAsOf {
  readonly facts: CaseFacts;
  readonly holder: string;
}

/** What shares and covers that name some cases or officers, as they were known, are read from. */
export function splitReads(db: Reader, t: Tables, crns: Crn[], staffCodes: StaffCode[], knownAt: string) {
  const { caseShares: s, caseCovers: c } = t;
  const shared = or(inArray(s.crn, crns), inArray(s.staffCode, staffCodes));
  const covered = or(inArray(c.crn, crns), inArray(c.staffCode, staffCodes));
  const shareIds = db.select({ id: s.id }).from(s).where(shared);
  const coverIds = db.select({ id: c.id }).from(c).where(covered);
  return {
    shares: db.select().from(s).where(shared),
    oldShares: selectVersions(db, t, 'share', { keys: shareIds, staffCodes }, knownAt),
    covers: db.select().from(c).where(covered),
    oldCovers: selectVersions(db, t, 'cover', { keys: coverIds, staffCodes }, knownAt),
  };
}

/** What support that some officers gave or received, as it was known, is read from. */
export function supportAsOfReads(db: Reader, t: Tables, staffCodes: StaffCode[], { onDate, knownAt }: AsOf) {
  const s = t.supports;
  const recent = and(
    gte(s.givenOn, addDays(onDate, 1 - SUPPORT_DAYS)),
    lte(s.givenOn, onDate),
    or(inArray(s.fromStaffCode, staffCodes), inArray(s.toStaffCode, staffCodes)),
  );
  const ids = db.select({ id: s.id }).from(s).where(recent);
  return {
    supports: db.select().from(s).where(recent),
    oldSupports: selectVersions(db, t, 'support', { keys: ids, staffCodes }, knownAt),
  };
}

type SplitRows = RowsOf<ReturnType<typeof splitReads>>;
type SupportRows = RowsOf<ReturnType<typeof supportAsOfReads>>;

/**
 * What was shared, covered and lent around some officers on a day, as it was known: by the same rules as today's
 * (lib/domain/workload/sharing/shared-work.ts). `held` holds the cases of these officers on the day, by CRN; `near` what shares and
 * covers name them or these officers.
 */
export async function loadSharingAsOf(
  db: Reader,
  t: Tables,
  held: ReadonlyMap<string, HeldAsOf>,
  found: SplitRows & SupportRows,
  asOf: AsOf,
): Promise<UnitSharing> {
  const near = splitsAsKnown(found, asOf);
  const others = [...new Set([...near.shares, ...near.covers].map((row) => row.crn))].filter(
    (crn) => !held.has(crn),
  );
  const far = await loadFar(db, t, others, asOf);
  const shares = joined(near.shares, far.shares);
  const covers = joined(near.covers, far.covers);
  const cases = new Map([...held, ...far.cases]);
  const given = supportsAsKnown(found, asOf);
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

function splitsAsKnown(
  rows: SplitRows,
  { onDate, knownAt }: AsOf,
): { shares: ShareRow[]; covers: CoverRow[] } {
  const oldShares = versionsOf<ShareRow>(keptShare, rows.oldShares);
  const oldCovers = versionsOf<CoverRow>(keptCover, rows.oldCovers);
  return {
    shares: rowsAsKnown<ShareRow>(distinct(rows.shares), oldShares, (row) => row.id, knownAt),
    covers: rowsAsKnown<CoverRow>(distinct(rows.covers), oldCovers, (row) => row.id, knownAt).filter(
      (row) =>
        (row.cancelledAt === null || row.cancelledAt >= knownAt) &&
        row.startsOn <= onDate &&
        onDate <= row.endsOn,
    ),
  };
}

/** Colleagues' cases in which one of the officers has a part: who held them, and everybody else with a part in them. */
async function loadFar(db: Reader, t: Tables, crns: readonly Crn[], asOf: AsOf) {
  const rows = await togetherInChunks(db, crns, (part) => ({
    ...splitReads(db, t, part, [], asOf.knownAt),
    ...caseAsOfReads(db, t, part, asOf.knownAt),
  }));
  const facts = toCasesAsOf(rows, asOf);
  const holdings = await loadHoldingsOfCases(db, t, crns, asOf);
  const cases = holdings.flatMap((row): [string, HeldAsOf][] => {
    const found = facts.get(row.crn);
    return found ? [[row.crn, { facts: found, holder: row.staffCode }]] : [];
  });
  return { ...splitsAsKnown(rows, asOf), cases };
}

/** Once each, where a row was found by its case and by its officer, in two parts of a long list. */
function distinct<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Of each case once, in the order in which they were recorded, as today's are read. */
function joined<Row extends { readonly id: string; readonly recordedAt: string }>(
  near: readonly Row[],
  far: readonly Row[],
): Row[] {
  const rows = [...new Map([...near, ...far].map((row) => [row.id, row])).values()];
  return rows.sort((a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.id.localeCompare(b.id));
}

function supportsAsKnown(rows: SupportRows, { knownAt }: AsOf): SupportGiven[] {
  const current = distinct(rows.supports);
  const versions = versionsOf(keptSupport, rows.oldSupports);
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
