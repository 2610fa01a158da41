import { toOfficer } from '@/lib/addresses/officers';
import type { Address } from '@/lib/kernel/address';
import { formatDate, formatDateShort, formatHundredths } from '@/lib/kernel/format';
import {
  endingReductions,
  expiringTraining,
  type OfficerList,
} from '@/lib/domain/metrics/cases/attention-lists';
import type { AttentionPage } from '@/lib/usecases/teams/team-page';
import { courseLabel } from '@/lib/domain/workload/ledger/to-case-row';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** The head of the column that says why somebody is in a list. */
export function whyLabel(list: AttentionPage['list']): string {
  if (list === 'reductions_ending') return 'Reduction';
  if (list === 'training_expiring') return 'Training';
  return list === 'joiners' ? 'Starts' : 'Away';
}

/** The page of an officer on which what the list is about can be changed. */
export function whyPage(list: AttentionPage['list'], staffCode: string): Address {
  const pages: Partial<Record<OfficerList, (staffCode: string) => Address>> = {
    reductions_ending: toOfficer.hours,
    away: toOfficer.hours,
    joiners: toOfficer.hours,
    training_expiring: toOfficer.training,
  };
  const found = Object.entries(pages).find(([key]) => key === list)?.[1] ?? toOfficer.page;
  return found(staffCode);
}

/** Why somebody is in a list of officers. */
export function OfficerListWhy({
  page,
  officer: { entry, row },
}: {
  readonly page: AttentionPage;
  readonly officer: AttentionPage['officers'][number];
}) {
  const { list, model, today } = page;
  switch (list) {
    case 'reductions_ending':
      return (
        <ul>
          {endingReductions(entry, today).map((reduction) => (
            <li key={reduction.id}>
              {reduction.reason}, {formatHundredths(reduction.hoursHundredths)} hours a week
              {reduction.endDate === null ? '' : `, to ${formatDate(reduction.endDate)}`}
            </li>
          ))}
        </ul>
      );
    case 'training_expiring':
      return (
        <ul>
          {expiringTraining(entry, today).map(({ course, expiresOn, expired }) => (
            <li key={course}>
              {`${capitalised(courseLabel(model, course))}, ${expired ? 'ran out' : 'runs out'} on ${formatDateShort(expiresOn)}`}
            </li>
          ))}
        </ul>
      );
    default:
      return <>{row.away === '' ? 'No' : row.away}</>;
  }
}
