'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { toOfficer } from '@/lib/addresses/officers';
import { plain } from '@/lib/kernel/reading/sent';
import { formAction } from '@/lib/server/form-action';
import { endDeputy, NAME_DEPUTY_FORM, nameDeputy } from '@/lib/usecases/access/name-deputy';
import { OPEN_REASONS_FORM, openReasons } from '@/lib/usecases/access/open-reasons';
import { changeAction, changeOutcome } from './change-outcome';

/** Shows the head of a unit why, for a while, and records that they asked. */
export const openReasonsAction = changeAction(OPEN_REASONS_FORM, openReasons, ({ staffCode }) => ({
  path: toOfficer.hours(staffCode),
  word: 'reasons-opened',
}));

/** Names a deputy of a line manager. */
export const nameDeputyAction = changeAction(
  NAME_DEPUTY_FORM,
  (context, { staffCode, ...texts }) => nameDeputy(context, { staffCode, texts }),
  ({ staffCode }) => ({ path: toOfficer.deputies(staffCode), word: 'deputy' }),
);

const end = formAction<ChangeView>(async (context, form) => {
  const { staffCode, id } = form.read({ staffCode: plain(), id: plain() });
  const ended = await endDeputy(context, { staffCode, id });
  return changeOutcome(form, ended, { path: toOfficer.deputies(staffCode), word: 'deputy-ended' });
});

/** Ends the standing in of a deputy. */
export async function endDeputyAction(data: FormData): Promise<void> {
  await end({ problems: [], values: {} }, data);
}
