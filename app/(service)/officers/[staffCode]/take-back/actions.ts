'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { plain, pressed, version } from '@/lib/kernel/reading/sent';
import { formAction, refused } from '@/lib/server/form-action';
import { takeBackOfficer } from '@/lib/usecases/officers/take-back-officer';
import { goesBack, officerPath } from '../../change-outcome';

/** Takes back an officer who was logged in error, once what that does has been shown. */
export const takeBackAction = formAction<ChangeView>(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const input = form.read({ staffCode: plain(), version: version(), confirmed: pressed() });
  const result = await takeBackOfficer(context, input);
  if (!result.ok) return refused(result.error);
  switch (result.value.kind) {
    case 'preview':
      return { problems: [], view: { sentences: result.value.sentences } };
    case 'removed':
      return { redirectTo: '/officers?saved=officer-removed' };
    case 'marked':
      return { redirectTo: `${officerPath(input.staffCode)}?saved=logged-in-error` };
  }
});
