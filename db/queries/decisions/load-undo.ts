import { and, desc, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import type { Place } from '../../../lib/domain/access/can';
import type { BuiltOn } from '../../../lib/domain/allocation/decisions/decide-undo';
import type { AllocationDecision } from '../../../lib/domain/allocation/decisions/decision';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';

/** A holding with what undoing it needs; the places are those of its officer. */
export async function loadHoldingToUndo(db: Reader, t: Tables, id: string) {
  const a = t.allocations;
  const [row] = await holdingQuery(db, t).where(eq(a.id, id));
  return row ?? null;
}

export type HoldingToUndo = NonNullable<Awaited<ReturnType<typeof loadHoldingToUndo>>>;

/** The holding that a move ended: the latest one before it that stands. Null where nobody held the case. */
export async function loadHoldingBefore(
  db: Reader,
  t: Tables,
  { id, crn, startedOn, decidedAt }: Pick<HoldingToUndo, 'id' | 'crn' | 'startedOn' | 'decidedAt'>,
): Promise<HoldingToUndo | null> {
  const a = t.allocations;
  const [row] = await holdingQuery(db, t)
    .where(
      and(
        eq(a.crn, crn),
        ne(a.id, id),
        isNull(a.undoneAt),
        eq(a.endedOn, startedOn),
        lte(a.startedOn, startedOn),
        lte(a.decidedAt, decidedAt),
      ),
    )
    .orderBy(desc(a.startedOn), desc(a.decidedAt))
    .limit(1);
  return row ?? null;
}

function holdingQuery(db: Reader, t: Tables) {
  const a = t.allocations;
  return db
    .select({
      id: a.id,
      crn: a.crn,
      staffCode: a.staffCode,
      kind: a.kind,
      startedOn: a.startedOn,
      endedOn: a.endedOn,
      decidedAt: a.decidedAt,
      decidedBy: a.decidedBy,
      decidedByName: a.decidedByName,
      undoneAt: a.undoneAt,
      undoneByName: a.undoneByName,
      decision: a.decision,
      forename: t.officers.forename,
      surname: t.officers.surname,
      email: t.officers.email,
      lineManagerStaffCode: t.officers.lineManagerStaffCode,
      teamCode: t.teams.code,
      lduCode: t.teams.lduCode,
      regionCode: t.ldus.regionCode,
    })
    .from(a)
    .innerJoin(t.officers, eq(a.staffCode, t.officers.staffCode))
    .innerJoin(t.teams, eq(t.officers.teamCode, t.teams.code))
    .innerJoin(t.ldus, eq(t.teams.lduCode, t.ldus.code))
    .$dynamic();
}

/** Everything that was built on a decision since it was made, in the order of BUILT_ON. */
export async function loadBuiltOn(
  db: Reader,
  t: Tables,
  holding: HoldingToUndo,
): Promise<readonly BuiltOn[]> {
  const { cases } = t;
  const found: BuiltOn[] = [];
  const live = await db
    .select({ crn: cases.crn })
    .from(cases)
    .where(and(eq(cases.crn, holding.crn), isNull(cases.endedOn)));
  if (live.length === 0) found.push('case_ended');
  else if (holding.endedOn !== null) found.push('later_holding');
  for (const [kind, find] of SINCE) if ((await find(db, t, holding)).length > 0) found.push(kind);
  if (await detachedChanged(db, t, holding.decision)) found.push('detached_changed');
  return found;
}

type Finder = (db: Reader, t: Tables, holding: HoldingToUndo) => PromiseLike<readonly unknown[]>;

/** How each thing that may have been recorded since a decision is found: one row of it will do. */
const SINCE: readonly (readonly [BuiltOn, Finder])[] = [
  [
    'oversight',
    (db, { oversights: o }, { crn, decidedAt }) =>
      db
        .select({ id: o.id })
        .from(o)
        .where(and(eq(o.crn, crn), gt(o.decidedAt, decidedAt)))
        .limit(1),
  ],
  [
    'oversight_action',
    (db, t, { crn, staffCode, decidedAt }) => actionsDone(db, t, crn, staffCode, decidedAt),
  ],
  [
    'cover',
    (db, { caseCovers: c }, { crn, decidedAt }) =>
      db
        .select({ id: c.id })
        .from(c)
        .where(and(eq(c.crn, crn), or(gt(c.recordedAt, decidedAt), gt(c.cancelledAt, decidedAt))))
        .limit(1),
  ],
  [
    'share',
    (db, { caseShares: s }, { crn, decidedAt }) =>
      db
        .select({ id: s.id })
        .from(s)
        .where(and(eq(s.crn, crn), gt(s.recordedAt, decidedAt)))
        .limit(1),
  ],
  [
    'support',
    (db, { supports: u }, { crn, decidedAt }) =>
      db
        .select({ id: u.id })
        .from(u)
        .where(and(eq(u.crn, crn), gt(u.recordedAt, decidedAt), isNull(u.cancelledAt)))
        .limit(1),
  ],
  [
    'band_change',
    (db, { bandChanges: b }, { crn, decidedAt }) =>
      db
        .select({ id: b.id })
        .from(b)
        .where(and(eq(b.crn, crn), or(gt(b.at, decidedAt), gt(b.settledAt, decidedAt))))
        .limit(1),
  ],
  [
    'grade_item',
    (db, { gradeItems: g }, { crn, decidedAt }) =>
      db
        .select({ id: g.id })
        .from(g)
        .where(and(eq(g.crn, crn), or(gt(g.raisedAt, decidedAt), gt(g.doneAt, decidedAt))))
        .limit(1),
  ],
];

/** Actions of the decision's own oversight that were agreed or done since. */
async function actionsDone(db: Reader, t: Tables, crn: Crn, staffCode: StaffCode, decidedAt: string) {
  const { oversights: o, oversightActions: oa } = t;
  return db
    .select({ id: oa.id })
    .from(oa)
    .innerJoin(o, eq(oa.oversightId, o.id))
    .where(and(eq(o.crn, crn), eq(o.staffCode, staffCode), eq(o.decidedAt, decidedAt)))
    .limit(1);
}

/** Whether a cover or share that a move ended is no longer as the move left it. */
async function detachedChanged(db: Reader, t: Tables, decision: AllocationDecision | null): Promise<boolean> {
  for (const { id, version } of decision?.detached?.covers ?? []) {
    const [row] = await db
      .select({ version: t.caseCovers.version })
      .from(t.caseCovers)
      .where(eq(t.caseCovers.id, id));
    if (row?.version !== version) return true;
  }
  for (const { id, version } of decision?.detached?.shares ?? []) {
    const [row] = await db
      .select({ version: t.caseShares.version })
      .from(t.caseShares)
      .where(eq(t.caseShares.id, id));
    if (row?.version !== version) return true;
  }
  return false;
}

/** Where the officer of a holding works. */
export function placeOfHolding({ teamCode, lduCode, regionCode }: HoldingToUndo): Place {
  return { teamCode, lduCode, regionCode };
}
