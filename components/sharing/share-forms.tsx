'use client';

import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { AgreeFields } from './agree-fields';
import { Field } from '../ui/form/described-field';
import { SHARE_END_FIELDS, SHARE_FIELDS } from '@/lib/domain/workload/sharing/sharing-fields';
import type { Address } from '@/lib/kernel/address';

interface ShareFormProps {
  readonly action: ChangeAction;
  readonly crn: string;
  readonly caption: string;
  readonly holderName: string;
  readonly workers: readonly FormChoice[];
  readonly today: string;
  readonly backHref: Address;
}

/** The form that gives a co-worker a named share of a case's points. */
export function ShareForm({ action, crn, caption, holderName, workers, today, backHref }: ShareFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Add a co-worker"
      caption={caption}
      submitLabel="Continue"
      confirmLabel="Confirm and add the share"
      backHref={backHref}
      hidden={{ crn }}
      fields={(state) => (
        <>
          <Field of={SHARE_FIELDS.kind} in={state} />
          <Field of={SHARE_FIELDS.staffCode} in={state} options={workers} none="Choose a co-worker" />
          <Field
            of={SHARE_FIELDS.percent}
            in={state}
            hint={`From 1 to 99. ${holderName} stays the officer of record and keeps the rest`}
          />
          <Field of={SHARE_FIELDS.startedOn} in={state} initial={today} />
          <AgreeFields {...state} />
        </>
      )}
    />
  );
}

interface ShareEndProps {
  readonly action: ChangeAction;
  readonly caption: string;
  readonly words: string;
  readonly today: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: Address;
}

/** The form that ends a share of a case. */
export function ShareEndForm({ action, caption, words, today, hidden, backHref }: ShareEndProps) {
  return (
    <ChangeForm
      action={action}
      title="End a share"
      caption={caption}
      submitLabel="Continue"
      confirmLabel="Confirm and end the share"
      backHref={backHref}
      hidden={hidden}
      fields={(state) => (
        <>
          <p className="govuk-body">{words}</p>
          <Field of={SHARE_END_FIELDS.lastDay} in={state} initial={today} />
        </>
      )}
    />
  );
}
