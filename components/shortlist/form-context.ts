'use client';

import { OFFICER_FIELD } from '@/lib/domain/allocation/candidates/allocate-names-request';
import { createContext, useContext } from 'react';
import type { ConfirmView } from '@/lib/usecases/decisions/confirm-page';
import { EMPTY_FORM, type FormState } from '@/lib/kernel/form-state';

/** What a form with officers to choose from knows: what was typed, and what is wrong with it. Its fields stand among server-drawn rows. */
export interface OfficerForm extends FormState<ConfirmView> {
  /** The field of the officer, where it is not that of an allocation. */
  readonly officerField?: string;
}

const AllocateFormContext = createContext<OfficerForm>(EMPTY_FORM);

export const AllocateFormProvider = AllocateFormContext.Provider;

/** The state of the form around a field. */
export function useAllocateForm(): OfficerForm {
  return useContext(AllocateFormContext);
}

/** The name of the field of the officer in the form around a row. */
export function useOfficerField(): string {
  return useAllocateForm().officerField ?? OFFICER_FIELD;
}
