import 'server-only';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { atStep } from '../addresses/parts/step';
import { toSignIn } from '../addresses/session';
import type { FieldProblem, FormAction, FormState, FormValues } from '../kernel/form-state';
import { requestContext, type UseCaseContext } from '../usecases/context';
import type { Problem } from '../usecases/problem';
import { serviceStore } from '../usecases/service-store';
import { answerWith, markFormProblems } from '../machine/request';
import { now } from '../machine/clock';
import { unlessFailed } from './unless-failed';
import { type FormReader, readForm } from './form-reader';
import { addressOfPage, dropDraft, keepDraft, sentWithoutScript } from './drafts/form-draft';
import { knownBrowser } from './known-browser';
import { signInPath } from './paths';
import { currentActor } from './session';
import { cookieOptions } from './session-cookie';
import { addressThatTells, TOLD_COOKIE, TOLD_SECONDS } from './told';

export type { FormAction } from '../kernel/form-state';

/**
 * How an action ends: on to another page, or back into the form. `values` default to what was typed; `view` is what a form of
 * several steps shows next.
 */
export type FormOutcome<View = never> =
  | { readonly redirectTo: string }
  | { readonly problems: readonly FieldProblem[]; readonly values?: FormValues; readonly view?: View };

/**
 * Builds the server action of a form. Fails closed: nothing runs for the signed-out, and what they typed is kept so that they can
 * sign in elsewhere and send it again. The page's own file says 'use server' and exports the result.
 */
export function formAction<View = never>(
  run: (context: UseCaseContext, form: FormReader) => Promise<FormOutcome<View>>,
  /** `once`: what it answers is shown once, in the answer itself, and kept nowhere: a token. */
  { once = false }: { readonly once?: boolean } = {},
): FormAction<View> {
  return async ({ view: shown, form: name }, data) => {
    const form = readForm(data);
    const ofPage = name === undefined ? {} : { form: name };
    const actor = await currentActor();
    const plain = await sentWithoutScript();
    if (!actor)
      return plain
        ? signInFirst(form.values, name)
        : { ...ofPage, problems: [SIGNED_OUT], values: form.values };
    const outcome = await unlessFailed(() => run(requestContext(serviceStore(), actor, now()), form));
    // The page stays as it was, with what was typed, and the step that it had come to.
    if ('failed' in outcome) {
      const problems = [outcome.failed];
      markFormProblems();
      return shown === undefined
        ? { ...ofPage, problems, values: form.values }
        : { ...ofPage, problems, values: form.values, view: shown };
    }
    if ('redirectTo' in outcome) {
      await tellNext(outcome.redirectTo);
      await dropDraft();
      // What was done may change the frame too (the count in the navigation), which would else be kept from before, as pages seen earlier.
      revalidatePath('/', 'layout');
      return redirect(outcome.redirectTo);
    }
    const { problems, values = form.values, view } = outcome;
    if (problems.length > 0) markFormProblems();
    const state = view === undefined ? { problems, values } : { problems, values, view };
    if (once && view !== undefined) return { ...ofPage, ...state };
    return toStep(actor.id, { ...ofPage, ...state }, plain);
  };
}

/**
 * The step that a form has come to is a page to read, at an address of its own: neither Back nor loading it anew sends the form again.
 * With script a refusal is shown by the page itself. What is longer than a browser keeps is answered on the spot.
 */
async function toStep<View>(
  userId: string,
  state: FormState<View>,
  plain: boolean,
): Promise<FormState<View>> {
  const { form, view } = state;
  const step = view === undefined ? 'mend' : 'check';
  if (form === undefined || (!plain && step === 'mend')) return state;
  const kept = await keepDraft(userId, { ...state, form, step });
  return plain && kept ? redirect(atStep(await addressOfPage(), step)) : state;
}

/** Without script the page itself is not to be had by the signed-out: what was typed waits for who signed in last by this browser. */
async function signInFirst(values: FormValues, form: string | undefined): Promise<never> {
  const browser = await knownBrowser();
  if (browser !== null && form !== undefined)
    await keepDraft(browser.userId, { form, step: 'mend', problems: [], values });
  return redirect(signInPath(await addressOfPage()));
}

/** Leaves with the browser what the page that it is sent to may tell. */
async function tellNext(address: string): Promise<void> {
  const tells = addressThatTells(address);
  if (tells === null) return;
  (await cookies()).set(TOLD_COOKIE, tells, { ...cookieOptions(), maxAge: TOLD_SECONDS });
}

const SIGNED_OUT: FieldProblem = {
  field: '',
  message:
    'You have been signed out. Sign in again in another tab, then send this form again: nothing was saved',
  link: { href: toSignIn(), label: 'Sign in' },
};

const NOT_THERE: FieldProblem = {
  field: '',
  message:
    'This is not there any more, or it is not in your part of the estate. Nothing was saved: what you typed is below',
};

/**
 * A use case's refusal as the end of an action: problems beside their fields or for the whole form. What is not there (any more), and what
 * is not the reader's, answers 404 and says so above the form: a form that somebody filled in is never swept away by a page.
 */
export function refused(problem: Problem): FormOutcome {
  switch (problem.code) {
    case 'not_found':
      answerWith(404, {});
      return { problems: [NOT_THERE] };
    case 'does_not_fit':
      return { problems: problem.fields };
    case 'not_allowed':
    case 'stale':
      return { problems: [{ field: '', message: problem.detail }] };
  }
}
