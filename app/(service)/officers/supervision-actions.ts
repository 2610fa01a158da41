'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { formAction } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import { raiseChallenge, resolveChallenge } from '@/lib/usecases/supervision/challenge-line';
import {
  agreeReliefPlan,
  changeReliefPlan,
  closeReliefPlan,
  finishReliefAction,
} from '@/lib/usecases/supervision/plan-relief';
import { editSupervision, recordSupervision } from '@/lib/usecases/supervision/record-supervision';
import { changeOutcome, officerPath, type Saved } from './change-outcome';

const run = formAction<ChangeView>;

/** Records a supervision meeting, or changes what was recorded of one. */
export const recordSupervisionAction = run(async (context, form) => {
  const input = {
    staffCode: form.text('staffCode'),
    texts: { heldOn: form.dateText('heldOn'), agreed: form.text('agreed') },
  };
  const id = form.text('id');
  if (id === '')
    return changeOutcome(form, await recordSupervision(context, input), saved(form, 'supervision'));
  const edited = await editSupervision(context, { ...input, id, version: Number(form.text('version')) });
  return changeOutcome(form, edited, saved(form, 'supervision-edited'));
});

/** Agrees a relief plan, or changes one. */
export const reliefAction = run(async (context, form) => {
  const texts = reliefTexts(form);
  if (form.text('id') === '') {
    const input = { staffCode: form.text('staffCode'), whom: form.text('whom'), texts };
    return changeOutcome(form, await agreeReliefPlan(context, input), saved(form, 'relief'));
  }
  const changed = await changeReliefPlan(context, { ...planKey(form), texts });
  return changeOutcome(form, changed, saved(form, 'relief-changed'));
});

/** Marks an action of a relief plan as done. */
export const finishReliefActionAction = run(async (context, form) => {
  const action = Number(form.text('action'));
  const done = await finishReliefAction(context, { ...planKey(form), action });
  return changeOutcome(form, done, saved(form, 'relief-done'));
});

/** Closes a relief plan with what came of it. */
export const closeReliefAction = run(async (context, form) => {
  const closed = await closeReliefPlan(context, { ...planKey(form), outcome: form.text('outcome') });
  return changeOutcome(form, closed, saved(form, 'relief-closed'));
});

/** An officer says that a line of their ledger is wrong. */
export const challengeAction = run(async (context, form) => {
  const raised = await raiseChallenge(context, {
    staffCode: form.text('staffCode'),
    key: form.text('line'),
    pointsSeenHundredths: Number(form.text('points')),
    reason: form.text('reason'),
  });
  return changeOutcome(form, raised, saved(form, 'challenge'));
});

/** A manager answers a challenge. */
export const resolveChallengeAction = run(async (context, form) => {
  const resolved = await resolveChallenge(context, {
    ...planKey(form),
    outcome: form.text('outcome'),
    answer: form.text('answer'),
  });
  return changeOutcome(form, resolved, saved(form, 'challenge-resolved'));
});

function saved(form: FormReader, word: string): Saved {
  return { path: officerPath(form.text('staffCode'), '/supervision'), word };
}

function planKey(form: FormReader) {
  return { staffCode: form.text('staffCode'), id: form.text('id'), version: Number(form.text('version')) };
}

/** The actions of the form, by their place. */
const RELIEF_PLACES = [1, 2, 3, 4, 5];

function reliefTexts(form: FormReader) {
  const actions = RELIEF_PLACES.map((place) => {
    const name = `action${place}`;
    return {
      what: form.text(`${name}What`),
      by: form.dateText(`${name}By`),
      who: form.text(`${name}Who`),
      done: form.checked(`${name}Done`),
    };
  });
  return { agreedOn: form.dateText('agreedOn'), actions };
}
