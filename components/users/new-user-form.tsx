'use client';

import { toUsers } from '@/lib/addresses/users';
import { EMPTY_FORM, type FormAction, type FormState } from '@/lib/kernel/form-state';
import type { Places } from '@/lib/usecases/users/users-page';
import { ButtonGroup } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';
import { TextLink } from '../ui/list/text-link';
import { PlaceSelect } from './place-select';
import { RoleRadios } from './role-select';

/** Somebody new who signs in: who they are, what they may do, and how they come by a password. */
export function NewUserForm({
  places,
  sends,
  action,
}: {
  readonly places: Places;
  /** Whether links are emailed here. */
  readonly sends: boolean;
  readonly action: FormAction;
}) {
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM);
  const of = (name: string) => ({
    name,
    error: messageFor(problems, name),
    defaultValue: textValue(values, name, ''),
  });
  return (
    <div className="hr-form">
      <ErrorSummary problems={problems} />
      <h1 className="govuk-heading-l">Add a user</h1>
      <form action={submit} noValidate>
        <TextInput {...of('email')} label="Email address" type="email" width={30} autoComplete="off" />
        <TextInput
          {...of('name')}
          label="Name (optional)"
          hint="Surname, Forename"
          width={30}
          autoComplete="off"
        />
        <TextInput
          {...of('staffCode')}
          label="Staff code (optional)"
          hint="The officer that this person is: they see their own caseload"
          width={10}
        />
        <RoleRadios error={messageFor(problems, 'role')} chosen={textValue(values, 'role', '')} />
        <PlaceSelect
          places={places}
          error={messageFor(problems, 'scope')}
          chosen={textValue(values, 'scope', '')}
        />
        <WayRadios sends={sends} problems={problems} values={values} />
        <ButtonGroup>
          <SubmitButton>Add the user</SubmitButton>
          <TextLink href={toUsers.page()}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </div>
  );
}

/** How somebody comes by a password. */
function WayRadios({
  sends,
  problems,
  values,
}: Pick<FormState, 'problems' | 'values'> & { readonly sends: boolean }) {
  return (
    <>
      <Radios
        name="way"
        label="How they come by a password"
        legendSize="s"
        error={messageFor(problems, 'way')}
        defaultValue={textValue(values, 'way', sends ? 'mail' : 'link')}
        options={[
          ...(sends
            ? [
                {
                  value: 'mail',
                  label: 'By a link that is emailed to them: they choose a password themselves',
                },
              ]
            : []),
          { value: 'link', label: 'By a link that you give them: they choose a password themselves' },
          {
            value: 'password',
            label: 'You enter a first password',
            reveal: (
              <TextInput
                name="password"
                label="First password"
                hint="10 characters or more"
                type="password"
                width={20}
                autoComplete="new-password"
                error={messageFor(problems, 'password')}
              />
            ),
          },
        ]}
      />
    </>
  );
}
