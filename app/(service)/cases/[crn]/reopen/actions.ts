'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { toCase } from '@/lib/addresses/cases';
import { formAction, refused } from '@/lib/server/form-action';
import { REOPEN_CASE_FORM, reopenCase } from '@/lib/usecases/cases/reopen-case';
import { renewed } from '../renewed';

/** Opens a case again, once what it does has been shown. */
export const reopenCaseAction = formAction<ChangeView>(async (context, form) => {
  const { step, ...input } = form.read(REOPEN_CASE_FORM);
  if (step === 'edit') return { problems: [] };
  const result = await reopenCase(context, input);
  if (!result.ok) return renewed(form, result.error) ?? refused(result.error);
  return result.value.kind === 'preview'
    ? { problems: [], view: { sentences: result.value.sentences } }
    : { redirectTo: toCase.page(result.value.crn, { saved: 'reopened' }) };
});
