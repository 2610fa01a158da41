import type { ReportKind } from '@/lib/workload/measure-officer';

/** What people call each kind of report. */
export const REPORT_LABELS: Record<ReportKind, string> = {
  standard: 'Standard pre-sentence report',
  fast: 'Fast pre-sentence report',
  oral: 'Oral report',
  parole: 'Parole report',
};
