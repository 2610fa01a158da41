import { and, asc, desc, eq } from 'drizzle-orm';
import type { CaseEvent } from '../../../lib/domain/allocation/cases/case-history';
import type {
  CaseHolding,
  CaseOversight,
  StoredCase,
} from '../../../lib/domain/allocation/cases/case-record';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { caseColumns } from './case-columns';

/** A case by CRN, whether it has ended or not; null when there is none. */
export async function loadStoredCase(db: Reader, t: Tables, crn: Crn): Promise<StoredCase | null> {
  const [row] = await db
    .select({ ...caseColumns(t), endedOn: t.cases.endedOn })
    .from(t.cases)
    .where(eq(t.cases.crn, crn));
  if (!row) return null;
  const { endedOn, ...facts } = row;
  return { facts, endedOn };
}

/** Everybody who held a case, the latest first. */
export function loadCaseHoldings(db: Reader, t: Tables, crn: Crn): Promise<CaseHolding[]> {
  const a = t.allocations;
  return db
    .select({
      id: a.id,
      staffCode: a.staffCode,
      forename: t.officers.forename,
      surname: t.officers.surname,
      teamCode: t.teams.code,
      teamName: t.teams.name,
      lduCode: t.ldus.code,
      regionCode: t.ldus.regionCode,
      kind: a.kind,
      startedOn: a.startedOn,
      endedOn: a.endedOn,
      decidedAt: a.decidedAt,
      decidedByName: a.decidedByName,
      reasonCode: a.reasonCode,
      reasonText: a.reasonText,
      notes: a.notes,
      undoneAt: a.undoneAt,
      undoneByName: a.undoneByName,
      decision: a.decision,
    })
    .from(a)
    .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .where(eq(a.crn, crn))
    .orderBy(desc(a.startedOn), desc(a.decidedAt), asc(a.id));
}

/** Every oversight recorded on a case, the latest first. */
export function loadCaseOversights(db: Reader, t: Tables, crn: Crn): Promise<CaseOversight[]> {
  const { id, staffCode, decision, reviewOn, decidedAt, decidedByName } = t.oversights;
  return db
    .select({ id, staffCode, decision, reviewOn, decidedAt, decidedByName })
    .from(t.oversights)
    .where(eq(t.oversights.crn, crn))
    .orderBy(desc(decidedAt), asc(id));
}

/** What was done to a case, the latest first. */
export function loadCaseEvents(db: Reader, t: Tables, crn: Crn): Promise<CaseEvent[]> {
  const { seq, at, actorName, action, detail } = t.auditEntries;
  return db
    .select({ seq, at, actorName, action, detail })
    .from(t.auditEntries)
    .where(and(eq(t.auditEntries.thingType, 'case'), eq(t.auditEntries.thingKey, crn)))
    .orderBy(desc(seq));
}
