'use client';

import { answersOf } from '@/lib/domain/allocation/candidates/allocate-form-request';
import { useAllocateForm } from './form-context';
import { Field } from '../ui/form/described-field';

export interface ReasonFieldsProps {
  readonly staffCode: string;
  readonly needsReviewDate: boolean;
  /** "At most 28 days ahead, by 30 November 2026." */
  readonly reviewHint: string;
}

/** What is asked where the choice of an officer needs saying why: reason, what was considered, and a review date where oversight is needed. */
export function ReasonFields({ staffCode, needsReviewDate, reviewHint }: ReasonFieldsProps) {
  const state = useAllocateForm();
  const { reasonCode, reasonText, oversightReviewOn } = answersOf(staffCode);
  return (
    <>
      <Field of={reasonCode} in={state} none="Choose a reason" />
      <Field of={reasonText} in={state} rows={3} />
      {needsReviewDate ? <Field of={oversightReviewOn} in={state} hint={reviewHint} /> : null}
    </>
  );
}
