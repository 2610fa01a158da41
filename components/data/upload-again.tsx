'use client';

import type { UploadPage } from '@/lib/usecases/data/upload-page';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';

interface UploadAgainProps {
  readonly id: string;
  readonly state: UploadPage['state'];
  readonly actions: {
    readonly check: FormAction;
    readonly discard: FormAction;
    readonly cancel: FormAction;
  };
  /** Somebody asked already to leave what goes on. */
  readonly cancelAsked: boolean;
}

/** Checks files anew, or forgets them; leaves what goes on with them. */
export function UploadAgain({ id, state, cancelAsked, actions }: UploadAgainProps) {
  const underWay = state === 'checking' || state === 'applying';
  if (underWay)
    return cancelAsked ? null : (
      <Press
        id={id}
        name="cancel"
        action={actions.cancel}
        label={state === 'checking' ? 'Cancel the check' : 'Cancel the import'}
      />
    );
  return (
    <div className="govuk-button-group">
      <Press id={id} name="check" action={actions.check} label="Check the files again" />
      <Press id={id} name="discard" action={actions.discard} label="Discard the files" />
    </div>
  );
}

function Press({
  id,
  name,
  action,
  label,
}: {
  readonly id: string;
  readonly name: string;
  readonly action: FormAction;
  readonly label: string;
}) {
  const [{ problems }, submit] = useKeptForm(action, EMPTY_FORM, name);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      {problems.map(({ message }) => (
        <p key={message} className="govuk-error-message" role="alert">
          {message}
        </p>
      ))}
      <SubmitButton look="secondary">{label}</SubmitButton>
    </form>
  );
}
