import { type Evaluation, evaluateRequestSchema, evaluateWorkload } from '@/lib/workload/evaluate-request';
import { IBAT_4 } from '@/lib/workload/shipped-models';
import type { WorkedExample } from '@/lib/workload/worked-examples';

/** What an example comes to, worked out anew by the same function that serves the API. */
export function evaluateExample({ caption, request }: WorkedExample): Evaluation {
  const result = evaluateWorkload(evaluateRequestSchema.parse(request), IBAT_4, []);
  if (!result.ok) throw new Error(`The example "${caption}" does not fit its model`);
  return result.value;
}
