import { and, eq, sql } from 'drizzle-orm';
import type { EstablishmentPost } from '../../../lib/domain/metrics/capacity/establishment';
import type { Tables, Tx } from '../../store';

/** Sets the posts of a unit and grade, in the place of those that were set before. */
export async function savePosts(tx: Tx, t: Tables, post: EstablishmentPost, now: Date): Promise<void> {
  const e = t.establishmentPosts;
  const changedAt = now.toISOString();
  await tx
    .insert(e)
    .values({ ...post, changedAt })
    .onConflictDoUpdate({
      target: [e.unitLevel, e.unitCode, e.grade],
      set: { fteHundredths: post.fteHundredths, changedAt, version: sql`${e.version} + 1` },
    });
}

/** Takes the posts of a unit and grade away: how many there are is not known any more. */
export async function removePosts(
  tx: Tx,
  t: Tables,
  { unitLevel, unitCode, grade }: Omit<EstablishmentPost, 'fteHundredths'>,
): Promise<void> {
  const e = t.establishmentPosts;
  await tx.delete(e).where(and(eq(e.unitLevel, unitLevel), eq(e.unitCode, unitCode), eq(e.grade, grade)));
}
