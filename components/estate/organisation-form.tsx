'use client';

import { toEstate } from '@/lib/addresses/estate';
import { USUAL_RECORD_SYSTEM } from '@/lib/domain/allocation/handoff/handoff';
import { EMPTY_FORM, type FormAction } from '@/lib/kernel/form-state';
import { ButtonGroup } from '../ui/form/button';
import { ErrorSummary } from '../ui/form/error-summary';
import { messageFor, textValue } from '../ui/form/field-values';
import { SubmitButton } from '../ui/form/submit-button';
import { TextInput } from '../ui/form/text-input';
import { useKeptForm } from '../ui/form/use-kept-form';
import { TextLink } from '../ui/list/text-link';

/** Says what the organisation is called. */
export function OrganisationForm({
  name,
  recordSystem,
  action,
}: {
  readonly name: string | null;
  /** What the system of record is called; null: as usual. */
  readonly recordSystem: string | null;
  readonly action: FormAction;
}) {
  const [{ problems, values }, submit] = useKeptForm(action, EMPTY_FORM);
  return (
    <div className="hr-form">
      <ErrorSummary problems={problems} />
      <h1 className="govuk-heading-l">Name of the organisation</h1>
      <form action={submit} noValidate>
        <TextInput
          name="organisation"
          label="Name"
          hint="It stands at the head of every page for those who are signed in"
          width={30}
          autoComplete="organization"
          error={messageFor(problems, 'organisation')}
          defaultValue={textValue(values, 'organisation', name ?? '')}
        />
        <TextInput
          name="recordSystem"
          label="Name of the record system (optional)"
          hint={`Where decisions made here are keyed. Left empty it is called ${USUAL_RECORD_SYSTEM}`}
          width={20}
          error={messageFor(problems, 'recordSystem')}
          defaultValue={textValue(values, 'recordSystem', recordSystem ?? '')}
        />
        <ButtonGroup>
          <SubmitButton>Save the name</SubmitButton>
          <TextLink href={toEstate.page()}>Cancel</TextLink>
        </ButtonGroup>
      </form>
    </div>
  );
}
