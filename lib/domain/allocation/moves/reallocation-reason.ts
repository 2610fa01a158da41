/** Why a case is moved to another officer. One is always needed. */
export const REALLOCATION_REASONS = [
  'caseload_adjustment',
  'absence',
  'officer_left',
  'allocate_to_responsible_officer',
  'change_of_risk',
  'change_of_address',
  'risk_to_staff',
  'transfer',
  'other',
] as const;
export type ReallocationReason = (typeof REALLOCATION_REASONS)[number];

export const REALLOCATION_REASON_LABELS: Record<ReallocationReason, string> = {
  caseload_adjustment: 'Caseload adjustment',
  absence: 'Absence of the officer',
  officer_left: 'The officer has left, or leaves',
  allocate_to_responsible_officer: 'To the responsible officer',
  change_of_risk: 'Change of risk',
  change_of_address: 'Change of address',
  risk_to_staff: 'Risk to staff',
  transfer: 'Transfer of the order or licence',
  other: 'Other',
};
