'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { caseTextsFrom, withDateParts } from '@/lib/usecases/cases/read-case-form';
import { editCase } from '@/lib/usecases/cases/edit-case';

/** Saves changes of a case, or, on "Check the band", only shows the form again with its band. */
export const editCaseAction = formAction(async (context, form): Promise<FormOutcome> => {
  if (form.text('intent') === 'check') return { problems: [] };
  const { crn, ...texts } = caseTextsFrom(form);
  const result = await editCase(context, {
    crn,
    version: Number(form.text('version')),
    texts,
    reason: form.text('reason'),
    evidence: form.text('evidence'),
    seen: form.text('seen'),
  });
  if (result.ok) {
    const { kind, stillYours } = result.value;
    return { redirectTo: stillYours ? `/cases/${result.value.crn}?saved=${kind}` : '/cases?saved=moved' };
  }
  const { error } = result;
  if (error.code === 'does_not_fit') return { problems: withDateParts(form, error.fields) };
  if (error.code === 'stale' && error.version !== undefined) {
    // Sent again after the message, the form knows of the other change.
    return {
      problems: [{ field: '', message: error.detail }],
      values: { ...form.values, version: String(error.version) },
    };
  }
  return refused(error);
});
