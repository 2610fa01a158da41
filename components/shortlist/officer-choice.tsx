'use client';

import type { ReactNode } from 'react';
import { OFFICER_FIELD } from '@/lib/domain/allocation/candidates/allocate-form-request';
import { FieldError, FormGroup } from '../ui/form/field';
import { messageFor } from '../ui/form/field-values';
import { useAllocateForm } from './form-context';

/** The group of all officers' radios, with what is wrong with the choice. */
export function OfficerChoice({ children }: { readonly children: ReactNode }) {
  const { problems } = useAllocateForm();
  const error = messageFor(problems, OFFICER_FIELD);
  const described = error === undefined ? undefined : `${OFFICER_FIELD}-error`;
  return (
    <FormGroup error={error} className="hr-choice">
      <fieldset className="govuk-fieldset" aria-describedby={described}>
        <legend className="govuk-visually-hidden">Choose an officer</legend>
        {error === undefined ? null : <FieldError id={OFFICER_FIELD}>{error}</FieldError>}
        {children}
      </fieldset>
    </FormGroup>
  );
}
