'use client';

import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { AgreeFields } from './agree-fields';
import type { CheckboxChoice } from '../ui/form/checkboxes';
import { TextLink } from '../ui/list/text-link';
import type { RadioChoice } from '../ui/form/radios';
import { Field } from '../ui/form/described-field';
import {
  COVER_CHANGE_FIELDS,
  COVER_FIELDS,
  COVERED_FIELDS,
} from '@/lib/domain/workload/sharing/sharing-fields';

interface CoverFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly cases: readonly CheckboxChoice[];
  readonly colleagues: readonly RadioChoice[];
  /** Cases of which nothing falls in the absence: not listed. */
  readonly others: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** What the form says before its fields. */
  readonly lead: string;
  readonly backHref: string;
}

/** The form that arranges cover by name: which cases, who covers, from which day to which. */
export function CoverForm(props: CoverFormProps) {
  const { action, officerName, staffCode, cases, colleagues, others, startsOn, endsOn, lead, backHref } =
    props;
  return (
    <ChangeForm
      action={action}
      title="Arrange cover by name"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and arrange the cover"
      backHref={backHref}
      hidden={{ staffCode }}
      fields={(state) => (
        <>
          <p className="govuk-body">{lead}</p>
          <Field of={COVERED_FIELDS.crns} in={state} options={cases} small legendSize="m" />
          {others === 0 ? null : (
            <p className="govuk-body">
              {others === 1
                ? '1 other case has no appointment, release or planned contact on these days. '
                : `${others} other cases have no appointment, release or planned contact on these days. `}
              <TextLink href="?cases=all">Choose among all cases</TextLink>
            </p>
          )}
          <Field of={COVER_FIELDS.coverStaffCode} in={state} options={colleagues} legendSize="m" />
          <Field of={COVER_FIELDS.startsOn} in={state} initial={startsOn} />
          <Field of={COVER_FIELDS.endsOn} in={state} initial={endsOn} />
          <AgreeFields {...state} />
        </>
      )}
    />
  );
}

interface CoverChangeProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly words: string;
  readonly endsOn: string;
  /** The cover has counted on a day before today. */
  readonly begun: boolean;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
}

/** The form that sets another last day of a cover, or calls it off. */
export function CoverChangeForm({
  action,
  officerName,
  words,
  endsOn,
  begun,
  hidden,
  backHref,
}: CoverChangeProps) {
  return (
    <ChangeForm
      action={action}
      title="Change a cover"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and save"
      backHref={backHref}
      hidden={hidden}
      fields={(state) => (
        <>
          <p className="govuk-body">{words}</p>
          <Field
            of={COVER_CHANGE_FIELDS.what}
            in={state}
            legendSize="m"
            options={[
              {
                value: 'end',
                label: 'Set another last day',
                reveal: (
                  <>
                    <Field of={COVER_CHANGE_FIELDS.endsOn} in={state} initial={endsOn} />
                    <AgreeFields {...state} />
                  </>
                ),
              },
              {
                value: 'cancel',
                label: begun ? 'End it now' : 'Cancel it',
                hint: begun
                  ? 'Its last day becomes yesterday: past days stand as they were'
                  : 'It counts on no day',
              },
            ]}
          />
        </>
      )}
    />
  );
}
