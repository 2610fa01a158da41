'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { toOfficer } from '@/lib/addresses/officers';
import { err } from '@/lib/kernel/result';
import { formAction, refused } from '@/lib/server/form-action';
import { ADD_ABSENCE_FORM, addAbsence } from '@/lib/usecases/officers/add-absence';
import { ADD_REDUCTION_FORM, addReduction } from '@/lib/usecases/officers/add-reduction';
import {
  cancelReduction,
  CHANGE_REDUCTION_FORM,
  setReductionEnd,
} from '@/lib/usecases/officers/change-reduction';
import { cancelAbsence, CHANGE_ABSENCE_FORM, editAbsence } from '@/lib/usecases/officers/correct-absence';
import { EDIT_OFFICER_FORM, editOfficer } from '@/lib/usecases/officers/edit-officer';
import { LOG_OFFICER_FORM, logOfficer } from '@/lib/usecases/officers/log-officer';
import { removeTraining, saveTraining, TRAINING_FORM } from '@/lib/usecases/officers/save-training';
import { changeAction, changeOutcome } from './change-outcome';

/** Logs an officer, and goes to their page. */
export const logOfficerAction = formAction<ChangeView>(async (context, form) => {
  const result = await logOfficer(context, form.read(LOG_OFFICER_FORM));
  return result.ok
    ? { redirectTo: toOfficer.page(result.value.staffCode, { saved: 'logged' }) }
    : refused(result.error);
});

/** Edits an officer, once what moves their workload has been confirmed. */
export const editOfficerAction = changeAction(
  EDIT_OFFICER_FORM,
  (context, { staffCode, version, confirmed, ...texts }) =>
    editOfficer(context, { staffCode, version, confirmed, texts }),
  ({ staffCode }) => ({ path: toOfficer.page(staffCode), word: 'edited' }),
);

/** Adds a reduction. */
export const addReductionAction = changeAction(
  ADD_REDUCTION_FORM,
  (context, { staffCode, confirmed, ...texts }) => addReduction(context, { staffCode, confirmed, texts }),
  ({ staffCode }) => ({ path: toOfficer.page(staffCode), word: 'reduction' }),
);

/** Sets the last day of a reduction, or cancels it. */
export const changeReductionAction = changeAction(
  CHANGE_REDUCTION_FORM,
  async (context, { what, ...input }) => {
    if (what === 'cancel') return cancelReduction(context, input);
    return what === 'end' ? setReductionEnd(context, input) : err(NOTHING_CHOSEN);
  },
  ({ staffCode, what }) => ({
    path: toOfficer.hours(staffCode),
    word: what === 'cancel' ? 'reduction-cancelled' : 'reduction-ended',
  }),
);

const NOTHING_CHOSEN = {
  code: 'does_not_fit',
  fields: [{ field: 'what', message: 'Choose whether to set its last day or to cancel it' }],
} as const;

/** Records an absence. */
export const addAbsenceAction = changeAction(
  ADD_ABSENCE_FORM,
  (context, { staffCode, confirmed, ...texts }) => addAbsence(context, { staffCode, confirmed, texts }),
  ({ staffCode }) => ({ path: toOfficer.hours(staffCode), word: 'absence' }),
);

/** Corrects an absence, or calls it off. */
export const editAbsenceAction = changeAction(
  CHANGE_ABSENCE_FORM,
  (context, { what, ...input }) =>
    what === 'cancel' ? cancelAbsence(context, input) : editAbsence(context, input),
  ({ staffCode, what }) => ({
    path: toOfficer.hours(staffCode),
    word: what === 'cancel' ? 'absence-cancelled' : 'absence-edited',
  }),
);

/** Records a course, or takes it off the record. */
export const trainingAction = formAction<ChangeView>(async (context, form) => {
  const { staffCode, step, ...texts } = form.read(TRAINING_FORM);
  const path = toOfficer.training(staffCode);
  return step === 'remove'
    ? changeOutcome(form, await removeTraining(context, staffCode, texts.course), {
        path,
        word: 'training-removed',
      })
    : changeOutcome(form, await saveTraining(context, { staffCode, texts }), { path, word: 'training' });
});
