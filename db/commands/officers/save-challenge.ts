import { and, eq, isNull } from 'drizzle-orm';
import type { Challenge } from '../../../lib/domain/workload/ledger/challenge';
import type { Tables, Tx } from '../../store';

/** Adds a challenge. */
export async function insertChallenge(
  tx: Tx,
  t: Tables,
  challenge: Tables['challenges']['$inferInsert'],
): Promise<void> {
  await tx.insert(t.challenges).values(challenge);
}

/** Answers a challenge where it is still of this version and open; false when it is not. */
export async function resolveChallengeRow(
  tx: Tx,
  t: Tables,
  { id, version }: Pick<Challenge, 'id' | 'version'>,
  answer: Pick<Challenge, 'outcome' | 'answer' | 'resolvedAt' | 'resolvedByName'>,
): Promise<boolean> {
  const c = t.challenges;
  const changed = await tx
    .update(c)
    .set({ ...answer, version: version + 1 })
    .where(and(eq(c.id, id), eq(c.version, version), isNull(c.resolvedAt)))
    .returning({ id: c.id });
  return changed.length === 1;
}
