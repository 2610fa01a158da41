import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import {
  asLduCode,
  asRegionCode,
  asTeamCode,
  type Crn,
  type LduCode,
  type StaffCode,
} from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** Whose cases: those inside some scopes, one's own, and single ones that were decided case by case. */
export interface CaseReach {
  readonly scopes: readonly Scope[];
  readonly ownStaffCode: StaffCode | null;
  readonly crns: readonly Crn[];
}

/** Among which cases a reach is looked at. */
export interface ReachContext {
  /** The LDUs of each region. */
  readonly ldusOfRegion: ReadonlyMap<string, readonly LduCode[]>;
  /** Cases that ended: they have no holder now, so it counts who held them. */
  readonly ended: boolean;
}

/**
 * The condition on a query that joins the open allocation with officer, team and ldu. A case is in scope where its holder's team or the person's home LDU is; one that ended, also where it was held.
 * Undefined: every case.
 */
export function casesWithin(db: Reader, t: Tables, reach: CaseReach, among: ReachContext): SQL | undefined {
  if (reach.scopes.some((scope) => scope.level === 'nation')) return undefined;
  const { ended } = among;
  const inScopes = reach.scopes.map((scope) =>
    ended ? endedWithin(db, t, scope, among) : heldWithin(t, scope, among),
  );
  const own =
    reach.ownStaffCode === null || ended ? undefined : eq(t.allocations.staffCode, reach.ownStaffCode);
  const single = reach.crns.length === 0 ? undefined : inArray(t.cases.crn, [...reach.crns]);
  return or(...inScopes, own, single) ?? sql`1 = 0`;
}

function heldWithin(t: Tables, scope: Scope, among: ReachContext): SQL | undefined {
  switch (scope.level) {
    case 'nation':
      return undefined;
    case 'region':
      return or(
        eq(t.ldus.regionCode, asRegionCode(scope.code)),
        homeIn(t, among.ldusOfRegion.get(scope.code) ?? []),
      );
    case 'ldu':
      return or(eq(t.teams.lduCode, asLduCode(scope.code)), homeIn(t, [asLduCode(scope.code)]));
    case 'team':
      return eq(t.teams.code, asTeamCode(scope.code));
  }
}

function endedWithin(db: Reader, t: Tables, scope: Scope, { ldusOfRegion }: ReachContext): SQL | undefined {
  const region = ldusOfRegion.get(scope.code) ?? [];
  const ldus = scope.level === 'ldu' ? [asLduCode(scope.code)] : scope.level === 'region' ? region : [];
  const within = ldus.length === 0 ? sql`1 = 0` : inArray(t.teams.lduCode, [...ldus]);
  const teams = db
    .select({ code: t.teams.code })
    .from(t.teams)
    .where(scope.level === 'team' ? eq(t.teams.code, asTeamCode(scope.code)) : within);
  const staff = db
    .select({ staffCode: t.officers.staffCode })
    .from(t.officers)
    .where(inArray(t.officers.teamCode, teams));
  const heldThere = db
    .select({ crn: t.allocations.crn })
    .from(t.allocations)
    .where(and(isNull(t.allocations.undoneAt), inArray(t.allocations.staffCode, staff)));
  return or(inArray(t.cases.crn, heldThere), homeIn(t, ldus));
}

function homeIn(t: Tables, codes: readonly LduCode[]): SQL | undefined {
  return codes.length === 0 ? undefined : inArray(t.cases.homeLduCode, [...codes]);
}
