'use client';

import { type ReactNode } from 'react';
import { EMPTY_FORM, type FormAction, type FormState, type FormValues } from '@/lib/kernel/form-state';
import { useKeptForm, useStepBack } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { AllocateFormProvider } from '../shortlist/form-context';

/** What stands around the fields of a form of several steps. */
export interface SteppedFrame {
  /** Head of the page, and what is decided on at the side. */
  readonly head: ReactNode;
  readonly side: ReactNode;
  /** What stands above the form in the centre: the filter by team. */
  readonly above: ReactNode;
  /** The officers, the effect and the button. */
  readonly children: ReactNode;
  readonly below: ReactNode;
}

/** What the last step is drawn from. */
interface LastStep<View> {
  readonly view: View;
  readonly values: FormValues;
  readonly action: (data: FormData) => void;
}

interface SteppedFormProps<View> extends SteppedFrame {
  readonly action: FormAction<View>;
  /** What is filled in when the page opens. */
  readonly filled?: FormValues;
  readonly hidden: ReactNode;
  /** What is decided on stays beside the last step too. */
  readonly sideStays?: boolean;
  readonly confirm: (step: LastStep<View>) => ReactNode;
}

/**
 * The steps of a decision in one form: choose, check, confirm. It works without script; what was typed is kept through every step
 * and every refusal.
 */
export function SteppedForm<View>(props: SteppedFormProps<View>) {
  const { action, filled, hidden, confirm, head, side, sideStays, above, children, below } = props;
  const opened: FormState<View> = filled === undefined ? EMPTY_FORM : { problems: [], values: filled };
  const [{ problems, values, view: checked }, submit] = useKeptForm(action, opened);
  const view = useStepBack(checked);
  if (view) {
    const last = confirm({ view, values, action: submit });
    if (!sideStays) return last;
    return (
      <div className="hr-two hr-two--confirm">
        <div>{last}</div>
        {side}
      </div>
    );
  }
  return (
    <AllocateFormProvider value={{ problems, values }}>
      <ErrorSummary problems={problems} />
      {head}
      <div className="hr-two">
        {side}
        <div id="officers">
          {above}
          <form action={submit} noValidate>
            {hidden}
            {children}
          </form>
          {below}
        </div>
      </div>
    </AllocateFormProvider>
  );
}
