'use client';

import { type ChangeEvent, useState } from 'react';
import {
  COMPARE,
  COMPARE_FORM,
  COMPARE_HINT,
  MOST_COMPARED,
} from '@/lib/domain/allocation/compare/compare-request';

/**
 * Ticks an officer to be compared, in a column of its own, apart from the choice. It belongs to a form of its own, so that comparing
 * sends nothing else. More than can be compared are not ticked, and it says so at once.
 */
export function CompareBox({ staffCode, name }: { readonly staffCode: string; readonly name: string }) {
  const [full, setFull] = useState(false);
  const id = `${COMPARE}-${staffCode}`;
  const tick = ({ currentTarget: box }: ChangeEvent<HTMLInputElement>): void => {
    const tooMany = box.checked && tickedOf(box) > MOST_COMPARED;
    if (tooMany) box.checked = false;
    setFull(tooMany);
  };
  return (
    <>
      <label className="hr-compare" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={COMPARE}
          value={staffCode}
          form={COMPARE_FORM}
          aria-describedby={COMPARE_HINT}
          onChange={tick}
          onBlur={() => setFull(false)}
        />
        <span>
          Compare<span className="govuk-visually-hidden"> {name}</span>
        </span>
      </label>
      <p className="hr-compare__full" role="status">
        {full ? `${MOST_COMPARED} are ticked already: untick one of them to compare this officer` : null}
      </p>
    </>
  );
}

/** How many officers of this box's form are ticked, wherever their boxes stand. */
function tickedOf(box: HTMLInputElement): number {
  const boxes = box.form?.elements.namedItem(COMPARE);
  return boxes instanceof RadioNodeList
    ? [...boxes].filter((one) => one instanceof HTMLInputElement && one.checked).length
    : Number(box.checked);
}
