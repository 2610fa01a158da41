'use client';

import { type ReactNode, useActionState } from 'react';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { TOKEN } from '@/lib/domain/allocation/candidates/allocate-form-request';
import { MOVE_CRN, moveVersionField } from '@/lib/domain/allocation/moves/move-form-request';
import type { MoveConfirmView } from '@/lib/usecases/moves/move-page';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { AllocateFormProvider } from '../shortlist/form-context';
import { ErrorSummary } from '../ui/form/error-summary';
import { MoveConfirm } from './move-confirm';

export interface MoveFormProps {
  readonly action: FormAction<MoveConfirmView>;
  /** The cases with their versions as they were read for this page. */
  readonly cases: readonly { readonly crn: string; readonly version: number }[];
  /** New with each page: sent twice, it moves once. */
  readonly token: string;
  readonly words: ModelWords;
  readonly head: ReactNode;
  readonly side: ReactNode;
  readonly above: ReactNode;
  readonly children: ReactNode;
  readonly below: ReactNode;
}

/** The steps of a move in one form: choose, check, confirm. It works without script; what was typed is kept through every step and every refusal. */
export function MoveForm(props: MoveFormProps) {
  const { action, cases, token, head, side, above, children, below } = props;
  const [state, submit] = useActionState(action, EMPTY_FORM);
  const hidden = (
    <>
      {cases.map(({ crn, version }) => (
        <span key={crn} hidden>
          <input type="hidden" name={MOVE_CRN} value={crn} />
          <input type="hidden" name={moveVersionField(crn)} value={version} />
        </span>
      ))}
      <input type="hidden" name={TOKEN} value={token} />
    </>
  );
  if (state.view)
    return (
      <MoveConfirm view={state.view} words={props.words} values={state.values} action={submit}>
        {hidden}
      </MoveConfirm>
    );
  const { problems, values } = state;
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
