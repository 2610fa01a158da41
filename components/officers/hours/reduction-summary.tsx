import { formatDate, formatHundredths } from '@/lib/kernel/format';
import type { RecordedReduction } from '@/lib/domain/workload/measure/officer-record';
import { SummaryList } from '../../ui/list/summary-list';

/** A reduction as it is recorded. */
export function ReductionSummary({ reduction }: { readonly reduction: RecordedReduction }) {
  return (
    <SummaryList
      rows={[
        { key: 'Hours a week', value: formatHundredths(reduction.hoursHundredths) },
        { key: 'First day', value: formatDate(reduction.startDate) },
        { key: 'Last day', value: reduction.endDate === null ? 'Open' : formatDate(reduction.endDate) },
        ...(reduction.staysUntilReviewed
          ? [{ key: 'After its last day', value: 'Stays until it is reviewed' }]
          : []),
        ...(reduction.notes === null ? [] : [{ key: 'Notes', value: reduction.notes }]),
      ]}
    />
  );
}
