import { and, eq } from 'drizzle-orm';
import type { BasketItem } from '../../../lib/domain/allocation/basket/basket';
import type { Tables, Tx } from '../../store';

export interface StoredBasket {
  readonly actorId: string;
  readonly items: readonly BasketItem[];
  readonly changedAt: string;
  /** The version that it was read at; 0 where there was none. */
  readonly fromVersion: number;
}

/** Writes somebody's basket. False, and nothing written, where it was changed since it was read. */
export async function saveBasket(
  tx: Tx,
  t: Tables,
  { actorId, items, changedAt, fromVersion }: StoredBasket,
): Promise<boolean> {
  const values = { items: [...items], changedAt, version: fromVersion + 1 };
  if (fromVersion === 0) {
    const inserted = await tx
      .insert(t.baskets)
      .values({ actorId, ...values })
      .onConflictDoNothing()
      .returning({ version: t.baskets.version });
    return inserted.length === 1;
  }
  const updated = await tx
    .update(t.baskets)
    .set(values)
    .where(and(eq(t.baskets.actorId, actorId), eq(t.baskets.version, fromVersion)))
    .returning({ version: t.baskets.version });
  return updated.length === 1;
}
