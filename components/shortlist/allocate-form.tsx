'use client';

import dynamic from 'next/dynamic';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { OFFICER_FIELD, TOKEN, VERSION } from '@/lib/domain/allocation/candidates/allocate-names-request';
import type { ConfirmView } from '@/lib/usecases/decisions/confirm-page';
import type { FormAction } from '@/lib/kernel/form-state';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { type SteppedFrame, SteppedForm } from '../decisions/stepped-form';

/** Fetched when it is come to: whoever looks at the candidates does without its table. */
const ConfirmStep = dynamic(() => import('./confirm-step').then((module) => module.ConfirmStep));

export interface AllocateFormProps extends SteppedFrame {
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
}

/** The steps of an allocation. */
export function AllocateForm(props: AllocateFormProps) {
  const { crn, version, token, bands, words, officer, ...form } = props;
  const hidden = (
    <>
      <input type="hidden" name="crn" value={crn} />
      <input type="hidden" name={VERSION} value={version} />
      <input type="hidden" name={TOKEN} value={token} />
    </>
  );
  return (
    <SteppedForm
      {...form}
      filled={officer === null ? {} : { [OFFICER_FIELD]: officer }}
      hidden={hidden}
      sideStays
      confirm={(step) => <ConfirmStep {...step} bands={bands} words={words} />}
    />
  );
}
