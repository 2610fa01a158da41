'use client';

import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { Fieldset } from '../ui/form/fieldset';
import type { Choice } from '../ui/form/select';
import { Field } from '../ui/form/described-field';
import { CONTACT_FIELDS, contactOfCaseFields } from '@/lib/domain/workload/sharing/sharing-fields';
import type { Address } from '@/lib/kernel/address';

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
  readonly backHref: Address;
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
      fields={(state) => (
        <>
          <p className="govuk-body">{lead}</p>
          <Field of={CONTACT_FIELDS.all} in={state} options={colleagues} none="Choose an officer" />
          <Fieldset legend="Or for each case" legendSize="s">
            {cases.map(({ crn, label, hint, contact }) => (
              <Field
                key={crn}
                of={contactOfCaseFields(crn).contact}
                in={state}
                initial={contact}
                label={label}
                hint={hint}
                none="The contact for all"
                options={[
                  ...(contact === '' ? [] : [{ value: nobody, label: 'Nobody: call the contact off' }]),
                  ...colleagues,
                ]}
              />
            ))}
          </Fieldset>
          <Field of={CONTACT_FIELDS.endsOn} in={state} />
        </>
      )}
    />
  );
}
