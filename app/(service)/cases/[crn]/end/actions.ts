'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { endCase } from '@/lib/usecases/end-case';

/** Records the end of a case. */
export const endCaseAction = formAction(async (context, form): Promise<FormOutcome> => {
  const version = Number(form.text('version'));
  const result = await endCase(context, {
    crn: form.text('crn'),
    version,
    endedOn: form.dateText('endedOn'),
  });
  if (result.ok) return { redirectTo: `/cases/${result.value.crn}?saved=ended` };
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
