import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import { nextDayWords } from '@/lib/domain/workload/contact/next-day';
import { countOf } from '@/lib/kernel/format';
import type { OneToOneSheet } from '@/lib/usecases/supervision/supervision-page';
import { EmptyState } from '../ui/page/empty-state';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

/** As many cases as leave room to write on a sheet of A4. */
const MOST_ON_SHEET = 12;

/** The cases that a one-to-one should come to, the most urgent first, each with why. */
export function DiscussTable({ page }: { readonly page: OneToOneSheet }) {
  const { discuss } = page;
  if (discuss.length === 0)
    return (
      <EmptyState kind="none_exist" title="No case asks to be discussed">
        None is beyond grade, late, short of oversight or training, close to release, in the highest band or
        provisional.
      </EmptyState>
    );
  const shown = discuss.slice(0, MOST_ON_SHEET);
  const rest = discuss.length - shown.length;
  return (
    <>
      <Table
        caption="Cases to discuss, the most urgent first"
        className="hr-table--sheet"
        columns={[
          { key: 'person', label: 'Person' },
          { key: 'band', label: 'Band and setting' },
          { key: 'why', label: 'Why' },
          { key: 'next', label: 'Next appointment', nowrap: true },
        ]}
      >
        {shown.map(({ row, why }) => (
          <Row key={row.crn}>
            <RowHeader>
              {row.name.text} <span className="hr-muted hr-code">{row.crn}</span>
            </RowHeader>
            <Cell label="Band">{`${row.band}, ${SETTING_LABELS[row.setting].toLowerCase()}`}</Cell>
            <Cell label="Why">{why.join('; ')}</Cell>
            <Cell label="Next" nowrap>
              {nextDayWords(row.next, page.today)}
            </Cell>
          </Row>
        ))}
      </Table>
      {rest === 0 ? null : (
        <p className="hr-note">
          {countOf(rest, 'more case', 'more cases')} on the officer’s page, under cases that need attention.
        </p>
      )}
    </>
  );
}
