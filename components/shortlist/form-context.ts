'use client';

import { createContext, useContext } from 'react';
import type { ConfirmView } from '@/lib/usecases/decisions/confirm-page';
import { EMPTY_FORM, type FormState } from '@/lib/kernel/form-state';

/** What the allocation form knows: what was typed, and what is wrong with it. Its fields stand among server-drawn rows. */
const AllocateFormContext = createContext<FormState<ConfirmView>>(EMPTY_FORM);

export const AllocateFormProvider = AllocateFormContext.Provider;

/** The state of the form around a field. */
export function useAllocateForm(): FormState<ConfirmView> {
  return useContext(AllocateFormContext);
}
