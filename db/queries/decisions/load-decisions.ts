import { and, count, desc, eq, gte, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import type { AllocationKind } from '../../../lib/domain/allocation/decisions/decision';
import type { DecisionBrief } from '../../../lib/domain/allocation/decisions/decision-list';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn, LduCode } from '../../../lib/kernel/ids';
import { foldKey } from '../../../lib/kernel/text/fold-key';
import type { Dialect, Reader, Tables } from '../../store';
import { type CaseReach, casesWithin } from '../cases/case-reach';
import { jsonField, jsonLength } from '../kit/json-field';

/** Which decisions: made since a day, in a part of the estate, and of a kind where that is asked for. */
export interface DecisionSearch {
  readonly scopes: readonly Scope[];
  readonly ldusOfRegion: ReadonlyMap<string, readonly LduCode[]>;
  readonly since: IsoDate;
  readonly teamCode: string | null;
  readonly kind: AllocationKind | null;
  readonly reasonCode: string | null;
}

/** The database, its tables and its dialect. */
export interface Source {
  readonly db: Reader;
  readonly t: Tables;
  readonly dialect: Dialect;
}

/** The most decisions that are read at once, the newest first. */
export const MOST_DECISIONS = 20_000;

/** Where a decision stands in their order. */
export interface DecisionPlace {
  readonly decidedAt: string;
  readonly id: string;
}

/** Decisions without their candidates, the newest first, those that come after one of them where that is said. Imported holdings are no decisions of this service. */
export async function loadDecisions(
  source: Source,
  search: DecisionSearch,
  after: DecisionPlace | null = null,
) {
  const { db, t, dialect } = source;
  const a = t.allocations;
  const rows = await db
    .select({
      id: a.id,
      crn: a.crn,
      kind: a.kind,
      startedOn: a.startedOn,
      decidedAt: a.decidedAt,
      decidedBy: a.decidedBy,
      decidedByName: a.decidedByName,
      endedOn: a.endedOn,
      reasonCode: a.reasonCode,
      reasonText: a.reasonText,
      undoneAt: a.undoneAt,
      undoneByName: a.undoneByName,
      staffCode: a.staffCode,
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
      endReason: t.cases.endReason,
      modelVersion: jsonField(dialect, a.decision, ['modelVersion']),
      reasonAskedFor: jsonField(dialect, a.decision, ['reasonAskedFor']),
      noted: jsonField(dialect, a.decision, ['noted']),
      leavesRoute: jsonField(dialect, a.decision, ['leavesRoute']),
      firstOffered: jsonField(dialect, a.decision, ['candidates', 0, 'staffCode']),
      offered: jsonLength(dialect, a.decision, 'candidates'),
    })
    .from(a)
    .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.cases, eq(a.crn, t.cases.crn))
    .where(and(matching(db, t, search), after === null ? undefined : comesAfter(t, after)))
    .orderBy(desc(a.decidedAt), desc(a.id))
    .limit(MOST_DECISIONS);
  return rows.map(({ modelVersion, reasonAskedFor, noted, leavesRoute, firstOffered, offered, ...row }) => ({
    ...row,
    brief: toBrief({ modelVersion, reasonAskedFor, noted, leavesRoute, firstOffered, offered }),
  }));
}

export type StoredDecision = Awaited<ReturnType<typeof loadDecisions>>[number];

/** How many decisions there are in a part of the estate since a day. */
export async function countDecisions({ db, t }: Source, search: DecisionSearch): Promise<number> {
  const a = t.allocations;
  const [row] = await db
    .select({ decisions: count() })
    .from(a)
    .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .innerJoin(t.cases, eq(a.crn, t.cases.crn))
    .where(matching(db, t, search));
  return row?.decisions ?? 0;
}

function comesAfter(t: Tables, { decidedAt, id }: DecisionPlace): SQL | undefined {
  const a = t.allocations;
  return or(lt(a.decidedAt, decidedAt), and(eq(a.decidedAt, decidedAt), lt(a.id, id)));
}

function matching(db: Reader, t: Tables, search: DecisionSearch): SQL | undefined {
  const a = t.allocations;
  const { scopes, ldusOfRegion, since, teamCode, kind, reasonCode } = search;
  const reach: CaseReach = { scopes, ownStaffCode: null, crns: [] as Crn[] };
  return and(
    ne(a.kind, 'imported'),
    gte(a.decidedAt, since),
    casesWithin(db, t, reach, { ldusOfRegion, ended: false }),
    teamCode === null ? undefined : eq(sql`lower(${t.teams.code})`, foldKey(teamCode)),
    kind === null ? undefined : eq(a.kind, kind),
    reasonCode === null ? undefined : eq(a.reasonCode, reasonCode),
  );
}

interface RawBrief {
  readonly modelVersion: string | null;
  readonly reasonAskedFor: string | null;
  readonly noted: string | null;
  readonly leavesRoute: string | null;
  readonly firstOffered: string | null;
  readonly offered: number | null;
}

/** Null where nothing was kept with the decision. */
function toBrief(raw: RawBrief): DecisionBrief | null {
  const modelVersion = readText(raw.modelVersion);
  if (modelVersion === null) return null;
  const leaves = readText(raw.leavesRoute);
  return {
    modelVersion,
    reasonAskedFor: readTexts(raw.reasonAskedFor),
    noted: readTexts(raw.noted),
    leavesRoute: leaves === 'other_ldu' || leaves === 'no_route' ? leaves : null,
    firstOffered: readText(raw.firstOffered),
    offered: raw.offered ?? 0,
  };
}

function readText(json: string | null): string | null {
  const value: unknown = json === null ? null : JSON.parse(json);
  return typeof value === 'string' ? value : null;
}

function readTexts(json: string | null): string[] {
  const value: unknown = json === null ? null : JSON.parse(json);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
