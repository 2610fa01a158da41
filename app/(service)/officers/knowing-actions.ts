'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { formAction } from '@/lib/server/form-action';
import { endDeputy, nameDeputy } from '@/lib/usecases/access/name-deputy';
import { openReasons } from '@/lib/usecases/access/open-reasons';
import { changeOutcome, goesBack, officerPath } from './change-outcome';

const run = formAction<ChangeView>;

/** Shows the head of a unit why, for a while, and records that they asked. */
export const openReasonsAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const opened = await openReasons(context, { staffCode, why: form.text('why') });
  return changeOutcome(form, opened, { path: officerPath(staffCode, '/hours'), word: 'reasons-opened' });
});

/** Names a deputy of a line manager. */
export const nameDeputyAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const texts = {
    deputy: form.text('deputy'),
    startsOn: form.dateText('startsOn'),
    endsOn: form.dateText('endsOn'),
  };
  const named = await nameDeputy(context, { staffCode, texts });
  return changeOutcome(form, named, { path: officerPath(staffCode, '/deputies'), word: 'deputy' });
});

const end = run(async (context, form) => {
  const staffCode = form.text('staffCode');
  const ended = await endDeputy(context, { staffCode, id: form.text('id') });
  return changeOutcome(form, ended, { path: officerPath(staffCode, '/deputies'), word: 'deputy-ended' });
});

/** Ends the standing in of a deputy. */
export async function endDeputyAction(data: FormData): Promise<void> {
  await end({ problems: [], values: {} }, data);
}
