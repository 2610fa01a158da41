import { toListFile } from '@/lib/addresses/lists';
import { countOf } from '@/lib/kernel/format';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { EVIDENCE_FIGURES } from '@/lib/domain/metrics/evidence/comparators';
import type { FormAction } from '@/lib/kernel/form-state';
import type { ComparatorsPage } from '@/lib/usecases/comparators/comparators-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { ClearComparator, SetComparator } from './comparator-forms';

interface ComparatorsViewProps {
  readonly page: ComparatorsPage;
  readonly saved: string | null;
  readonly setAction: FormAction;
  readonly clearAction: FormAction;
}

/** What is published elsewhere of the figures: what stands, and the form that enters more. */
export function ComparatorsView({
  page: { comparators },
  saved,
  setAction,
  clearAction,
}: ComparatorsViewProps) {
  return (
    <PageFrame below={<OfficialMarking />}>
      {saved === null ? null : (
        <NotificationBanner
          variant="success"
          heading={saved === 'set' ? 'The comparator was entered' : 'The comparator was removed'}
        />
      )}
      <PageHead
        title="Comparators"
        data="What was published elsewhere to hold a figure against: it stands in the inspection evidence of every unit, and beside the measures. Enter only what was published."
      />
      <TableTools summary={countOf(comparators.length, 'figure')}>
        <FileLinks file={toListFile('comparators')} />
      </TableTools>
      <Table
        caption="Comparators"
        columns={[
          { key: 'figure', label: 'Figure' },
          { key: 'value', label: 'Value', numeric: true },
          { key: 'source', label: 'Source' },
          { key: 'do', label: 'What to do' },
        ]}
      >
        {comparators.map(({ figure, label, value, source, entered }) => (
          <Row key={figure}>
            <RowHeader>{label}</RowHeader>
            <Cell numeric label="Value">
              {value}
            </Cell>
            <Cell label="Source">{source}</Cell>
            <Cell label="What to do">
              {entered ? (
                <ClearComparator figure={figure} name={label} action={clearAction} />
              ) : (
                'Shipped with the service'
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      <Section title="Enter a comparator">
        <SetComparator
          figures={Object.entries(EVIDENCE_FIGURES).map(([value, label]) => ({ value, label }))}
          action={setAction}
        />
      </Section>
    </PageFrame>
  );
}
