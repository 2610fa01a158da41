'use server';

import { startFromRecord } from '@/components/cases/case-form-values';
import { toShortlist } from '@/lib/addresses/allocations';
import { toCase, toCases } from '@/lib/addresses/cases';
import type { Address } from '@/lib/kernel/address';
import type { Crn } from '@/lib/kernel/ids';
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
  return result.ok ? { redirectTo: nextOf(intent, result.value.crn) } : refused(result.error);
});

/** Where somebody goes on who has logged a case: to it, to the next one, or to who is to hold it. */
function nextOf(intent: string, crn: Crn): Address {
  if (intent === 'another') return toCases.new({ logged: crn });
  return intent === 'officer' ? toShortlist.page(crn) : toCase.page(crn, { saved: 'logged' });
}
