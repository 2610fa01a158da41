'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { finishOversightAction, recordOversight } from '@/lib/usecases/oversight/record-oversight';

/** Places for agreed actions in the form. */
const PLACES = [1, 2, 3, 4, 5];

/** Records a decision of oversight with its agreed actions. */
export const recordOversightAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await recordOversight(context, {
    crn: form.text('crn'),
    decision: form.text('decision'),
    reviewOn: form.dateText('reviewOn'),
    actions: PLACES.map((place) => ({
      what: form.text(`action${place}What`),
      who: form.text(`action${place}Who`),
      dueOn: form.dateText(`action${place}DueOn`),
    })),
  });
  return result.ok
    ? { redirectTo: `/cases/${result.value.crn}?saved=overseen#oversight` }
    : refused(result.error);
});

/** Marks an agreed action as done, or as not done after all; then back to where the person was. */
export const finishOversightActionAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await finishOversightAction(context, {
    actionId: form.text('actionId'),
    version: Number(form.text('version')),
    done: form.text('done') === 'y',
  });
  if (!result.ok) return refused(result.error);
  const back =
    form.text('from') === 'list'
      ? '/oversight?saved=action'
      : `/cases/${result.value.crn}?saved=action#oversight`;
  return { redirectTo: back };
});
