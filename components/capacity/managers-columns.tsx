import { toOfficer } from '@/lib/addresses/officers';
import type { ManagerSpan } from '@/lib/domain/metrics/officers/line-management';
import type { LineManagersPage } from '@/lib/usecases/officers/line-managers-page';
import { OfficerActions } from '../officers/people/officer-actions';
import { offersFor } from '../officers/people/officer-offers';
import type { ItemColumn } from '../ui/list/item-table';
import { TextLink } from '../ui/list/text-link';

type Person = Pick<ManagerSpan, 'staffCode' | 'name' | 'grade' | 'teamName'>;

/** Who somebody is, in the lists of line managers and of who has none: the name, with the way to their page where it is the reader's to open. */
export function personColumns(page: LineManagersPage, label: string): ItemColumn<Person>[] {
  return [
    {
      key: 'name',
      label,
      sortKey: 'name',
      cell: ({ staffCode, name }) =>
        page.mayOpen.has(staffCode) ? <TextLink href={toOfficer.page(staffCode)}>{name}</TextLink> : name,
    },
    { key: 'grade', label: 'Grade', sortKey: 'grade', cell: ({ grade }) => grade ?? 'Not recorded' },
    { key: 'team', label: page.model.estateNames.team, sortKey: 'team', cell: ({ teamName }) => teamName },
  ];
}

/** What the reader may do about somebody. */
export function doColumn(
  page: LineManagersPage,
  offer: 'recordSupervision' | 'changeDetails',
): ItemColumn<Person> {
  return {
    key: 'do',
    label: 'What to do',
    cell: ({ staffCode, name }) => {
      const may = page.may.get(staffCode);
      return <OfficerActions name={name} offers={may ? offersFor(staffCode, may)[offer] : []} />;
    },
  };
}
