import { and, asc, count, desc, eq, gt, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import {
  CASE_KINDS,
  type HandoffKind,
  HOLDER_KINDS,
  REDUCTION_KINDS,
} from '../../../lib/domain/allocation/handoff/handoff';
import type { HandoffList } from '../../../lib/domain/allocation/handoff/handoff-list';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, LduCode, StaffCode } from '../../../lib/kernel/ids';
import { foldKey } from '../../../lib/kernel/text/fold-key';
import type { Reader, Tables } from '../../store';
import { casesWithin } from '../cases/case-reach';

/** In which part of the estate hand-offs are looked for: those about cases, and those about staff. */
export interface HandoffReach {
  readonly caseScopes: readonly Scope[];
  readonly staffScopes: readonly Scope[];
  readonly ldusOfRegion: ReadonlyMap<string, readonly LduCode[]>;
}

/** Which of them. */
export interface HandoffSearch {
  readonly list: HandoffList;
  readonly teamCode: string | null;
  readonly kind: HandoffKind | null;
  readonly today: IsoDate;
}

/** The most that are read at once. */
export const MOST_HANDOFFS = 5_000;

/** Where a hand-off stands in the order of its list. */
interface HandoffPlace {
  readonly decidedAt: string;
  readonly id: string;
}

/** The hand-offs of a part of the estate: those to key with the oldest first, others with the newest; those that come after one of them where that is said. */
export function loadHandoffs(
  db: Reader,
  t: Tables,
  reach: HandoffReach,
  search: HandoffSearch,
  after: HandoffPlace | null = null,
) {
  const { handoffs: h } = t;
  const oldestFirst = search.list === 'open' || search.list === 'late';
  const [first, past] = oldestFirst ? [asc, gt] : [desc, lt];
  const comesAfter =
    after === null
      ? undefined
      : or(past(h.decidedAt, after.decidedAt), and(eq(h.decidedAt, after.decidedAt), past(h.id, after.id)));
  return handoffQuery(db, t)
    .where(and(handoffsWithin(db, t, reach), matching(t, search), comesAfter))
    .orderBy(first(h.decidedAt), first(h.id))
    .limit(MOST_HANDOFFS);
}

/** Those of one decision, in the order in which it was decided. */
export function loadHandoffsOf(db: Reader, t: Tables, thingId: string) {
  const { handoffs: h } = t;
  return handoffQuery(db, t).where(eq(h.thingId, thingId)).orderBy(asc(h.decidedAt), asc(h.id));
}

/** Those of one case that are still to be keyed, in the order in which it was decided. */
export function loadOpenHandoffsOfCase(db: Reader, t: Tables, crn: Crn) {
  const { handoffs: h } = t;
  return handoffQuery(db, t)
    .where(and(eq(h.crn, crn), eq(h.state, 'open')))
    .orderBy(asc(h.decidedAt), asc(h.id));
}

/** Those with these ids. */
export function loadHandoffsById(db: Reader, t: Tables, ids: readonly string[]) {
  return handoffQuery(db, t).where(inArray(t.handoffs.id, [...ids]));
}

export type StoredHandoff = Awaited<ReturnType<typeof loadHandoffs>>[number];

function handoffQuery(db: Reader, t: Tables) {
  const { handoffs: h, allocations: a, oversights: o, reductions: r } = t;
  return db
    .select({
      handoff: h,
      surname: t.officers.surname,
      forename: t.officers.forename,
      teamCode: t.teams.code,
      teamName: t.teams.name,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
      caseSurname: t.cases.surname,
      caseForename: t.cases.forename,
      restricted: t.cases.restricted,
      homeLduCode: t.cases.homeLduCode,
      reasonCode: a.reasonCode,
      reasonText: a.reasonText,
      decision: o.decision,
      reductionReason: r.reason,
      hoursHundredths: r.hoursHundredths,
      startDate: r.startDate,
      endDate: r.endDate,
    })
    .from(h)
    .innerJoin(t.officers, eq(h.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .leftJoin(t.cases, eq(h.crn, t.cases.crn))
    .leftJoin(a, eq(h.thingId, a.id))
    .leftJoin(o, eq(h.thingId, o.id))
    .leftJoin(r, eq(h.thingId, r.id))
    .$dynamic();
}

/** The condition on a query that joins the officer with team and LDU, and the case. */
function handoffsWithin(
  db: Reader,
  t: Tables,
  { caseScopes, staffScopes, ldusOfRegion }: HandoffReach,
): SQL | undefined {
  const { handoffs: h } = t;
  const within = (scopes: readonly Scope[]) =>
    casesWithin(db, t, { scopes, ownStaffCode: null, crns: [] }, { ldusOfRegion, ended: false });
  const aboutCases = and(inArray(h.kind, [...CASE_KINDS]), within(caseScopes));
  const aboutStaff = and(inArray(h.kind, [...REDUCTION_KINDS]), within(staffScopes));
  return sql`(${aboutCases} or ${aboutStaff})`;
}

function matching(t: Tables, { list, teamCode, kind, today }: HandoffSearch): SQL | undefined {
  const { handoffs: h } = t;
  return and(
    list === 'all' ? undefined : eq(h.state, list === 'late' ? 'open' : list),
    list === 'late' ? lt(h.dueOn, today) : undefined,
    teamCode === null ? undefined : eq(sql`lower(${t.teams.code})`, foldKey(teamCode)),
    kind === null ? undefined : eq(h.kind, kind),
  );
}

/** How many hand-offs of a part of the estate are not keyed though their day has passed, to be read within another statement. */
export function lateHandoffs(db: Reader, t: Tables, reach: HandoffReach, today: IsoDate) {
  const { handoffs: h } = t;
  return db
    .select({ late: count() })
    .from(h)
    .innerJoin(t.officers, eq(h.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .leftJoin(t.cases, eq(h.crn, t.cases.crn))
    .where(and(eq(h.state, 'open'), lt(h.dueOn, today), handoffsWithin(db, t, reach)));
}

/** What an extract may still agree with: what is to be keyed, and what somebody said is keyed. */
export function loadAwaitingHandoffs(db: Pick<Reader, 'select'>, t: Tables) {
  const { id, kind, thingId, crn, staffCode, decidedAt, state, agreedAt } = t.handoffs;
  return db
    .select({ id, kind, thingId, crn, staffCode, decidedAt })
    .from(t.handoffs)
    .where(
      and(
        inArray(state, ['open', 'keyed']),
        isNull(agreedAt),
        inArray(kind, [...HOLDER_KINDS, ...REDUCTION_KINDS]),
      ),
    );
}

/** Who holds some cases now. */
export async function loadHoldersOf(
  db: Pick<Reader, 'select'>,
  t: Tables,
  crns: readonly Crn[],
): Promise<ReadonlyMap<string, StaffCode>> {
  if (crns.length === 0) return new Map();
  const { crn, staffCode, endedOn } = t.allocations;
  const rows = await db
    .select({ crn, staffCode })
    .from(t.allocations)
    .where(and(inArray(crn, [...crns]), isNull(endedOn)));
  return new Map(rows.map((row) => [String(row.crn), row.staffCode]));
}
