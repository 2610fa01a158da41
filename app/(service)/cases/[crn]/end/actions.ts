'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { toCase } from '@/lib/addresses/cases';
import { formAction, refused } from '@/lib/server/form-action';
import { END_CASE_FORM, endCase } from '@/lib/usecases/cases/end-case';
import { renewed } from '../renewed';

/** Records the end of a case, once what it does has been shown. */
export const endCaseAction = formAction<ChangeView>(async (context, form) => {
  const { step, ...input } = form.read(END_CASE_FORM);
  if (step === 'edit') return { problems: [] };
  const result = await endCase(context, input);
  if (!result.ok) return renewed(form, result.error) ?? refused(result.error);
  return result.value.kind === 'preview'
    ? { problems: [], view: { sentences: result.value.sentences } }
    : { redirectTo: toCase.page(result.value.crn, { saved: 'ended' }) };
});
