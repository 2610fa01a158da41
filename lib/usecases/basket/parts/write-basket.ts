import 'server-only';
import { saveBasket } from '../../../../db/commands/decisions/save-basket';
import type { Basket, BasketItem } from '../../../domain/allocation/basket/basket';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';

/** The basket was changed since the form was opened. */
export const STALE_BASKET: Problem = {
  code: 'stale',
  detail: 'The basket was changed in another window. It is shown as it stands now: check it again',
};

/** Writes the actor's basket over the version that was read; null where it was changed meanwhile. */
export async function writeBasket(
  { store, actor, now }: UseCaseContext,
  before: Basket,
  items: readonly BasketItem[],
): Promise<Basket | null> {
  const changedAt = now.toISOString();
  const saved = await store.tx((tx) =>
    saveBasket(tx, store.t, { actorId: actor.id, items, changedAt, fromVersion: before.version }),
  );
  return saved ? { items, changedAt, version: before.version + 1 } : null;
}
