'use client';

import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { AgreeFields } from './agree-fields';
import { type CheckboxChoice, Checkboxes } from '../ui/form/checkboxes';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { type RadioChoice, Radios } from '../ui/form/radios';
import { TextLink } from '../ui/list/text-link';

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
      fields={({ values, problems }) => (
        <>
          <p className="govuk-body">{lead}</p>
          <Checkboxes
            name="crns"
            label="Cases to cover"
            hint="Choose several for the same colleague; come back for the rest"
            options={cases}
            small
            legendSize="m"
            defaultValue={listValue(values['crns'])}
            error={messageFor(problems, 'crns')}
          />
          {others === 0 ? null : (
            <p className="govuk-body">
              {others === 1
                ? '1 other case has no appointment, release or planned contact on these days. '
                : `${others} other cases have no appointment, release or planned contact on these days. `}
              <TextLink href="?cases=all">Choose among all cases</TextLink>
            </p>
          )}
          <Radios
            name="coverStaffCode"
            label="Who covers"
            options={colleagues}
            legendSize="m"
            defaultValue={textValue(values, 'coverStaffCode')}
            error={messageFor(problems, 'coverStaffCode')}
          />
          <DateInput
            name="startsOn"
            label="First day"
            hint="Today or later"
            defaultValue={dateValue(values, 'startsOn', startsOn)}
            error={messageFor(problems, 'startsOn')}
          />
          <DateInput
            name="endsOn"
            label="Last day"
            hint="The last day of cover, that day included"
            defaultValue={dateValue(values, 'endsOn', endsOn)}
            error={messageFor(problems, 'endsOn')}
          />
          <AgreeFields values={values} problems={problems} />
        </>
      )}
    />
  );
}

function listValue(typed: string | readonly string[] | undefined): readonly string[] {
  if (typed === undefined) return [];
  return typeof typed === 'string' ? [typed] : typed;
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
      fields={({ values, problems }) => (
        <>
          <p className="govuk-body">{words}</p>
          <Radios
            name="what"
            label="What do you want to do?"
            legendSize="m"
            defaultValue={textValue(values, 'what')}
            error={messageFor(problems, 'what')}
            options={[
              {
                value: 'end',
                label: 'Set another last day',
                reveal: (
                  <>
                    <DateInput
                      name="endsOn"
                      label="Last day"
                      hint="The last day of cover, that day included"
                      defaultValue={dateValue(values, 'endsOn', endsOn)}
                      error={messageFor(problems, 'endsOn')}
                    />
                    <AgreeFields values={values} problems={problems} />
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
