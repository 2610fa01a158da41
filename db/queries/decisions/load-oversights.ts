import { and, asc, desc, eq, gte, isNull, type SQL } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import type {
  OversightAction,
  OversightAudit,
} from '../../../lib/domain/allocation/oversight/oversight-record';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { columnsWithoutIds } from '../kit/columns-without-ids';
import { officersInScopes } from '../kit/unit-filter';

const NATION = { level: 'nation', code: '' } as const;

/** The agreed actions of a case's decisions of oversight, in the order of their days. */
export function loadCaseActions(db: Reader, t: Tables, crn: Crn): Promise<OversightAction[]> {
  return db
    .select(columnsWithoutIds(t.oversightActions))
    .from(t.oversightActions)
    .where(eq(t.oversightActions.crn, crn))
    .orderBy(asc(t.oversightActions.dueOn), asc(t.oversightActions.id));
}

/** One agreed action; null where there is none. */
export async function loadOversightAction(
  db: Reader,
  t: Tables,
  id: string,
): Promise<OversightAction | null> {
  const [row] = await db
    .select(columnsWithoutIds(t.oversightActions))
    .from(t.oversightActions)
    .where(eq(t.oversightActions.id, id));
  return row ?? null;
}

/** Open actions of live cases whose decision was about an officer inside the scopes, the earliest due first. */
export function loadOpenActions(db: Reader, t: Tables, scopes: readonly Scope[]) {
  return db
    .select({ action: columnsWithoutIds(t.oversightActions), ...about(t) })
    .from(t.oversightActions)
    .innerJoin(t.oversights, eq(t.oversightActions.oversightId, t.oversights.id))
    .innerJoin(t.cases, eq(t.oversights.crn, t.cases.crn))
    .innerJoin(t.officers, eq(t.oversights.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(openWithin(t, scopes))
    .orderBy(asc(t.oversightActions.dueOn), asc(t.oversightActions.id));
}

/** The days of the same alone, to be read together with others. */
export function selectOpenActionDays(db: Reader, t: Tables, scopes: readonly Scope[]) {
  const { dueOn, doneOn } = t.oversightActions;
  return db
    .select({ dueOn, doneOn })
    .from(t.oversightActions)
    .innerJoin(t.oversights, eq(t.oversightActions.oversightId, t.oversights.id))
    .innerJoin(t.cases, eq(t.oversights.crn, t.cases.crn))
    .innerJoin(t.officers, eq(t.oversights.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(openWithin(t, scopes));
}

function openWithin(t: Tables, scopes: readonly Scope[]): SQL | undefined {
  return and(isNull(t.oversightActions.doneOn), isNull(t.cases.endedOn), officersInScopes(t, NATION, scopes));
}

/** Oversight that was asked of a Community Payback manager on holdings that stand, and that nobody has recorded since; the earliest due first. */
export function loadAskedOversights(db: Reader, t: Tables) {
  const { crn, staffCode, decidedAt, decidedByName, reviewOn } = t.oversights;
  return db
    .select({ decidedAt, decidedByName, dueOn: reviewOn, ...about(t) })
    .from(t.oversights)
    .innerJoin(
      t.allocations,
      and(eq(t.allocations.crn, crn), eq(t.allocations.staffCode, staffCode), isNull(t.allocations.endedOn)),
    )
    .innerJoin(t.cases, eq(crn, t.cases.crn))
    .innerJoin(t.officers, eq(staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(and(eq(t.oversights.asked, true), isNull(t.cases.endedOn)))
    .orderBy(asc(reviewOn), asc(crn));
}

/** Decisions of oversight in the sample, inside the scopes: those to be judged first, then the latest. */
export function loadAudits(db: Reader, t: Tables, scopes: readonly Scope[]) {
  return db
    .select({
      audit: t.oversightAudits,
      decision: t.oversights.decision,
      decidedAt: t.oversights.decidedAt,
      decidedBy: t.oversights.decidedBy,
      decidedByName: t.oversights.decidedByName,
      ...about(t),
    })
    .from(t.oversightAudits)
    .innerJoin(t.oversights, eq(t.oversightAudits.oversightId, t.oversights.id))
    .innerJoin(t.cases, eq(t.oversights.crn, t.cases.crn))
    .innerJoin(t.officers, eq(t.oversights.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(officersInScopes(t, NATION, scopes))
    .orderBy(desc(t.oversightAudits.sampledOn), desc(t.oversights.decidedAt), asc(t.oversights.id));
}

/** Ids of decisions of oversight since an instant that are not in the sample, inside the scopes. */
export async function loadAuditable(
  db: Reader,
  t: Tables,
  scopes: readonly Scope[],
  since: string,
): Promise<string[]> {
  const rows = await db
    .select({ id: t.oversights.id })
    .from(t.oversights)
    .leftJoin(t.oversightAudits, eq(t.oversightAudits.oversightId, t.oversights.id))
    .innerJoin(t.officers, eq(t.oversights.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(auditable(t, scopes, since))
    .orderBy(asc(t.oversights.id));
  return rows.map((row) => row.id);
}

function auditable(t: Tables, scopes: readonly Scope[], since: string): SQL | undefined {
  return and(
    isNull(t.oversightAudits.oversightId),
    gte(t.oversights.decidedAt, since),
    officersInScopes(t, NATION, scopes),
  );
}

/** The audit of a decision; null where it is not in the sample. */
export async function loadAudit(db: Reader, t: Tables, oversightId: string): Promise<OversightAudit | null> {
  const [row] = await db
    .select()
    .from(t.oversightAudits)
    .where(eq(t.oversightAudits.oversightId, oversightId));
  return row ?? null;
}

/** Whom a decision of oversight is about: the case, and the officer who held it. */
function about(t: Tables) {
  return {
    crn: t.oversights.crn,
    staffCode: t.oversights.staffCode,
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
  };
}
