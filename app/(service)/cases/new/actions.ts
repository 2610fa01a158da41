'use server';

import { startFromRecord } from '@/components/cases/case-form-values';
import { toCase } from '@/lib/addresses/cases';
import { formAction, refused } from '@/lib/server/form-action';
import { LOG_CASE_FORM, logCase } from '@/lib/usecases/cases/log-case';
import { viewCaseOnRecord } from '@/lib/usecases/cases/view-case-form';

const ON_RECORD =
  'This person is on record: their case had ended. The form below now holds what is on record, with what you typed. Check it, then log the case';

/**
 * Logs a case, or, on "Check the band", only shows the form again with its band. A CRN that is on record in the person's part of the
 * estate first fills the form with what is known.
 */
export const logCaseAction = formAction(async (context, form) => {
  const { intent, onRecord, ...texts } = form.read(LOG_CASE_FORM);
  if (intent === 'check') return { problems: [] };
  const known = onRecord === texts.crn ? null : await viewCaseOnRecord(context, texts.crn);
  if (known !== null)
    return {
      problems: [{ field: 'crn', message: ON_RECORD }],
      values: { ...startFromRecord(known, form.values), onRecord: texts.crn },
    };
  const result = await logCase(context, texts);
  return result.ok
    ? { redirectTo: toCase.page(result.value.crn, { saved: 'logged' }) }
    : refused(result.error);
});
