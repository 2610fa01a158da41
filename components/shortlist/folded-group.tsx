'use client';

import type { ReactNode } from 'react';
import { Details } from '../ui/page/details';
import { textValue } from '../ui/form/field-values';
import { useAllocateForm, useOfficerField } from './form-context';

export interface FoldedGroupProps {
  readonly summary: string;
  readonly staffCodes: readonly string[];
  /** Open whoever is chosen. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A long group of officers, folded away until it is wanted, or until one of them is chosen. */
export function FoldedGroup({ summary, staffCodes, open = false, children }: FoldedGroupProps) {
  const { values } = useAllocateForm();
  const officerField = useOfficerField();
  const chosen = staffCodes.includes(textValue(values, officerField));
  return (
    <div className="hr-folded-group">
      <Details summary={summary} open={open || chosen}>
        {children}
      </Details>
    </div>
  );
}
