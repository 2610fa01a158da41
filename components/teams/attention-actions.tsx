import { toQueue } from '@/lib/addresses/allocations';
import { toCase } from '@/lib/addresses/cases';
import { toMoves } from '@/lib/addresses/moves';
import { toSharing } from '@/lib/addresses/officers';
import type { Address } from '@/lib/kernel/address';
import type { CaseRow } from '@/lib/domain/workload/ledger/to-case-row';
import type { AttentionPage } from '@/lib/usecases/teams/team-page';
import { TextLink } from '../ui/list/text-link';

export interface AttentionActionsProps {
  readonly page: AttentionPage;
  readonly row: CaseRow;
  /** Staff code of the officer of record. */
  readonly holder: string | null;
}

interface Offer {
  readonly label: string;
  readonly href: Address;
}

/** What can be done about a case of a list, the first thing first. */
export function AttentionActions({ page, row, holder }: AttentionActionsProps) {
  const offers = offersOf(page, row, holder);
  if (offers.length === 0) return <span className="hr-muted">See the case</span>;
  return (
    <ul className="govuk-list hr-row-actions">
      {offers.map(({ label, href }) => (
        <li key={label}>
          <TextLink href={href} hiddenSuffix={`for ${row.name.text}, ${row.crn}`}>
            {label}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function offersOf(page: AttentionPage, { crn }: CaseRow, holder: string | null): readonly Offer[] {
  const { list, mayMoveCases, mayArrangeCover, mayOversee, mayEditCases } = page;
  const move = mayMoveCases ? [{ label: 'Move', href: toMoves.receiver({ crn: [crn] }) }] : [];
  const cover =
    mayArrangeCover && holder !== null
      ? [{ label: 'Arrange cover', href: toSharing.arrangeCover(holder, { ticked: 'asking' }) }]
      : [];
  const contact =
    mayArrangeCover && holder !== null ? [{ label: 'Name a contact', href: toSharing.contacts(holder) }] : [];
  const oversee = mayOversee ? [{ label: 'Record oversight', href: toCase.oversight(crn) }] : [];
  const edit = mayEditCases ? [{ label: 'Change the case', href: toCase.edit(crn) }] : [];
  const fill = mayEditCases
    ? [{ label: 'Add what is missing', href: toQueue.detailsMissing({ fill: crn }) }]
    : [];
  switch (list) {
    case 'needs_reallocating':
      return [...move, ...cover];
    case 'cover_needed':
    case 'appointments':
      return [...cover, ...move];
    case 'named_contact_needed':
      return [...contact, ...cover];
    case 'oversight':
      return oversee;
    case 'beyond_grade':
    case 'training_gap':
      return [...oversee, ...move];
    case 'holder_barred':
      return move;
    case 'details_missing':
      return fill;
    default:
      return edit;
  }
}
