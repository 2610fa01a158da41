import { formatDateShort, formatInstant } from '@/lib/kernel/format';
import type { CancelledAbsence } from '@/lib/domain/workload/absence/absence-limits';
import { Details } from '../../ui/page/details';

/** Absences that were recorded by mistake and called off: kept, and counted on no day. */
export function CancelledAbsences({ absences }: { readonly absences: readonly CancelledAbsence[] }) {
  if (absences.length === 0) return null;
  return (
    <Details summary={`Cancelled absences (${absences.length})`}>
      <ul className="govuk-list govuk-list--bullet">
        {absences.map((absence) => (
          <li key={absence.id}>
            {formatDateShort(absence.startDate)} to{' '}
            {absence.endDate === null ? 'a day not known' : formatDateShort(absence.endDate)}: cancelled by{' '}
            {absence.cancelledByName ?? 'somebody'} on {formatInstant(new Date(absence.cancelledAt))}. It
            counts on no day.
          </li>
        ))}
      </ul>
    </Details>
  );
}
