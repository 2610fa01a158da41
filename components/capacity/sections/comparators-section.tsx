import { toComparators } from '@/lib/addresses/estate';
import { type Comparators, EVIDENCE_FIGURES } from '@/lib/domain/metrics/evidence/comparators';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { evidenceHref, type UnitAddress } from '../capacity-address';

interface ComparatorsSectionProps {
  readonly unit: UnitAddress;
  readonly comparators: Comparators;
  /** Whether the reader enters them. */
  readonly maySet: boolean;
}

/** What was published elsewhere to hold the measures of the page against. */
export function ComparatorsSection({ unit, comparators, maySet }: ComparatorsSectionProps) {
  const known = Object.entries(EVIDENCE_FIGURES).flatMap(([figure, label]) => {
    const found = comparators.get(figure);
    return found === undefined ? [] : [{ figure, label, ...found }];
  });
  return (
    <div className="hr-frame" id="comparators">
      <h2>Published elsewhere</h2>
      <p>
        What these measures can be held against. They stand beside this unit’s own figures in the{' '}
        <TextLink href={evidenceHref(unit)}>inspection evidence</TextLink>.{' '}
        {maySet ? <TextLink href={toComparators()}>Enter comparators</TextLink> : null}
      </p>
      <Table
        caption="Published elsewhere"
        columns={[
          { key: 'figure', label: 'Measure' },
          { key: 'value', label: 'Comparator', numeric: true },
          { key: 'source', label: 'Source' },
        ]}
      >
        {known.map(({ figure, label, value, source }) => (
          <Row key={figure}>
            <RowHeader>{label}</RowHeader>
            <Cell numeric label="Comparator">
              {value}
            </Cell>
            <Cell label="Source">{source}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
