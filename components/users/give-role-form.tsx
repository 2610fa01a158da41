'use client';

import { ROLE_DAY_FIELDS } from '@/lib/domain/access/role-fields';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import type { Places } from '@/lib/usecases/users/users-page';
import { Field } from '../ui/form/described-field';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { Details } from '../ui/page/details';
import { PlaceSelect } from './place-select';
import { RoleRadios } from './role-select';

/** Gives somebody another role. */
export function GiveRoleForm({
  id,
  places,
  action,
}: {
  readonly id: string;
  readonly places: Places;
  readonly action: FormAction;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, 'give');
  const { problems, values } = state;
  return (
    <Details summary="Give another role" open={problems.length > 0}>
      <form action={submit} noValidate>
        <ErrorSummary problems={problems} />
        <input type="hidden" name="id" value={id} />
        <RoleRadios error={messageFor(problems, 'role')} chosen={textValue(values, 'role', '')} />
        <PlaceSelect
          places={places}
          error={messageFor(problems, 'scope')}
          chosen={textValue(values, 'scope', '')}
        />
        <Field of={ROLE_DAY_FIELDS.startsOn} in={state} id="give-startsOn" />
        <Field of={ROLE_DAY_FIELDS.endsOn} in={state} id="give-endsOn" />
        <SubmitButton>Give the role</SubmitButton>
      </form>
    </Details>
  );
}
