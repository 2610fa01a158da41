'use client';

import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Fieldset } from '../ui/form/fieldset';
import { type Choice, Select } from '../ui/form/select';

/** A case in the form, in words. */
interface ContactCaseField {
  readonly crn: string;
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  /** Staff code of who is named already; empty where nobody is. */
  readonly contact: string;
}

interface ContactFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly cases: readonly ContactCaseField[];
  readonly colleagues: readonly Choice[];
  /** What calls the contact of a case off. */
  readonly nobody: string;
  readonly lead: string;
  readonly backHref: string;
}

/** The form that names contacts: one for all cases, or another for single ones. */
export function ContactForm(props: ContactFormProps) {
  const { action, officerName, staffCode, cases, colleagues, nobody, lead, backHref } = props;
  return (
    <ChangeForm
      action={action}
      title="Name contacts"
      caption={officerName}
      submitLabel="Save contacts"
      confirmLabel="Save contacts"
      backHref={backHref}
      hidden={{ staffCode, crns: cases.map((entry) => entry.crn).join(' ') }}
      fields={({ values, problems }) => (
        <>
          <p className="govuk-body">{lead}</p>
          <Select
            name="all"
            label="Contact for all cases without one"
            hint="One name may serve for all"
            options={[{ value: '', label: 'Choose an officer' }, ...colleagues]}
            defaultValue={textValue(values, 'all')}
            error={messageFor(problems, 'all')}
          />
          <Fieldset legend="Or for each case" legendSize="s">
            {cases.map(({ field, label, hint, contact }) => (
              <Select
                key={field}
                name={field}
                label={label}
                hint={hint}
                options={[
                  { value: '', label: 'The contact for all' },
                  ...(contact === '' ? [] : [{ value: nobody, label: 'Nobody: call the contact off' }]),
                  ...colleagues,
                ]}
                defaultValue={textValue(values, field, contact)}
                error={messageFor(problems, field)}
              />
            ))}
          </Fieldset>
          <DateInput
            name="endsOn"
            label="Last day (optional)"
            hint="Left empty: until the officer is back"
            defaultValue={dateValue(values, 'endsOn', null)}
            error={messageFor(problems, 'endsOn')}
          />
        </>
      )}
    />
  );
}
