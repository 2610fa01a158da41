'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { formAction } from '@/lib/server/form-action';
import { endShare } from '@/lib/usecases/sharing/end-share';
import { shareCase } from '@/lib/usecases/sharing/share-case';
import { changeOutcome, goesBack } from '../../../officers/change-outcome';

const run = formAction<ChangeView>;

/** Gives a co-worker a share of a case, once what it does has been confirmed. */
export const shareCaseAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const crn = form.text('crn');
  const texts = {
    kind: form.text('kind'),
    staffCode: form.text('staffCode'),
    percent: form.text('percent'),
    startedOn: form.dateText('startedOn'),
    reason: form.text('reason'),
    oversightReviewOn: form.dateText('oversightReviewOn'),
  };
  const result = await shareCase(context, { crn, texts, confirmed: form.checked('confirmed') });
  return changeOutcome(form, result, { path: `/cases/${encodeURIComponent(crn)}`, word: 'shared' });
});

/** Ends a share of a case. */
export const endShareAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const crn = form.text('crn');
  const result = await endShare(context, {
    crn,
    id: form.text('id'),
    version: Number(form.text('version')),
    lastDay: form.dateText('lastDay'),
    confirmed: form.checked('confirmed'),
  });
  return changeOutcome(form, result, { path: `/cases/${encodeURIComponent(crn)}`, word: 'share-ended' });
});
