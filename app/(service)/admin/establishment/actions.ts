'use server';

import { toEstablishment } from '@/lib/addresses/estate';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import {
  clearPosts,
  REMOVE_POSTS_FORM,
  SET_POSTS_FORM,
  setPosts,
} from '@/lib/usecases/establishment/set-establishment';

/** Sets how many posts of a grade a unit has. */
export const setPostsAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await setPosts(context, form.read(SET_POSTS_FORM));
  return result.ok ? { redirectTo: toEstablishment({ saved: 'set' }) } : refused(result.error);
});

/** Takes away what was set. */
export const clearPostsAction = formAction(async (context, form): Promise<FormOutcome> => {
  const result = await clearPosts(context, form.read(REMOVE_POSTS_FORM));
  return result.ok ? { redirectTo: toEstablishment({ saved: 'removed' }) } : refused(result.error);
});
