import type { FieldProblem, FormValues } from '@/lib/kernel/form-state';
import { DateInput } from '../ui/form/date-input';
import { dateValue, messageFor, textValue } from '../ui/form/field-values';
import { Textarea } from '../ui/form/textarea';

interface AgreeFieldsProps {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/** The answers to what grade and training ask of a cover or a share: a reason, and when oversight reviews it. */
export function AgreeFields({ values, problems }: AgreeFieldsProps) {
  return (
    <>
      <Textarea
        name="reason"
        label="Reason (only where grade or training speaks against it)"
        hint="Why this colleague all the same. Do not write why somebody is barred, or anything about their health"
        rows={3}
        maxLength={2000}
        defaultValue={textValue(values, 'reason')}
        error={messageFor(problems, 'reason')}
      />
      <DateInput
        name="oversightReviewOn"
        label="Oversight reviews it on (only where a reason is needed)"
        defaultValue={dateValue(values, 'oversightReviewOn')}
        error={messageFor(problems, 'oversightReviewOn')}
      />
    </>
  );
}
