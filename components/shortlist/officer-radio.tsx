'use client';

import type { ReactNode } from 'react';
import { textValue } from '../ui/form/field-values';
import { useAllocateForm, useOfficerField } from './form-context';

export interface OfficerRadioProps {
  readonly id: string;
  readonly staffCode: string;
  /** The id of what is said of them besides. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** The choice of one officer. What was chosen stays chosen when the form comes back. */
export function OfficerRadio({ id, staffCode, describedBy, children }: OfficerRadioProps) {
  const { values } = useAllocateForm();
  const officerField = useOfficerField();
  const chosen = textValue(values, officerField) === staffCode;
  return (
    <div className="govuk-radios govuk-radios--small">
      <div className="govuk-radios__item">
        <input
          key={String(chosen)}
          className="govuk-radios__input"
          id={id}
          name={officerField}
          type="radio"
          value={staffCode}
          defaultChecked={chosen}
          aria-describedby={describedBy}
        />
        <label className="govuk-label govuk-radios__label" htmlFor={id}>
          {children}
        </label>
      </div>
    </div>
  );
}
