import {
  type Evaluation,
  evaluateRequestSchema,
  evaluateWorkload,
} from '@/lib/domain/workload/model/evaluate-request';
import { IBAT_4 } from '@/lib/domain/workload/model/shipped/shipped-models';
import type { WorkedExample } from '@/lib/domain/workload/examples/worked-examples';

/** What an example comes to, worked out anew by the same function that serves the API. */
export function evaluateExample({ caption, request }: WorkedExample): Evaluation {
  const result = evaluateWorkload(evaluateRequestSchema.parse(request), IBAT_4, []);
  if (!result.ok) throw new Error(`The example "${caption}" does not fit its model`);
  return result.value;
}
