'use client';

import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';

/** Undoes an import, once what it would do was shown. */
export function UndoForm({ id, action }: { readonly id: string; readonly action: FormAction }) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, 'undo');
  return (
    <form action={submit}>
      <ErrorSummary problems={problems} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="warning">Undo the import</SubmitButton>
    </form>
  );
}
