'use client';

import type { ShownField } from '@/lib/kernel/reading/shown';
import { useAllocateForm } from './form-context';
import { Field } from '../ui/form/described-field';

export interface ReasonFieldsProps {
  readonly reasonCode: ShownField;
  readonly reasonText: ShownField;
  /** Null where no oversight is needed. */
  readonly reviewOn: ShownField | null;
  /** "At most 28 days ahead, by 30 November 2026." */
  readonly reviewHint: string;
}

/** What is asked where the choice of an officer needs saying why: reason, what was considered, and a review date where oversight is needed. */
export function ReasonFields({ reasonCode, reasonText, reviewOn, reviewHint }: ReasonFieldsProps) {
  const state = useAllocateForm();
  return (
    <>
      <Field of={reasonCode} in={state} none="Choose a reason" />
      <Field of={reasonText} in={state} rows={3} />
      {reviewOn === null ? null : <Field of={reviewOn} in={state} hint={reviewHint} />}
    </>
  );
}
