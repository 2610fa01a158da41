import { and, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import type { ChoiceKind } from '../../../lib/domain/allocation/queue/case-choice';
import type { Crn } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';

export interface Choosing {
  readonly actorId: string;
  readonly actorName: string;
  readonly kind: ChoiceKind;
  readonly crns: readonly Crn[];
  readonly now: Date;
  readonly untilAt: Date;
}

/** Writes that somebody is about to decide on some cases, until an instant; since when stays, where it still counted. What counts no longer is removed. */
export async function saveChoices(tx: Tx, t: Tables, choosing: Choosing): Promise<void> {
  const { actorId, actorName, kind, crns, now, untilAt } = choosing;
  const { caseChoices: c } = t;
  await tx.delete(c).where(lt(c.untilAt, now.toISOString()));
  if (crns.length === 0) return;
  const times = { sinceAt: now.toISOString(), untilAt: untilAt.toISOString() };
  await tx
    .insert(c)
    .values(crns.map((crn) => ({ crn, actorId, actorName, kind, ...times })))
    .onConflictDoUpdate({
      target: [c.crn, c.actorId, c.kind],
      set: { actorName: sql`excluded.actor_name`, untilAt: sql`excluded.until_at` },
    });
}

/** Forgets that somebody was about to decide on some cases. */
export async function removeChoices(
  tx: Tx,
  t: Tables,
  { actorId, kind, crns }: Pick<Choosing, 'actorId' | 'kind' | 'crns'>,
): Promise<void> {
  const { caseChoices: c } = t;
  await tx.delete(c).where(and(eq(c.actorId, actorId), eq(c.kind, kind), inArray(c.crn, [...crns])));
}

/** Makes these cases all that somebody is about to decide on in this way. */
export async function replaceChoices(tx: Tx, t: Tables, choosing: Choosing): Promise<void> {
  const { actorId, kind, crns } = choosing;
  const { caseChoices: c } = t;
  const others = crns.length === 0 ? undefined : notInArray(c.crn, [...crns]);
  await tx.delete(c).where(and(eq(c.actorId, actorId), eq(c.kind, kind), others));
  await saveChoices(tx, t, choosing);
}
