'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { textValue } from '../ui/form/field-values';
import { useAllocateForm, useOfficerField } from './form-context';

/** Follows which officer is chosen in the form around a box: the staff code, empty until somebody is. */
export function useChosenOfficer(): {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly staffCode: string;
} {
  const { values } = useAllocateForm();
  const officerField = useOfficerField();
  const box = useRef<HTMLDivElement>(null);
  const [staffCode, setStaffCode] = useState(textValue(values, officerField));
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return undefined;
    const follow = (): void => {
      const chosen = new FormData(form).get(officerField);
      setStaffCode(typeof chosen === 'string' ? chosen : '');
    };
    follow();
    form.addEventListener('change', follow);
    return () => form.removeEventListener('change', follow);
  }, [values, officerField]);
  return { box, staffCode };
}
