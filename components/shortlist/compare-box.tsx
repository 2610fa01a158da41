'use client';

import { COMPARE, COMPARE_FORM } from '@/lib/domain/allocation/compare/compare-request';

/** Ticks an officer to be compared. It belongs to a form of its own, so that comparing sends nothing else. */
export function CompareBox({ staffCode, name }: { readonly staffCode: string; readonly name: string }) {
  const id = `${COMPARE}-${staffCode}`;
  return (
    <label className="hr-compare" htmlFor={id}>
      <input type="checkbox" id={id} name={COMPARE} value={staffCode} form={COMPARE_FORM} />
      <span>
        Compare<span className="govuk-visually-hidden"> {name}</span>
      </span>
    </label>
  );
}
