'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { createContext, useContext, useLayoutEffect, useState } from 'react';
import { atStep, stepOf } from '@/lib/addresses/parts/step';
import type { FieldProblem, FormAction, FormDraft, FormState, FormStep } from '@/lib/kernel/form-state';
import { useSentForm } from './use-sent-form';

const DraftContext = createContext<FormDraft | null>(null);

/** Around every page: what was typed on one of them and not finished. */
export const DraftProvider = DraftContext.Provider;

const KEPT: FieldProblem = {
  field: '',
  message: 'What you typed before is below. Nothing of it was saved: look through it, then send it again',
};

const GONE: FieldProblem = {
  field: '',
  message:
    'What you checked here was sent already, or is kept no longer. Look whether it was saved before you enter it again',
};

/**
 * The state of a form, as `useActionState`; a form of this page that was begun and not finished opens with what was typed, at the step
 * that the address says. `form` tells it apart from other forms of its page.
 */
export function useKeptForm<View = never>(action: FormAction<View>, opened: FormState<View>, form = 'form') {
  const draft = useContext(DraftContext);
  const here = { path: usePathname(), step: stepOf(useSearchParams()), form };
  return useSentForm(action, { ...opensWith(opened, draft, here), form });
}

interface FormPlace {
  readonly path: string;
  readonly step: FormStep | null;
  readonly form: string;
}

/** What a form opens with: empty, with what was typed before, or at the step that it had come to. */
function opensWith<View>(
  opened: FormState<View>,
  draft: FormDraft | null,
  { path, step, form }: FormPlace,
): FormState<View> {
  if (draft === null || draft.path !== path)
    return step === 'check' ? { ...opened, problems: [...opened.problems, GONE] } : opened;
  // What was refused stands at its own address: whoever opens the page itself begins anew.
  const refused = draft.step === 'mend' && draft.problems.length > 0;
  if (draft.form !== form || (refused && step === null)) return opened;
  const values = { ...opened.values, ...draft.values };
  if (draft.step !== step) return { problems: [KEPT], values };
  const { problems, view } = draft;
  // Kept of this very form: its view is what its own action gave.
  return view === undefined ? { problems, values } : { problems, values, view: view as View };
}

/** The last step of a form as a step of the browser: Back leads to the step before, where all that was typed still stands. */
export function useStepBack<View>(view: View | undefined): View | undefined {
  const [left, setLeft] = useState<View | undefined>(undefined);
  // As soon as the step is drawn: Back may be pressed at once.
  useLayoutEffect(() => {
    if (view === undefined) return undefined;
    if (!isAtCheck()) {
      const { pathname, search } = window.location;
      window.history.pushState(null, '', atStep(pathname + search, 'check'));
    }
    const follow = (): void => setLeft(isAtCheck() ? undefined : view);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [view]);
  return view === left ? undefined : view;
}

function isAtCheck(): boolean {
  return stepOf(new URLSearchParams(window.location.search)) === 'check';
}
