import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import type { BarReason } from '../../../lib/domain/allocation/cases/bar';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';
import { saveAudit } from '../kept/save-audit';

export interface NewBar {
  readonly id: string;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly reason: BarReason;
  readonly detail: string | null;
}

/** Records that an officer must not hold a case, with its audit entry. A second bar in force on the same two is refused by the database. */
export async function saveBar(tx: Tx, t: Tables, actor: Actor, now: Date, bar: NewBar): Promise<void> {
  await tx.insert(t.bars).values({ ...bar, recordedAt: now.toISOString(), recordedByName: actor.name });
  const { staffCode, reason, detail } = bar;
  await saveAudit(tx, t, actor, now, bar.crn, {
    action: 'bar.recorded',
    thingType: 'case',
    detail: { from: {}, to: { staffCode, reason, detail } },
  });
}

export interface LiftedBar {
  readonly id: string;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly why: string;
}

/** Lifts a bar, with its audit entry. False, and nothing written, where it was lifted already. */
export async function liftStoredBar(
  tx: Tx,
  t: Tables,
  actor: Actor,
  now: Date,
  { id, crn, staffCode, why }: LiftedBar,
): Promise<boolean> {
  const lifted = await tx
    .update(t.bars)
    .set({ liftedAt: now.toISOString(), liftedByName: actor.name, liftedWhy: why })
    .where(and(eq(t.bars.id, id), isNull(t.bars.liftedAt)))
    .returning({ id: t.bars.id });
  if (lifted.length !== 1) return false;
  await saveAudit(tx, t, actor, now, crn, {
    action: 'bar.lifted',
    thingType: 'case',
    detail: { from: { staffCode }, to: { liftedWhy: why } },
  });
  return true;
}
