import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Scope } from '../../../lib/domain/access/actor';
import type { StaffCode } from '../../../lib/kernel/ids';
import type { Challenge } from '../../../lib/domain/workload/ledger/challenge';
import type { Reader, Tables } from '../../store';
import { officersInScopes } from '../kit/unit-filter';

const columns = (t: Tables) => {
  const c = t.challenges;
  return {
    id: c.id,
    staffCode: c.staffCode,
    line: c.line,
    reason: c.reason,
    raisedAt: c.raisedAt,
    raisedByName: c.raisedByName,
    outcome: c.outcome,
    answer: c.answer,
    resolvedAt: c.resolvedAt,
    resolvedByName: c.resolvedByName,
    version: c.version,
  };
};

/** The challenges of an officer, latest first, answered ones included. */
export function loadChallenges(db: Reader, t: Tables, staffCode: StaffCode): Promise<Challenge[]> {
  return db
    .select(columns(t))
    .from(t.challenges)
    .where(eq(t.challenges.staffCode, staffCode))
    .orderBy(desc(t.challenges.raisedAt), desc(t.challenges.id));
}

/** A challenge that waits for an answer, with who raised it. */
export interface OpenChallenge extends Challenge {
  readonly forename: string;
  readonly surname: string;
  readonly grade: string | null;
  readonly teamCode: string;
  readonly teamName: string;
}

/** The challenges of officers inside these parts of the estate that wait for an answer, the oldest first; to be read together with others. */
export function selectOpenChallenges(db: Reader, t: Tables, scopes: readonly Scope[]) {
  const c = t.challenges;
  return db
    .select({
      ...columns(t),
      forename: t.officers.forename,
      surname: t.officers.surname,
      grade: t.officers.grade,
      teamCode: t.teams.code,
      teamName: t.teams.name,
    })
    .from(c)
    .innerJoin(t.officers, eq(t.officers.staffCode, c.staffCode))
    .innerJoin(t.teams, eq(t.teams.code, t.officers.teamCode))
    .innerJoin(t.ldus, eq(t.ldus.code, t.teams.lduCode))
    .where(and(isNull(c.resolvedAt), officersInScopes(t, { level: 'nation', code: '' }, scopes)))
    .orderBy(asc(c.raisedAt), asc(c.id));
}
