import type { ReactNode } from 'react';
import { toListFile } from '@/lib/addresses/lists';
import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { reasonWords } from '@/lib/domain/allocation/reasons/reason-words';
import { formatDateShort } from '@/lib/kernel/format';
import { itemsOf, listPart, type PageAsked } from '@/lib/kernel/list-part';
import type { Move, OfficerMovesPage } from '@/lib/usecases/officers/officer-page';
import { EmptyState } from '../ui/page/empty-state';
import { type ItemColumn, ItemTable } from '../ui/list/item-table';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { ListPages } from '../ui/list/list-pages';
import { TextLink } from '../ui/list/text-link';

/** Cases that came to an officer and cases that left, the latest first. */
export function MovesTable({
  page,
  pageNumber,
}: {
  readonly page: OfficerMovesPage;
  readonly pageNumber: PageAsked;
}) {
  if (page.moves.length === 0) {
    return (
      <EmptyState kind="none_exist" title="No case has come or gone in the last 12 months">
        Allocations to this officer and away from them appear here, with who decided and why.
      </EmptyState>
    );
  }
  const part = listPart(page.moves.length, pageNumber, MOVES_A_PAGE);
  const came = page.moves.filter((move) => move.direction === 'in').length;
  return (
    <>
      <TableTools
        summary={`${came} came and ${page.moves.length - came} went in the last 12 months, the latest first.`}
      >
        <FileLinks file={toListFile('moves', { of: page.measured.officer.staffCode })} />
      </TableTools>
      <ItemTable
        caption="Cases that came and went in the last 12 months, the latest first"
        items={itemsOf(page.moves, part)}
        keyOf={(move) => move.id}
        columns={columnsOf(page.mayViewCases)}
      />
      <ListPages
        part={part}
        path={toOfficer.allocations(page.measured.officer.staffCode)}
        params={{}}
        label="Allocations"
      />
    </>
  );
}

const MOVES_A_PAGE = 25;

function columnsOf(mayViewCases: boolean): ItemColumn<Move>[] {
  return [
    { key: 'day', label: 'Day', cellNowrap: true, cell: (move) => formatDateShort(move.onDate) },
    {
      key: 'case',
      label: 'Case',
      namesRow: true,
      cell: ({ crn, name }) => (
        <>
          {mayViewCases ? <TextLink href={toCase.page(crn)}>{name.text}</TextLink> : name.text}
          <br />
          <span className="hr-muted hr-code">{crn}</span>
        </>
      ),
    },
    { key: 'move', label: 'What happened', short: 'What', cell: moveWords },
    {
      key: 'why',
      label: 'Reason',
      cell: (move) => reasonWords(move.reasonCode, move.reasonText) ?? 'None given',
    },
    { key: 'who', label: 'Decided by', short: 'By', cell: decidedBy },
  ];
}

function decidedBy({ imported, decidedByName }: Move): ReactNode {
  if (imported) return 'Imported';
  return decidedByName === '' ? <span className="hr-muted">–</span> : decidedByName;
}

function moveWords({ direction, other, without }: Move): string {
  if (direction === 'in') {
    if (without === 'waiting') return 'In: it had waited for an officer';
    return other === null ? 'In: first officer' : `In, from ${other}`;
  }
  if (without === 'ended') return 'Out: the case ended';
  if (without === 'waiting') return 'Out: waits for an officer';
  if (without === 'waited') return 'Out: it was with nobody at first';
  return other === null ? 'Out' : `Out, to ${other}`;
}
