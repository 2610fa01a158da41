'use client';

import { TRAINING_FIELDS } from '@/lib/domain/workload/measure/training-fields';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';
import { Button } from '../../ui/form/button';
import { Field } from '../../ui/form/described-field';
import { type ChangeAction, ChangeForm } from '../change-form';
import type { Address } from '@/lib/kernel/address';

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
  readonly backHref: Address;
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
      fields={(state) => (
        <>
          <Field
            of={TRAINING_FIELDS.course}
            in={state}
            initial={initial.course}
            options={courses}
            none="Choose a course"
          />
          <Field of={TRAINING_FIELDS.completedOn} in={state} initial={initial.completedOn} />
          <Field of={TRAINING_FIELDS.expiresOn} in={state} initial={initial.expiresOn} />
        </>
      )}
    />
  );
}
