'use server';

import { startFromRecord } from '@/components/cases/case-form-values';
import { formAction, refused } from '@/lib/server/form-action';
import { caseTextsFrom, withDateParts } from '@/lib/usecases/cases/read-case-form';
import { logCase } from '@/lib/usecases/cases/log-case';
import { viewCaseOnRecord } from '@/lib/usecases/cases/view-case-form';

const ON_RECORD =
  'This person is on record: their case had ended. The form below now holds what is on record, with what you typed. Check it, then log the case';

/**
 * Logs a case, or, on "Check the band", only shows the form again with its band. A CRN that is on record in the person's part of the
 * estate first fills the form with what is known.
 */
export const logCaseAction = formAction(async (context, form) => {
  if (form.text('intent') === 'check') return { problems: [] };
  const texts = caseTextsFrom(form);
  const known = form.text('onRecord') === texts.crn ? null : await viewCaseOnRecord(context, texts.crn);
  if (known !== null)
    return {
      problems: [{ field: 'crn', message: ON_RECORD }],
      values: { ...startFromRecord(known, form.values), onRecord: texts.crn },
    };
  const result = await logCase(context, texts);
  if (result.ok) return { redirectTo: `/cases/${result.value.crn}?saved=logged` };
  const { error } = result;
  return error.code === 'does_not_fit' ? { problems: withDateParts(form, error.fields) } : refused(error);
});
