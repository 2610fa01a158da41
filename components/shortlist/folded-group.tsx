'use client';

import type { ReactNode } from 'react';
import { OFFICER_FIELD } from '@/lib/domain/allocation/candidates/allocate-form-request';
import { Details } from '../ui/page/details';
import { textValue } from '../ui/form/field-values';
import { useAllocateForm } from './form-context';

export interface FoldedGroupProps {
  readonly summary: string;
  readonly staffCodes: readonly string[];
  readonly children: ReactNode;
}

/** A long group of officers, folded away until it is wanted, or until one of them is chosen. */
export function FoldedGroup({ summary, staffCodes, children }: FoldedGroupProps) {
  const { values } = useAllocateForm();
  const open = staffCodes.includes(textValue(values, OFFICER_FIELD));
  return (
    <div className="hr-folded-group">
      <Details summary={summary} open={open}>
        {children}
      </Details>
    </div>
  );
}
