'use client';

import type { ReactNode } from 'react';
import { FieldError, FormGroup } from '../ui/form/field';
import { messageFor } from '../ui/form/field-values';
import { useAllocateForm, useOfficerField } from './form-context';

/** The group of all officers' radios, with what is wrong with the choice. */
export function OfficerChoice({
  children,
  legend = 'Choose an officer',
}: {
  readonly children: ReactNode;
  readonly legend?: string;
}) {
  const { problems } = useAllocateForm();
  const officerField = useOfficerField();
  const error = messageFor(problems, officerField);
  const described = error === undefined ? undefined : `${officerField}-error`;
  return (
    <FormGroup error={error} className="hr-choice">
      <fieldset className="govuk-fieldset" aria-describedby={described}>
        <legend className="govuk-visually-hidden">{legend}</legend>
        {error === undefined ? null : <FieldError id={officerField}>{error}</FieldError>}
        {children}
      </fieldset>
    </FormGroup>
  );
}
