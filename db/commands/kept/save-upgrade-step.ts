import { eq } from 'drizzle-orm';
import { lockRows } from '../../queries/kit/lock-rows';
import type { Tables, Tx } from '../../store';

export type StoredUpgradeStep = Tables['upgradeSteps']['$inferSelect'];

/** Takes a step for this transaction, beginning it where nobody has: whoever comes second waits, then sees what was done. */
export async function takeUpgradeStep(
  tx: Tx,
  t: Tables,
  name: string,
  startedAt: string,
): Promise<StoredUpgradeStep> {
  const begun = { name, startedAt, cursor: null, finishedAt: null, report: [] };
  await tx.insert(t.upgradeSteps).values(begun).onConflictDoNothing();
  const [row] = await lockRows(
    tx.select().from(t.upgradeSteps).where(eq(t.upgradeSteps.name, name)).$dynamic(),
  );
  return row ?? begun;
}

/** Keeps how far a step is. */
export async function saveUpgradeStep(tx: Tx, t: Tables, step: StoredUpgradeStep): Promise<void> {
  const { name, ...progress } = step;
  await tx.update(t.upgradeSteps).set(progress).where(eq(t.upgradeSteps.name, name));
}
