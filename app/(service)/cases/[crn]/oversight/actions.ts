'use server';

import { placeOn } from '@/lib/kernel/address';
import { toOversight } from '@/lib/addresses/oversight';
import { toCase } from '@/lib/addresses/cases';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import {
  FINISH_ACTION_FORM,
  finishOversightAction,
  OVERSIGHT_FORM,
  oversightActionForm,
  recordOversight,
} from '@/lib/usecases/oversight/record-oversight';

/** Places for agreed actions in the form. */
const PLACES = [1, 2, 3, 4, 5];

/** Records a decision of oversight with its agreed actions. */
export const recordOversightAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await recordOversight(context, {
    ...form.read(OVERSIGHT_FORM),
    actions: PLACES.map((place) => form.read(oversightActionForm(place))),
  });
  return result.ok
    ? { redirectTo: placeOn(toCase.page(result.value.crn, { saved: 'overseen' }), 'oversight') }
    : refused(result.error);
});

/** Marks an agreed action as done, or as not done after all; then back to where the person was. */
export const finishOversightActionAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { from, ...input } = form.read(FINISH_ACTION_FORM);
  const result = await finishOversightAction(context, input);
  if (!result.ok) return refused(result.error);
  const back =
    from === 'list'
      ? toOversight({ saved: 'action' })
      : placeOn(toCase.page(result.value.crn, { saved: 'action' }), 'oversight');
  return { redirectTo: back };
});
