'use client';

import {
  reasonField,
  reasonTextField,
  reviewField,
} from '@/lib/domain/allocation/candidates/allocate-form-request';
import { ALLOCATION_REASON_LABELS, ALLOCATION_REASONS } from '@/lib/domain/allocation/decisions/decision';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Select } from '../ui/form/select';
import { Textarea } from '../ui/form/textarea';
import { useAllocateForm } from './form-context';

const OPTIONS = [
  { value: '', label: 'Choose a reason' },
  ...ALLOCATION_REASONS.map((code) => ({ value: code, label: ALLOCATION_REASON_LABELS[code] })),
];

export interface ReasonFieldsProps {
  readonly staffCode: string;
  readonly needsReviewDate: boolean;
  /** "At most 28 days ahead, by 30 November 2026." */
  readonly reviewHint: string;
}

/** What is asked where the choice of an officer needs saying why: reason, what was considered, and a review date where oversight is needed. */
export function ReasonFields({ staffCode, needsReviewDate, reviewHint }: ReasonFieldsProps) {
  const { problems, values } = useAllocateForm();
  const [reason, considered, review] = [
    reasonField(staffCode),
    reasonTextField(staffCode),
    reviewField(staffCode),
  ];
  return (
    <>
      <Select
        name={reason}
        label="Reason"
        options={OPTIONS}
        defaultValue={textValue(values, reason)}
        error={messageFor(problems, reason)}
      />
      <Textarea
        name={considered}
        label="What you considered"
        hint="Kept in the allocation history. Needed where the reason is Other."
        rows={3}
        defaultValue={textValue(values, considered)}
        error={messageFor(problems, considered)}
      />
      {needsReviewDate ? (
        <DateInput
          name={review}
          label="Oversight review date"
          hint={reviewHint}
          defaultValue={dateValue(values, review)}
          error={messageFor(problems, review)}
        />
      ) : null}
    </>
  );
}
