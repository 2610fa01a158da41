import { and, eq, inArray, isNull } from 'drizzle-orm';
import { addToCount } from '../leaders/save-pulse';
import type { Merging, Saving } from './merging';

/**
 * What was answered so far to the survey that is open goes over to another code of the same region. Of surveys that are closed everything stays
 * as it was counted: what is shown of them would otherwise tell, from one day to the next, what was answered by the few of a small region.
 */
export async function movePulse({ tx, t }: Saving, { from, into }: Merging<string>): Promise<void> {
  const { pulseSurveys: s, pulseCounts: c } = t;
  const open = tx.select({ id: s.id }).from(s).where(isNull(s.closedAt));
  const moved = await tx
    .delete(c)
    .where(and(eq(c.regionCode, from), inArray(c.surveyId, open)))
    .returning();
  for (const row of moved) await addToCount(tx, t, { ...row, regionCode: into });
}
