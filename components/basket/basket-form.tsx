'use client';

import { type ReactNode } from 'react';
import { toQueue } from '@/lib/addresses/allocations';
import { BASKET_VERSION } from '@/lib/domain/allocation/basket/basket-request';
import type { BasketPage } from '@/lib/usecases/basket/basket-page';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { TextLink } from '../ui/list/text-link';
import { BasketLiveEffect } from './basket-live-effect';
import { BasketCaseFields } from './basket-case';
import type { BasketWords } from './basket-case-props';
import { GoneCase } from './basket-gone';

export interface BasketFormProps {
  readonly action: FormAction;
  readonly page: Pick<BasketPage, 'version' | 'lines' | 'standing'> & BasketWords;
  /** What the whole basket does, as it is stored. */
  readonly effect: ReactNode;
}

/** The cases of the basket in one form: who takes each, what is asked, and the two steps, to show the effect and to allocate. */
export function BasketForm({ action, page, effect }: BasketFormProps) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM);
  const { lines, version } = page;
  const open = lines.filter((line) => line.kind === 'open');
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <form action={submit} noValidate>
        <input type="hidden" name={BASKET_VERSION} value={version} />
        {/* Enter in a field shows the effect; it never allocates and never takes a case out. */}
        <button
          type="submit"
          name="step"
          value="keep"
          className="hr-default-button"
          tabIndex={-1}
          aria-hidden
        >
          Show the effect
        </button>
        <ol className="hr-basket">
          {lines.map((line) =>
            line.kind === 'open' ? (
              <BasketCaseFields key={line.crn} line={line} state={state} page={page} />
            ) : (
              <GoneCase key={line.crn} line={line} />
            ),
          )}
        </ol>
        <SubmitButton name="step" value="keep" look="secondary">
          Show the effect
        </SubmitButton>
        <BasketLiveEffect
          lines={open}
          standing={page.standing}
          thresholds={page.model.thresholds}
          values={state.values}
        >
          {effect}
        </BasketLiveEffect>
        <ButtonGroup>
          {open.length === 0 ? null : (
            <SubmitButton name="step" value="commit">
              {open.length === 1 ? 'Allocate the case' : `Allocate ${open.length} cases`}
            </SubmitButton>
          )}
          <TextLink href={toQueue.page()}>Back to cases waiting</TextLink>
        </ButtonGroup>
      </form>
    </>
  );
}
