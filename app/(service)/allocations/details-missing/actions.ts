'use server';

import { toQueue } from '@/lib/addresses/allocations';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { FILL_MISSING_FORM, fillMissing } from '@/lib/usecases/cases/fill-missing';

/** Saves what was missing of a case and goes on to the next of the list, or, on "Check the band", only shows the form again. */
export const fillMissingAction = formAction(async (context, form): Promise<FormOutcome> => {
  const sent = form.read(FILL_MISSING_FORM);
  if (sent.intent === 'check') return { problems: [] };
  const { crn, version, reason, evidence, seen, rsr, ogrs, rosh, importedBand, flags } = sent;
  const texts = { rsr, ogrs, rosh, importedBand, flags };
  const result = await fillMissing(context, { crn, version, reason, evidence, seen, texts });
  if (result.ok) {
    const { kind: saved } = result.value;
    return {
      redirectTo: toQueue.detailsMissing({ page: sent.page ?? 1, fill: sent.next, done: crn, saved }),
    };
  }
  const { error } = result;
  if (error.code === 'stale' && error.version !== undefined)
    return {
      problems: [{ field: '', message: error.detail }],
      values: { ...form.values, version: String(error.version) },
    };
  return refused(error);
});
