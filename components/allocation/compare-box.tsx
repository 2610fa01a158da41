'use client';

import { COMPARE, COMPARE_FORM } from '@/lib/allocation/compare-request';

/** Ticks an officer to be compared. It belongs to a form of its own, so that comparing sends nothing else. */
export function CompareBox({ staffCode, name }: { readonly staffCode: string; readonly name: string }) {
  const id = `${COMPARE}-${staffCode}`;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small hr-compare-box">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name={COMPARE}
          value={staffCode}
          form={COMPARE_FORM}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          Compare<span className="govuk-visually-hidden"> {name}</span>
        </label>
      </div>
    </div>
  );
}
