'use client';

import { CLAIM_RULE_FIELDS } from '@/lib/domain/access/claim-rule-fields';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import type { Places } from '@/lib/usecases/users/users-page';
import { Field } from '../ui/form/described-field';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { useKeptForm } from '../ui/form/use-kept-form';
import { PlaceSelect } from '../users/place-select';
import { RoleRadios } from '../users/role-select';

/** Adds a rule by which a claim gives a role. */
export function NewClaimRuleForm({
  places,
  action,
}: {
  readonly places: Places;
  readonly action: FormAction;
}) {
  const [state, submit] = useKeptForm(action, EMPTY_FORM, 'rule');
  const { problems, values } = state;
  return (
    <form action={submit} noValidate>
      <ErrorSummary problems={problems} />
      <Field of={CLAIM_RULE_FIELDS.claim} in={state} />
      <Field of={CLAIM_RULE_FIELDS.value} in={state} />
      <RoleRadios error={messageFor(problems, 'role')} chosen={textValue(values, 'role', '')} />
      <PlaceSelect
        places={places}
        error={messageFor(problems, 'scope')}
        chosen={textValue(values, 'scope', '')}
      />
      <SubmitButton>Add the rule</SubmitButton>
    </form>
  );
}
