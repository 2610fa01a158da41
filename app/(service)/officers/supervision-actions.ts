'use server';

import type { ChangeView } from '@/components/officers/change-form';
import { type OfficerSaved, toSupervision } from '@/lib/addresses/officers';
import { formAction } from '@/lib/server/form-action';
import type { FormReader } from '@/lib/server/form-reader';
import {
  CHALLENGE_ANSWER_FORM,
  CHALLENGE_FORM,
  raiseChallenge,
  resolveChallenge,
} from '@/lib/usecases/supervision/challenge-line';
import {
  agreeReliefPlan,
  changeReliefPlan,
  CLOSE_RELIEF_FORM,
  closeReliefPlan,
  FINISH_RELIEF_FORM,
  finishReliefAction,
  RELIEF_FORM,
  reliefActionForm,
} from '@/lib/usecases/supervision/plan-relief';
import {
  editSupervision,
  recordSupervision,
  SUPERVISION_FORM,
} from '@/lib/usecases/supervision/record-supervision';
import { changeAction, changeOutcome } from './change-outcome';

const supervisionPage =
  (word: OfficerSaved) =>
  ({ staffCode }: { readonly staffCode: string }) => ({
    path: toSupervision.page(staffCode),
    word,
  });

/** Records a supervision meeting, or changes what was recorded of one. */
export const recordSupervisionAction = changeAction(
  SUPERVISION_FORM,
  (context, { staffCode, id, version, ...texts }) =>
    id === ''
      ? recordSupervision(context, { staffCode, texts })
      : editSupervision(context, { staffCode, id, version, texts }),
  (sent) => supervisionPage(sent.id === '' ? 'supervision' : 'supervision-edited')(sent),
);

/** Agrees a relief plan, or changes one. */
export const reliefAction = formAction<ChangeView>(async (context, form) => {
  const { agreedOn, whom, ...plan } = form.read(RELIEF_FORM);
  const texts = { agreedOn, actions: actionsOf(form) };
  if (plan.id === '') {
    const agreed = await agreeReliefPlan(context, { staffCode: plan.staffCode, whom, texts });
    return changeOutcome(form, agreed, supervisionPage('relief')(plan));
  }
  const changed = await changeReliefPlan(context, { ...plan, texts });
  return changeOutcome(form, changed, supervisionPage('relief-changed')(plan));
});

/** Marks an action of a relief plan as done. */
export const finishReliefActionAction = changeAction(
  FINISH_RELIEF_FORM,
  finishReliefAction,
  supervisionPage('relief-done'),
);

/** Closes a relief plan with what came of it. */
export const closeReliefAction = changeAction(
  CLOSE_RELIEF_FORM,
  closeReliefPlan,
  supervisionPage('relief-closed'),
);

/** An officer says that a line of their ledger is wrong. */
export const challengeAction = changeAction(
  CHALLENGE_FORM,
  (context, { staffCode, line, points, reason }) =>
    raiseChallenge(context, { staffCode, key: line, pointsSeenHundredths: points, reason }),
  supervisionPage('challenge'),
);

/** A manager answers a challenge. */
export const resolveChallengeAction = changeAction(
  CHALLENGE_ANSWER_FORM,
  resolveChallenge,
  supervisionPage('challenge-resolved'),
);

/** The actions of the form, by their place. */
const RELIEF_PLACES = [1, 2, 3, 4, 5];

function actionsOf(form: FormReader) {
  return RELIEF_PLACES.map((place) => form.read(reliefActionForm(place)));
}
