import { and, eq, isNull } from 'drizzle-orm';
import type { TeamCode } from '../../../lib/kernel/ids';
import type { ReliefPlan } from '../../../lib/domain/workload/relief/relief-plan';
import { lockRows } from '../../queries/kit/lock-rows';
import type { Tables, Tx } from '../../store';

/** Holds a team's row until the transaction ends, so that two plans for the same team come one after the other. */
export async function lockTeam(tx: Tx, t: Tables, teamCode: TeamCode): Promise<void> {
  await lockRows(tx.select({ code: t.teams.code }).from(t.teams).where(eq(t.teams.code, teamCode)));
}

/** Adds a relief plan. */
export async function insertReliefPlan(
  tx: Tx,
  t: Tables,
  plan: Tables['reliefPlans']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.reliefPlans).values(plan);
}

/** Changes a plan in force where it is still of this version; false when it is not, or is closed. */
export async function updateReliefPlan(
  tx: Tx,
  t: Tables,
  { id, version }: Pick<ReliefPlan, 'id' | 'version'>,
  change: Partial<Pick<ReliefPlan, 'agreedOn' | 'closedAt' | 'closedByName' | 'outcome'>> & {
    actions?: ReliefPlan['actions'];
  },
): Promise<boolean> {
  const r = t.reliefPlans;
  const { actions, ...rest } = change;
  const changed = await tx
    .update(r)
    .set({ ...rest, ...(actions === undefined ? {} : { actions: [...actions] }), version: version + 1 })
    .where(and(eq(r.id, id), eq(r.version, version), isNull(r.closedAt)))
    .returning({ id: r.id });
  return changed.length === 1;
}
