'use client';

import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Textarea } from '../ui/form/textarea';
import { type ChangeAction, ChangeForm } from '../officers/change-form';

interface SupervisionFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly title: string;
  /** What the form opens with. */
  readonly heldOn: string;
  readonly agreed: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: string;
}

/** The form to record a supervision meeting, or to change what was recorded of one. */
export function SupervisionForm({
  action,
  officerName,
  title,
  heldOn,
  agreed,
  hidden,
  backHref,
}: SupervisionFormProps) {
  return (
    <ChangeForm
      action={action}
      title={title}
      caption={officerName}
      submitLabel="Save"
      confirmLabel="Save"
      backHref={backHref}
      hidden={hidden}
      fields={({ values, problems }) => (
        <>
          <DateInput
            name="heldOn"
            label="Date of the meeting"
            hint="Today or before, like 2 11 2026. The workload of that day is kept with it"
            defaultValue={dateValue(values, 'heldOn', heldOn)}
            error={messageFor(problems, 'heldOn')}
          />
          <Textarea
            name="agreed"
            label="What was agreed"
            hint="Up to 4,000 characters. The officer reads this too"
            rows={8}
            defaultValue={textValue(values, 'agreed', agreed)}
            error={messageFor(problems, 'agreed')}
          />
        </>
      )}
    />
  );
}
