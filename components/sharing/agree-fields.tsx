import { AGREE_FIELDS } from '@/lib/domain/workload/sharing/sharing-fields';
import { type AskedState, Field } from '../ui/form/described-field';

/** The answers to what grade and training ask of a cover or a share: a reason, and when oversight reviews it. */
export function AgreeFields({ values, problems }: AskedState) {
  return (
    <>
      <Field of={AGREE_FIELDS.reason} in={{ values, problems }} />
      <Field of={AGREE_FIELDS.oversightReviewOn} in={{ values, problems }} />
    </>
  );
}
