import { eq } from 'drizzle-orm';
import type { Basket } from '../../../lib/domain/allocation/basket/basket';
import type { Reader, Tables } from '../../store';

/** Somebody's basket; an empty one where they never had any. */
export async function loadBasket(db: Reader, t: Tables, actorId: string): Promise<Basket> {
  const { items, changedAt, version } = t.baskets;
  const [row] = await db
    .select({ items, changedAt, version })
    .from(t.baskets)
    .where(eq(t.baskets.actorId, actorId));
  return row ?? NONE;
}

const NONE: Basket = { items: [], changedAt: null, version: 0 };
