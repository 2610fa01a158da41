'use server';

import { toComparators } from '@/lib/addresses/estate';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import {
  clearComparator,
  REMOVE_COMPARATOR_FORM,
  SET_COMPARATOR_FORM,
  setComparator,
} from '@/lib/usecases/comparators/set-comparators';

/** Enters what was published of a figure. */
export const setComparatorAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await setComparator(context, form.read(SET_COMPARATOR_FORM));
  return result.ok ? { redirectTo: toComparators({ saved: 'set' }) } : refused(result.error);
});

/** Takes away what was entered. */
export const clearComparatorAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await clearComparator(context, form.read(REMOVE_COMPARATOR_FORM));
  return result.ok ? { redirectTo: toComparators({ saved: 'removed' }) } : refused(result.error);
});
