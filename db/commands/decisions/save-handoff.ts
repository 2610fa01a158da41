import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../../lib/domain/access/actor';
import {
  type HandoffKind,
  KEYED_WITHIN_WORKING_DAYS,
  type SettledState,
} from '../../../lib/domain/allocation/handoff/handoff';
import { type IsoDate, londonDay } from '../../../lib/kernel/dates';
import type { Crn, StaffCode } from '../../../lib/kernel/ids';
import { addWorkingDays } from '../../../lib/kernel/working-days';
import { inChunks } from '../../queries/kit/chunked';
import type { Tables, Tx } from '../../store';

/** A decision that the record system is to hold too. */
export interface NewHandoff {
  /** That of the decision; of a later word on the same thing, that with a mark of its own. */
  readonly id: string;
  readonly kind: HandoffKind;
  readonly thingId: string;
  readonly crn: Crn | null;
  readonly staffCode: StaffCode;
  readonly fromStaffCode: StaffCode | null;
  readonly reviewOn?: IsoDate | null;
  readonly asked?: boolean;
}

/** Writes that a decision is to be keyed, in its own transaction. */
export async function insertHandoff(
  tx: Tx,
  t: Tables,
  { actor, now }: { readonly actor: Pick<Actor, 'id' | 'name'>; readonly now: Date },
  handoff: NewHandoff,
): Promise<void> {
  await tx.insert(t.handoffs).values({
    ...handoff,
    decidedAt: now.toISOString(),
    decidedBy: actor.id,
    decidedByName: actor.name,
    dueOn: addWorkingDays(londonDay(now), KEYED_WITHIN_WORKING_DAYS),
  });
}

/** What was to be keyed of a thing and stands no more: nobody need key it. */
export async function withdrawHandoffs(tx: Tx, t: Tables, thingId: string): Promise<void> {
  const { handoffs: h } = t;
  await tx
    .update(h)
    .set({ state: 'withdrawn' })
    .where(and(eq(h.thingId, thingId), eq(h.state, 'open')));
}

/** Says of a hand-off that it is keyed, that there is nothing to key, or that it is open after all. */
export async function settleHandoff(
  tx: Tx,
  t: Tables,
  id: string,
  { state, actor, now }: { readonly state: SettledState; readonly actor: Actor; readonly now: Date },
): Promise<void> {
  const { handoffs: h } = t;
  const by =
    state === 'open'
      ? { settledAt: null, settledById: null, settledByName: null }
      : { settledAt: now.toISOString(), settledById: actor.id, settledByName: actor.name };
  await tx
    .update(h)
    .set({ state, ...by })
    .where(eq(h.id, id));
}

/** What an extract agrees with: what was open is settled by it, what was keyed is confirmed. */
export async function agreeHandoffs(
  tx: Tx,
  t: Tables,
  ids: readonly string[],
  { asOf, now }: { readonly asOf: string; readonly now: Date },
): Promise<void> {
  const { handoffs: h } = t;
  const agreed = { agreedAt: now.toISOString(), agreedAsOf: asOf };
  await inChunks([...ids], async (part): Promise<never[]> => {
    await tx.update(h).set(agreed).where(inArray(h.id, part));
    await tx
      .update(h)
      .set({ state: 'agreed' })
      .where(and(inArray(h.id, part), eq(h.state, 'open')));
    return [];
  });
}
