import { type CaseListParams, readCaseListParams } from '@/lib/metrics/sort-case-rows';
import type { PageParams } from '../ui/href-with';

/** What the address of an officer's page says of the list of cases. */
export function readOfficerList(params: PageParams): CaseListParams {
  return readCaseListParams(params);
}
