'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { type FormOutcome, formAction, refused } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import { addAbsence } from '@/lib/usecases/officers/add-absence';
import { addReduction } from '@/lib/usecases/officers/add-reduction';
import { cancelReduction, setReductionEnd } from '@/lib/usecases/officers/change-reduction';
import type { UseCaseContext } from '@/lib/usecases/context';
import { cancelAbsence, editAbsence } from '@/lib/usecases/officers/correct-absence';
import { editOfficer } from '@/lib/usecases/officers/edit-officer';
import { logOfficer } from '@/lib/usecases/officers/log-officer';
import { removeTraining, saveTraining } from '@/lib/usecases/officers/save-training';
import { changeOutcome, goesBack, officerPath } from './change-outcome';

const run = formAction<ChangeView>;

/** Logs an officer, and goes to their page. */
export const logOfficerAction = run(async (context, form) => {
  const result = await logOfficer(context, { staffCode: form.text('staffCode'), ...officerTexts(form) });
  return result.ok
    ? { redirectTo: `${officerPath(result.value.staffCode)}?saved=logged` }
    : refused(result.error);
});

/** Edits an officer, once what moves their workload has been confirmed. */
export const editOfficerAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const result = await editOfficer(context, {
    staffCode,
    version: Number(form.text('version')),
    texts: officerTexts(form),
    confirmed: form.checked('confirmed'),
  });
  return changeOutcome(form, result, { path: officerPath(staffCode), word: 'edited' });
});

/** Adds a reduction. */
export const addReductionAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const texts = {
    reason: form.text('reason'),
    hours: form.text('hours'),
    startDate: form.dateText('startDate'),
    endDate: form.dateText('endDate'),
    notes: form.text('notes'),
  };
  const result = await addReduction(context, { staffCode, texts, confirmed: form.checked('confirmed') });
  return changeOutcome(form, result, { path: officerPath(staffCode), word: 'reduction' });
});

/** Sets the last day of a reduction, or cancels it. */
export const changeReductionAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  return changeReduction(context, form);
});

/** Records an absence. */
export const addAbsenceAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const texts = {
    kind: form.text('kind'),
    startDate: form.dateText('startDate'),
    endDate: form.dateText('endDate'),
  };
  const result = await addAbsence(context, { staffCode, texts, confirmed: form.checked('confirmed') });
  return changeOutcome(form, result, { path: officerPath(staffCode, '/hours'), word: 'absence' });
});

/** Corrects an absence, or calls it off. */
export const editAbsenceAction = run(async (context, form) => {
  if (goesBack(form)) return { problems: [] };
  const staffCode = form.text('staffCode');
  const which = {
    staffCode,
    id: form.text('id'),
    version: Number(form.text('version')),
    confirmed: form.checked('confirmed'),
  };
  if (form.text('what') === 'cancel')
    return changeOutcome(form, await cancelAbsence(context, which), {
      path: officerPath(staffCode, '/hours'),
      word: 'absence-cancelled',
    });
  const result = await editAbsence(context, {
    ...which,
    kind: form.text('kind'),
    startDate: form.dateText('startDate'),
    endDate: form.dateText('endDate'),
  });
  return changeOutcome(form, result, { path: officerPath(staffCode, '/hours'), word: 'absence-edited' });
});

/** Records a course, or takes it off the record. */
export const trainingAction = run(async (context, form) => {
  const staffCode = form.text('staffCode');
  const path = officerPath(staffCode, '/training');
  if (form.text('step') === 'remove')
    return changeOutcome(form, await removeTraining(context, staffCode, form.text('course')), {
      path,
      word: 'training-removed',
    });
  const texts = {
    course: form.text('course'),
    completedOn: form.dateText('completedOn'),
    expiresOn: form.dateText('expiresOn'),
  };
  return changeOutcome(form, await saveTraining(context, { staffCode, texts }), { path, word: 'training' });
});

async function changeReduction(context: UseCaseContext, form: FormReader): Promise<FormOutcome<ChangeView>> {
  const staffCode = form.text('staffCode');
  const input = {
    staffCode,
    id: form.text('id'),
    version: Number(form.text('version')),
    confirmed: form.checked('confirmed'),
  };
  const path = officerPath(staffCode, '/hours');
  switch (form.text('what')) {
    case 'cancel':
      return changeOutcome(form, await cancelReduction(context, input), {
        path,
        word: 'reduction-cancelled',
      });
    case 'end':
      return changeOutcome(
        form,
        await setReductionEnd(context, { ...input, endDate: form.dateText('endDate') }),
        { path, word: 'reduction-ended' },
      );
    default:
      return { problems: [{ field: 'what', message: 'Choose whether to set its last day or to cancel it' }] };
  }
}

function officerTexts(form: FormReader) {
  return {
    forename: form.text('forename'),
    surname: form.text('surname'),
    email: form.text('email'),
    grade: form.text('grade'),
    hours: form.text('hours'),
    startDate: form.dateText('startDate'),
    leavingDate: form.dateText('leavingDate'),
    team: form.text('team'),
    lineManager: form.text('lineManager'),
  };
}
