'use client';

import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { TOKEN } from '@/lib/domain/allocation/candidates/allocate-names-request';
import { MOVE_CRN, moveVersionField } from '@/lib/domain/allocation/moves/move-form-request';
import type { MoveConfirmView } from '@/lib/usecases/moves/move-page';
import type { FormAction } from '@/lib/kernel/form-state';
import { type SteppedFrame, SteppedForm } from '../decisions/stepped-form';
import { MoveConfirm } from './move-confirm';

export interface MoveFormProps extends SteppedFrame {
  readonly action: FormAction<MoveConfirmView>;
  /** The cases with their versions as they were read for this page. */
  readonly cases: readonly { readonly crn: string; readonly version: number }[];
  /** New with each page: sent twice, it moves once. */
  readonly token: string;
  readonly words: ModelWords;
}

/** The steps of a move. */
export function MoveForm({ cases, token, words, ...form }: MoveFormProps) {
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
  return (
    <SteppedForm {...form} hidden={hidden} confirm={(step) => <MoveConfirm {...step} words={words} />} />
  );
}
