import { toDifferences } from '@/lib/addresses/cases';
import type { DifferenceLine } from '@/lib/domain/allocation/cases/difference-line';
import type { DifferencesPage } from '@/lib/usecases/cases/differences/differences-page';
import { formatInstant } from '@/lib/kernel/format';
import { Checkbox } from '../../ui/form/checkboxes';
import { EmptyState } from '../../ui/page/empty-state';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { aboutHref, aboutWords } from './difference-about';

/** What sources say otherwise than what stands, with the way to settle each. */
export function DifferencesTable({
  page: { lines },
  ticks = false,
}: {
  readonly page: Pick<DifferencesPage, 'lines'>;
  /** Each has a box, in a form around the table. */
  readonly ticks?: boolean;
}) {
  if (lines.length === 0)
    return (
      <EmptyState
        kind="none_exist"
        title="No source says otherwise than what stands here"
        next={{ href: '/', label: 'Back to today' }}
      >
        Where a file was extracted before a decision made here and says something else, what was decided
        stands, and it comes here.
      </EmptyState>
    );
  return (
    <Table
      caption="What sources say otherwise"
      columns={[
        ...(ticks ? [{ key: 'tick', label: 'Tick' }] : []),
        { key: 'who', label: 'Case or officer' },
        { key: 'what', label: 'What' },
        { key: 'ours', label: 'Stands here' },
        { key: 'said', label: 'The source says' },
        { key: 'when', label: 'Decided here' },
        { key: 'settle', label: 'Settle' },
      ]}
    >
      {lines.map((line) => (
        <DifferenceRow key={line.difference.id} line={line} ticks={ticks} />
      ))}
    </Table>
  );
}

function DifferenceRow({ line, ticks }: { readonly line: DifferenceLine; readonly ticks: boolean }) {
  const { difference, about, label, ours, said, why } = line;
  return (
    <Row>
      {ticks ? (
        <Cell label="Tick" className="hr-tick-cell">
          <Checkbox
            name="ids"
            id={`tick-${difference.id}`}
            value={difference.id}
            label={<span className="govuk-visually-hidden">{`Tick ${label} of ${aboutWords(about)}`}</span>}
            small
          />
        </Cell>
      ) : null}
      <RowHeader>
        <TextLink href={aboutHref(about)}>{aboutWords(about)}</TextLink>
      </RowHeader>
      <Cell label="What">{label}</Cell>
      <Cell label="Stands here">{ours}</Cell>
      <Cell label="The source says">
        <div>
          {said}
          <div className="hr-muted">{why}</div>
        </div>
      </Cell>
      <Cell label="Decided here">
        {difference.decidedAt === null ? 'not known' : formatInstant(new Date(difference.decidedAt))}
      </Cell>
      <Cell label="Settle">
        <TextLink href={toDifferences.one(difference.id)}>
          Settle<span className="govuk-visually-hidden"> {`${label} of ${aboutWords(about)}`}</span>
        </TextLink>
      </Cell>
    </Row>
  );
}
