import { and, eq, isNull, sql } from 'drizzle-orm';
import type { StaffId } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

/** Opens a survey; false where one is open. */
export async function openPulseSurvey(
  tx: Tx,
  t: Tables,
  survey: { readonly id: string; readonly openedAt: string; readonly openedByName: string },
): Promise<boolean> {
  const opened = await tx
    .insert(t.pulseSurveys)
    .values({ ...survey, openMark: 'open', answers: 0 })
    .onConflictDoNothing()
    .returning({ id: t.pulseSurveys.id });
  return opened.length === 1;
}

/** Closes the survey that is open, and forgets who answered it; null where it is not open. Answers how many there were. */
export async function closePulseSurvey(
  tx: Tx,
  t: Tables,
  { id, ...closed }: { readonly id: string; readonly closedAt: string; readonly closedByName: string },
): Promise<number | null> {
  const s = t.pulseSurveys;
  const [row] = await tx
    .update(s)
    .set({ ...closed, openMark: null })
    .where(and(eq(s.id, id), isNull(s.closedAt)))
    .returning({ answers: s.answers });
  if (row === undefined) return null;
  await tx.delete(t.pulseTaken).where(eq(t.pulseTaken.surveyId, id));
  return row.answers;
}

/** What one officer answers, to be counted. */
interface CountedAnswer {
  readonly surveyId: string;
  readonly staffId: StaffId;
  readonly regionCode: string;
  readonly gradeCode: string;
  readonly unmanageable: boolean;
}

/** Counts an answer, once a member of staff; what was answered is kept in the counts alone. */
export async function countPulseAnswer(
  tx: Tx,
  t: Tables,
  { surveyId, staffId, regionCode, gradeCode, unmanageable }: CountedAnswer,
): Promise<'counted' | 'closed' | 'answered'> {
  const s = t.pulseSurveys;
  // First of all: whoever closes the survey waits for this row, or this waits for them.
  const open = await tx
    .update(s)
    .set({ answers: sql`${s.answers} + 1` })
    .where(and(eq(s.id, surveyId), isNull(s.closedAt)))
    .returning({ id: s.id });
  if (open.length === 0) return 'closed';
  const taken = await tx
    .insert(t.pulseTaken)
    .values({ surveyId, staffId })
    .onConflictDoNothing()
    .returning({ staffId: t.pulseTaken.staffId });
  if (taken.length === 0) {
    await tx
      .update(s)
      .set({ answers: sql`${s.answers} - 1` })
      .where(eq(s.id, surveyId));
    return 'answered';
  }
  await addToCount(tx, t, {
    surveyId,
    regionCode,
    gradeCode,
    answers: 1,
    unmanageable: unmanageable ? 1 : 0,
  });
  return 'counted';
}

/** Adds answers to those of their region and grade. */
export async function addToCount(
  tx: Tx,
  { pulseCounts: c }: Tables,
  row: Tables['pulseCounts']['$inferInsert'],
): Promise<void> {
  await tx
    .insert(c)
    .values(row)
    .onConflictDoUpdate({
      target: [c.surveyId, c.regionCode, c.gradeCode],
      set: {
        answers: sql`${c.answers} + ${row.answers}`,
        unmanageable: sql`${c.unmanageable} + ${row.unmanageable}`,
      },
    });
}
