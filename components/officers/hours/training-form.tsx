'use client';

import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { Button } from '../../ui/form/button';
import { DateInput } from '../../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../../ui/form/field-values';
import { Select } from '../../ui/form/select';
import { type ChangeAction, ChangeForm } from '../change-form';

interface TrainingFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly staffCode: string;
  readonly courses: readonly FormChoice[];
  readonly initial: {
    readonly course: string;
    readonly completedOn: string | null;
    readonly expiresOn: string | null;
  };
  /** The course is recorded: it can be taken off the record. */
  readonly recorded: boolean;
  readonly backHref: string;
}

/** The form to record a course, or to mend what was recorded of it. */
export function TrainingForm({
  action,
  officerName,
  staffCode,
  courses,
  initial,
  recorded,
  backHref,
}: TrainingFormProps) {
  return (
    <ChangeForm
      action={action}
      title="Record training"
      caption={officerName}
      submitLabel="Save"
      confirmLabel="Save"
      backHref={backHref}
      hidden={{ staffCode }}
      extra={
        recorded ? (
          <Button look="warning" name="step" value="remove">
            Remove this record
          </Button>
        ) : null
      }
      fields={({ values, problems }) => (
        <>
          <Select
            name="course"
            label="Course"
            options={[{ value: '', label: 'Choose a course' }, ...courses]}
            defaultValue={textValue(values, 'course', initial.course)}
            error={messageFor(problems, 'course')}
          />
          <DateInput
            name="completedOn"
            label="Done on"
            hint="Like 2 11 2026"
            defaultValue={dateValue(values, 'completedOn', initial.completedOn)}
            error={messageFor(problems, 'completedOn')}
          />
          <DateInput
            name="expiresOn"
            label="Expires on (optional)"
            hint="The last day on which it counts. Leave empty if it does not expire"
            defaultValue={dateValue(values, 'expiresOn', initial.expiresOn)}
            error={messageFor(problems, 'expiresOn')}
          />
        </>
      )}
    />
  );
}
