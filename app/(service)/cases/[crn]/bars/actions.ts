'use server';

import { toCase } from '@/lib/addresses/cases';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { LIFT_BAR_FORM, liftBar, RECORD_BAR_FORM, recordBar } from '@/lib/usecases/cases/record-bar';

/** Records an officer who must not hold a case. */
export const recordBarAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await recordBar(context, form.read(RECORD_BAR_FORM));
  return result.ok
    ? { redirectTo: toCase.page(result.value.crn, { saved: 'barred' }) }
    : refused(result.error);
});

/** Lifts a bar. */
export const liftBarAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await liftBar(context, form.read(LIFT_BAR_FORM));
  return result.ok
    ? { redirectTo: toCase.page(result.value.crn, { saved: 'bar-lifted' }) }
    : refused(result.error);
});
