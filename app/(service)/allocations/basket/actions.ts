'use server';

import { toBasket } from '@/lib/addresses/allocations';
import {
  BASKET_CRN,
  BASKET_FORM,
  BASKET_VERSION,
  basketItemForm,
  basketSeenForm,
} from '@/lib/domain/allocation/basket/basket-request';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import {
  addToBasket,
  type ItemToAdd,
  keepBasket,
  removeFromBasket,
} from '@/lib/usecases/basket/change-basket';
import { commitBasket } from '@/lib/usecases/basket/commit-basket';
import type { SeenItem } from '@/lib/usecases/basket/parts/commit-basket-item';
import type { UseCaseContext } from '@/lib/usecases/context';
import type { Problem } from '@/lib/usecases/problem';

/** Puts the ticked cases of the queue into the basket. */
export const addToBasketAction = formAction(async (context, form): Promise<FormOutcome> => {
  const laid = await addToBasket(
    context,
    crnsOf(form).map((crn) => ({ crn })),
  );
  return laid.ok ? { redirectTo: toBasket.page({ saved: 'added' }) } : refused(laid.error);
});

/** The steps of the basket's own form: take a case out, show the effect of what was changed, or allocate. */
export const basketAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { remove, step, basketVersion: version } = form.read(BASKET_FORM);
  if (remove !== '') {
    await keepBasket(context, { version, items: itemsOf(form) });
    await removeFromBasket(context, remove);
    return { redirectTo: toBasket.page({ saved: 'removed' }) };
  }
  return step === 'commit' ? commit(context, form) : keep(context, form);
});

async function keep(context: UseCaseContext, form: FormReader): Promise<FormOutcome> {
  const version = form.read(BASKET_FORM)[BASKET_VERSION];
  const kept = await keepBasket(context, { version, items: itemsOf(form) });
  return kept.ok ? { redirectTo: toBasket.page({ saved: 'kept' }) } : backToBasket(kept.error);
}

async function commit(context: UseCaseContext, form: FormReader): Promise<FormOutcome> {
  const version = form.read(BASKET_FORM)[BASKET_VERSION];
  const done = await commitBasket(context, { version, items: itemsOf(form), seen: seenOf(form) });
  if (!done.ok) return backToBasket(done.error);
  return { redirectTo: done.value === 'changed' ? toBasket.page({ saved: 'changed' }) : toBasket.results() };
}

/** A basket that was changed in another window is read anew: the old form has nothing to stand on. */
function backToBasket(problem: Problem): FormOutcome {
  return problem.code === 'stale' ? { redirectTo: toBasket.page({ saved: 'stale' }) } : refused(problem);
}

function crnsOf(form: FormReader): readonly string[] {
  return form.read(BASKET_FORM)[BASKET_CRN];
}

function itemsOf(form: FormReader): ItemToAdd[] {
  return crnsOf(form).map((crn) => ({ crn, ...form.read(basketItemForm(crn)) }));
}

function seenOf(form: FormReader): SeenItem[] {
  return crnsOf(form).map((crn) => ({ crn, ...form.read(basketSeenForm(crn)) }));
}
