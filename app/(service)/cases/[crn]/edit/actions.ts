'use server';

import { toCase, toCases } from '@/lib/addresses/cases';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { EDIT_CASE_FORM, editCase } from '@/lib/usecases/cases/edit-case';

/** Saves changes of a case, or, on "Check the band", only shows the form again with its band. */
export const editCaseAction = formAction(async (context, form): Promise<FormOutcome> => {
  const { intent, crn, version, reason, evidence, seen, ...texts } = form.read(EDIT_CASE_FORM);
  if (intent === 'check') return { problems: [] };
  const result = await editCase(context, { crn, version, texts, reason, evidence, seen });
  if (result.ok) {
    const { kind, stillYours } = result.value;
    return {
      redirectTo: stillYours
        ? toCase.page(result.value.crn, { saved: kind })
        : toCases.all({ saved: 'moved' }),
    };
  }
  const { error } = result;
  if (error.code === 'stale' && error.version !== undefined) {
    // Sent again after the message, the form knows of the other change.
    return {
      problems: [{ field: '', message: error.detail }],
      values: { ...form.values, version: String(error.version) },
    };
  }
  return refused(error);
});
