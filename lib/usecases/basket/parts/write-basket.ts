import 'server-only';
import { saveBasket } from '../../../../db/commands/decisions/save-basket';
import { type Choosing, replaceChoices } from '../../../../db/commands/live/save-choices';
import { type Basket, type BasketItem, openItems } from '../../../domain/allocation/basket/basket';
import { BASKET_MINUTES } from '../../../domain/allocation/queue/case-choice';
import { parseCrn } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';

/** The basket was changed since the form was opened. */
export const STALE_BASKET: Problem = {
  code: 'stale',
  detail: 'The basket was changed in another window. It is shown as it stands now: check it again',
};

/** Others see for a while whose basket a case lies in. */
function choosingOf(
  { actor, now }: Pick<UseCaseContext, 'actor' | 'now'>,
  items: readonly BasketItem[],
): Choosing {
  return {
    actorId: actor.id,
    actorName: actor.name,
    kind: 'basket',
    crns: openItems({ items }).flatMap(({ crn }) => parseCrn(crn) ?? []),
    now,
    untilAt: new Date(now.getTime() + BASKET_MINUTES * 60_000),
  };
}

/** Writes the actor's basket over the version that was read; null where it was changed meanwhile. */
export async function writeBasket(
  { store, actor, now }: UseCaseContext,
  before: Basket,
  items: readonly BasketItem[],
): Promise<Basket | null> {
  const changedAt = now.toISOString();
  const saved = await store.tx(async (tx) => {
    const written = await saveBasket(tx, store.t, {
      actorId: actor.id,
      items,
      changedAt,
      fromVersion: before.version,
    });
    if (written) await replaceChoices(tx, store.t, choosingOf({ actor, now }, items));
    return written;
  });
  return saved ? { items, changedAt, version: before.version + 1 } : null;
}
