import { toOfficer } from '@/lib/addresses/officers';
import type { AttentionList, OfficerList } from '@/lib/domain/metrics/cases/attention-lists';
import { attentionWhy } from '@/lib/domain/metrics/cases/attention-officers';
import type { Address } from '@/lib/kernel/address';
import type { AttentionPage, ListedOfficer } from '@/lib/usecases/teams/team-page';

/** The head of the column that says why somebody is in a list. */
export function whyLabel(list: AttentionList): string {
  if (list === 'reductions_ending') return 'Reduction';
  if (list === 'training_expiring') return 'Training';
  if (list === 'leavers') return 'Leaves';
  return list === 'joiners' ? 'Starts' : 'Away';
}

/** The page of an officer on which what the list is about can be changed. */
export function whyPage(list: AttentionList, staffCode: string): Address {
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
  officer,
}: {
  readonly page: AttentionPage;
  readonly officer: ListedOfficer;
}) {
  const lines = attentionWhy(page, officer);
  if (lines.length <= 1) return <>{lines[0] ?? 'No'}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
