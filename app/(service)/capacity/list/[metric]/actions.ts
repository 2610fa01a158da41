'use server';

import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import { REMOVE_VIEW_FORM, removeView, SAVE_VIEW_FORM, saveView } from '@/lib/usecases/lists/saved-views';

/** Saves the list as it stands, for whoever saves it. */
export const saveViewAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await saveView(context, form.read(SAVE_VIEW_FORM));
  return result.ok ? { redirectTo: result.value.address } : refused(result.error);
});

/** Deletes a view that was saved. */
export const removeViewAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await removeView(context, form.read(REMOVE_VIEW_FORM));
  return result.ok ? { redirectTo: result.value.address } : refused(result.error);
});
