import { toCase } from '@/lib/addresses/cases';
import { toCapacity } from '@/lib/addresses/capacity';
import { toOfficer } from '@/lib/addresses/officers';
import { actionOrder, PAGE_SIZE, sortActions } from '@/lib/domain/metrics/capacity/sort-capacity-list';
import { placeOn } from '@/lib/kernel/address';
import { formatDate } from '@/lib/kernel/format';
import { itemsOf, listPart } from '@/lib/kernel/list-part';
import type { ListedAction } from '@/lib/usecases/lists/capacity-list-page';
import { TableTools } from '../../ui/list/filter-bar';
import { ListPages } from '../../ui/list/list-pages';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { Tag } from '../../ui/list/tag';
import { TextLink } from '../../ui/list/text-link';
import { ListFiles } from './list-files';
import { captionOf, countedWords, type Listed, pathOf } from './list-parts';

/** The agreed actions behind a figure, the longest overdue first. */
export function ListedActions({ page, pageNumber, query, actions }: Listed<'actions'>) {
  const order = actionOrder(toCapacity.list.read(query));
  const part = listPart(actions.length, pageNumber, PAGE_SIZE);
  const [caption, path] = [captionOf(page), pathOf(page)];
  return (
    <>
      <TableTools summary={`${countedWords(page)} agreed actions that are not done.`}>
        <ListFiles list={page.list} query={query} />
      </TableTools>
      <Table
        caption={caption}
        sort={{ ...order, path, params: query }}
        columns={[
          { key: 'crn', label: 'Case', sortKey: 'crn' },
          { key: 'what', label: 'What was agreed' },
          { key: 'who', label: 'By whom' },
          { key: 'due', label: 'Due', sortKey: 'due' },
          { key: 'holder', label: 'Officer', sortKey: 'holder' },
          { key: 'team', label: 'Team', sortKey: 'team' },
        ]}
      >
        {itemsOf(sortActions(actions, order), part).map((entry) => (
          <Row key={entry.id}>
            <RowHeader>
              <CaseOf entry={entry} />
            </RowHeader>
            <Cell label="What was agreed" className="hr-as-typed">
              {entry.what}
            </Cell>
            <Cell label="By whom">{entry.who}</Cell>
            <Cell label="Due">
              {formatDate(entry.dueOn)} {entry.overdue ? <Tag meaning="overdue">Overdue</Tag> : null}
            </Cell>
            <Cell label="Officer">
              <TextLink href={toOfficer.page(entry.holder.staffCode)}>{entry.holder.name}</TextLink>
            </Cell>
            <Cell label="Team">{entry.teamName}</Cell>
          </Row>
        ))}
      </Table>
      <ListPages part={part} path={path} params={query} label={caption} />
    </>
  );
}

function CaseOf({ entry: { crn, name, mayOpen } }: { readonly entry: ListedAction }) {
  const first = name.named ? name.text : crn;
  return (
    <>
      {mayOpen ? <TextLink href={placeOn(toCase.page(crn), 'oversight')}>{first}</TextLink> : first}
      <br />
      <span className="hr-muted hr-code">{name.named ? crn : name.text}</span>
    </>
  );
}
