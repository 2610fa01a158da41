'use server';

import {
  BASKET_CRN,
  BASKET_VERSION,
  type BasketFieldName,
  itemField,
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

const PATH = '/allocations/basket';

/** Puts the ticked cases of the queue into the basket. */
export const addToBasketAction = formAction(async (context, form): Promise<FormOutcome> => {
  const laid = await addToBasket(
    context,
    form.list(BASKET_CRN).map((crn) => ({ crn })),
  );
  return laid.ok ? { redirectTo: `${PATH}?saved=added` } : refused(laid.error);
});

/** The steps of the basket's own form: take a case out, show the effect of what was changed, or allocate. */
export const basketAction = formAction(async (context, form): Promise<FormOutcome> => {
  const remove = form.text('remove');
  if (remove !== '') {
    await keepBasket(context, { version: Number(form.text(BASKET_VERSION)), items: itemsOf(form) });
    await removeFromBasket(context, remove);
    return { redirectTo: `${PATH}?saved=removed` };
  }
  return form.text('step') === 'commit' ? commit(context, form) : keep(context, form);
});

async function keep(context: UseCaseContext, form: FormReader): Promise<FormOutcome> {
  const version = Number(form.text(BASKET_VERSION));
  const kept = await keepBasket(context, { version, items: itemsOf(form) });
  return kept.ok ? { redirectTo: `${PATH}?saved=kept` } : backToBasket(kept.error);
}

async function commit(context: UseCaseContext, form: FormReader): Promise<FormOutcome> {
  const version = Number(form.text(BASKET_VERSION));
  const done = await commitBasket(context, { version, items: itemsOf(form), seen: seenOf(form) });
  if (!done.ok) return backToBasket(done.error);
  return { redirectTo: done.value === 'changed' ? `${PATH}?saved=changed` : `${PATH}/results` };
}

/** A basket that was changed in another window is read anew: the old form has nothing to stand on. */
function backToBasket(problem: Problem): FormOutcome {
  return problem.code === 'stale' ? { redirectTo: `${PATH}?saved=stale` } : refused(problem);
}

function itemsOf(form: FormReader): ItemToAdd[] {
  return form.list(BASKET_CRN).map((crn) => {
    const text = (name: BasketFieldName): string | null => form.optional(itemField(name, crn));
    return {
      crn,
      staffCode: text('officer') ?? '',
      reasonCode: text('reason'),
      reasonText: text('considered'),
      oversightReviewOn: form.dateText(itemField('review', crn)) || null,
      teamReason: text('teamReason'),
      notes: text('notes'),
    };
  });
}

function seenOf(form: FormReader): SeenItem[] {
  return form.list(BASKET_CRN).map((crn) => ({
    crn,
    version: Number(form.text(itemField('version', crn))),
    asked: form.list(itemField('seenAsked', crn)),
    stateAfter: form.text(itemField('seenState', crn)),
  }));
}
