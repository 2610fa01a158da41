'use server';

import { toKeys } from '@/lib/addresses/estate';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { MERGE_KEYS_FORM, mergeKeys } from '@/lib/usecases/estate/merge-keys';

/** Merges two records of one key. */
export const mergeKeysAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await mergeKeys(context, form.read(MERGE_KEYS_FORM));
  return result.ok ? { redirectTo: toKeys({ saved: 'merged' }) } : refused(result.error);
});
