'use client';

import type { ReactNode } from 'react';
import type { SettledState } from '@/lib/domain/allocation/handoff/handoff';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';

export interface HandoffFormProps {
  readonly action: FormAction;
  /** Told apart from the other forms of the page. */
  readonly id: string;
  /** What the page sends along unseen. */
  readonly sent: Readonly<Record<string, string>>;
  /** What can be said of them, the first thing first. */
  readonly offers: readonly { readonly state: SettledState; readonly label: string }[];
  /** The rows with their boxes. */
  readonly children?: ReactNode;
}

/** Says what became of decisions that are to be keyed. */
export function HandoffForm({ action, id, sent, offers, children }: HandoffFormProps) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, id);
  return (
    <>
      <ErrorSummary problems={state.problems} targetOf={() => id} />
      <form action={submit} noValidate id={id}>
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <ButtonGroup>
          {offers.map((offer, index) => (
            <SubmitButton
              key={offer.state}
              look={index === 0 ? undefined : 'secondary'}
              name="state"
              value={offer.state}
            >
              {offer.label}
            </SubmitButton>
          ))}
        </ButtonGroup>
      </form>
    </>
  );
}
