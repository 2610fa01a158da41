'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { toEstate } from '@/lib/addresses/estate';
import type { Result } from '@/lib/kernel/result';
import { formAction, type FormOutcome, refused } from '@/lib/server/form-action';
import type { Problem } from '@/lib/usecases/problem';
import { CLOSE_UNIT_FORM, closeUnit } from '@/lib/usecases/estate/close-unit';
import { changeUnit, createUnit, UNIT_FORM, type UnitSaved } from '@/lib/usecases/estate/save-unit';

/** Makes a unit. */
export const createUnitAction = formAction<ChangeView>(async (context, form) => {
  const { step, ...asked } = form.read(UNIT_FORM);
  return step === 'edit' ? { problems: [] } : outcomeOf(await createUnit(context, asked), 'created');
});

/** Changes a unit, once what that does has been shown. */
export const changeUnitAction = formAction<ChangeView>(async (context, form) => {
  const { step, ...asked } = form.read(UNIT_FORM);
  return step === 'edit' ? { problems: [] } : outcomeOf(await changeUnit(context, asked), 'changed');
});

/** Closes a unit, once what that does has been shown. */
export const closeUnitAction = formAction<ChangeView>(async (context, form) => {
  const { step, ...asked } = form.read(CLOSE_UNIT_FORM);
  if (step === 'edit') return { problems: [] };
  const result = await closeUnit(context, asked);
  if (!result.ok) return refused(result.error);
  return result.value.kind === 'confirm'
    ? { problems: [], view: { sentences: result.value.sentences } }
    : { redirectTo: toEstate.page({ saved: 'closed' }) };
});

function outcomeOf(
  result: Result<UnitSaved, Problem>,
  saved: 'created' | 'changed',
): FormOutcome<ChangeView> {
  if (!result.ok) return refused(result.error);
  const { value } = result;
  if (value.kind === 'confirm') return { problems: [], view: { sentences: value.sentences } };
  return { redirectTo: toEstate.page({ saved: value.kind === 'unchanged' ? 'unchanged' : saved }) };
}
