'use client';

import { type ReactNode, useActionState } from 'react';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { OFFICER_FIELD, TOKEN, VERSION } from '@/lib/domain/allocation/candidates/allocate-form-request';
import type { ConfirmView } from '@/lib/usecases/decisions/confirm-page';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { ErrorSummary } from '../ui/form/error-summary';
import { ConfirmStep } from './confirm-step';
import { AllocateFormProvider } from './form-context';

export interface AllocateFormProps {
  readonly action: FormAction<ConfirmView>;
  readonly crn: string;
  /** The case's version as it was read for this page. */
  readonly version: number;
  /** New with each page: sent twice, it allocates once. */
  readonly token: string;
  readonly bands: WorkloadModel['bands'];
  readonly words: ModelWords;
  /** Who is chosen when the page opens; null where nobody is. */
  readonly officer: string | null;
  /** Head of the page and the case at the side. */
  readonly head: ReactNode;
  readonly side: ReactNode;
  /** What stands above the form in the centre: the filter by team. */
  readonly above: ReactNode;
  /** The officers, the effect and the button. */
  readonly children: ReactNode;
  readonly below: ReactNode;
}

/**
 * The steps of an allocation in one form: choose, check, confirm. It works without script; what was typed is kept through every
 * step and every refusal.
 */
export function AllocateForm(props: AllocateFormProps) {
  const { action, crn, version, token, head, side, above, children, below, bands, officer } = props;
  const [state, submit] = useActionState(
    action,
    officer === null ? EMPTY_FORM : { problems: [], values: { [OFFICER_FIELD]: officer } },
  );
  const hidden = (
    <>
      <input type="hidden" name="crn" value={crn} />
      <input type="hidden" name={VERSION} value={version} />
      <input type="hidden" name={TOKEN} value={token} />
    </>
  );
  if (state.view)
    return (
      <ConfirmStep view={state.view} values={state.values} bands={bands} words={props.words} action={submit}>
        {hidden}
      </ConfirmStep>
    );
  return (
    <AllocateFormProvider value={state}>
      <ErrorSummary problems={state.problems} />
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
