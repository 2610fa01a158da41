'use client';

import { usePathname } from 'next/navigation';
import { createContext, useActionState, useContext, useLayoutEffect, useState } from 'react';
import type { FieldProblem, FormAction, FormDraft, FormState } from '@/lib/kernel/form-state';

const DraftContext = createContext<FormDraft | null>(null);

/** Around every page: what was typed on one of them and not finished. */
export const DraftProvider = DraftContext.Provider;

const KEPT: FieldProblem = {
  field: '',
  message: 'What you typed before is below. Nothing of it was saved: look through it, then send it again',
};

/** The state of a form, as `useActionState`; a form of this page that was begun and not finished opens with what was typed. */
export function useKeptForm<View = never>(action: FormAction<View>, opened: FormState<View>) {
  const draft = useContext(DraftContext);
  const path = usePathname();
  const begun: FormState<View> =
    draft === null || draft.path !== path
      ? opened
      : { ...opened, problems: [KEPT], values: { ...opened.values, ...draft.values } };
  return useActionState(action, begun);
}

/** The last step of a form as a step of the browser: Back leads to the step before, where all that was typed still stands. */
export function useStepBack<View>(view: View | undefined): View | undefined {
  const [left, setLeft] = useState<View | undefined>(undefined);
  // As soon as the step is drawn: Back may be pressed at once.
  useLayoutEffect(() => {
    if (view === undefined) return undefined;
    const { pathname, search } = window.location;
    window.history.pushState(null, '', `${pathname}${search}#check`);
    const leave = (): void => setLeft(view);
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, [view]);
  return view === left ? undefined : view;
}
