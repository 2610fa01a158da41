'use server';

import { formAction, refused } from '@/lib/server/form-action';
import { caseTextsFrom, withDateParts } from '@/lib/usecases/read-case-form';
import { logCase } from '@/lib/usecases/log-case';

/** Logs a case, or, on "Check the band", only shows the form again with its band. */
export const logCaseAction = formAction(async (context, form) => {
  if (form.text('intent') === 'check') return { problems: [] };
  const result = await logCase(context, caseTextsFrom(form));
  if (result.ok) return { redirectTo: `/cases/${result.value.crn}?saved=logged` };
  const { error } = result;
  return error.code === 'does_not_fit' ? { problems: withDateParts(form, error.fields) } : refused(error);
});
