import { orderInWords } from '@/lib/domain/allocation/candidates/order-candidates';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { Details } from '../ui/page/details';
import { markOf } from '@/lib/domain/rulebook/rule-marks';
import { MarkSentence } from '../rules/rule-mark';

/** The policy that put the officers in order, in its own words: each step decides between those whom the ones before leave equal. */
export function WhyThisOrder({
  model,
}: {
  readonly model: Pick<WorkloadModel, 'shortlistOrder' | 'intakeCap' | 'thresholds'>;
}) {
  return (
    <Details summary="Why this order">
      <p className="govuk-body">
        Each step decides between those whom the steps before it leave equal. The last one that is needed puts
        an officer behind the one above.
        <MarkSentence mark={markOf('L-10')} />
      </p>
      <ol className="govuk-list govuk-list--number">
        {orderInWords(model).map(({ rule, text }) => (
          <li key={rule}>{text}.</li>
        ))}
      </ol>
    </Details>
  );
}
