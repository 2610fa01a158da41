'use client';

import type { FormAction } from '@/lib/kernel/form-state';
import type { Places } from '@/lib/usecases/users/users-page';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';
import { InsetText } from '../ui/page/inset-text';
import { PlaceSelect } from '../users/place-select';
import { RoleRadios } from '../users/role-select';

/** A token that was made just now: shown once. */
export interface TokenMade {
  readonly name: string;
  readonly token: string;
}

/** Makes a token for another system, and shows it once. */
export function NewTokenForm({
  places,
  action,
}: {
  readonly places: Places;
  readonly action: FormAction<TokenMade>;
}) {
  const [{ problems, values, view }, submit] = useKeptForm<TokenMade>(action, { problems: [], values: {} });
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      {view === undefined ? null : (
        <InsetText>
          <p>The token of {view.name}. Keep it safe: it is not shown again.</p>
          <p>
            <strong>{view.token}</strong>
          </p>
        </InsetText>
      )}
      <TextInput
        name="name"
        label="What the token is for"
        width={20}
        error={messageFor(problems, 'name')}
        defaultValue={textValue(values, 'name', '')}
      />
      <RoleRadios error={messageFor(problems, 'role')} chosen={textValue(values, 'role', '')} />
      <PlaceSelect
        places={places}
        error={messageFor(problems, 'scope')}
        chosen={textValue(values, 'scope', '')}
      />
      <TextInput
        name="days"
        label="Days until it runs out (optional)"
        hint="Left empty, it counts until somebody revokes it"
        width={4}
        inputMode="numeric"
        error={messageFor(problems, 'days')}
        defaultValue={textValue(values, 'days', '365')}
      />
      <SubmitButton>Make a token</SubmitButton>
    </form>
  );
}
