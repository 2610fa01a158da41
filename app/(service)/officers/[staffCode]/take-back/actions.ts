'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { toOfficer, toOfficers } from '@/lib/addresses/officers';
import { plain, pressed, version } from '@/lib/kernel/reading/sent';
import { formAction, refused } from '@/lib/server/form-action';
import { takeBackOfficer } from '@/lib/usecases/officers/take-back-officer';
import { goesBack } from '../../change-outcome';

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
      return { redirectTo: toOfficers.all({ saved: 'officer-removed' }) };
    case 'marked':
      return { redirectTo: toOfficer.page(input.staffCode, { saved: 'logged-in-error' }) };
  }
});
