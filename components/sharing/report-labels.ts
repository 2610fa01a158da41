import { REPORT_KINDS, type ReportKind } from '@/lib/domain/workload/measure/report-kinds';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { FormChoice } from '@/lib/domain/workload/hours/officer-choices';

/** What people call each kind of report. */
export const REPORT_LABELS: Record<ReportKind, string> = {
  standard: 'Standard pre-sentence report',
  fast: 'Fast pre-sentence report',
  oral: 'Oral report',
  parole: 'Parole report',
};

/** The kinds of report to choose from, each with what it counts by the model. */
export function reportChoices({
  reportPoints,
  reportDays,
}: Pick<WorkloadModel, 'reportPoints' | 'reportDays'>): (FormChoice & { readonly hint: string })[] {
  return REPORT_KINDS.map((kind) => ({
    value: kind,
    label: REPORT_LABELS[kind],
    hint:
      reportPoints[kind] === 0
        ? 'Counts 0 points'
        : `Counts ${reportPoints[kind]} points for ${reportDays} days`,
  }));
}
