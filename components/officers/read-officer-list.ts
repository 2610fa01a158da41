import { type CaseListParams, readCaseListParams } from '@/lib/domain/metrics/cases/sort-case-rows';
import type { PageParams } from '../ui/list/href-with';

/** The day to compare the ledger with, as the address says; the use case judges whether it fits. */
export function readSince({ since }: PageParams): string | undefined {
  return typeof since === 'string' ? since : since?.[0];
}

/** What the address of an officer's page says of the list of cases. */
export function readOfficerList(params: PageParams): CaseListParams {
  return readCaseListParams(params);
}
