import { countOf, formatDate, formatWhole } from '@/lib/kernel/format';
import { BEFORE_REVIEW_DAYS, BULK_EDIT_CASES } from '@/lib/domain/metrics/cases/data-quality';
import { DOWNGRADE_DAYS } from '@/lib/domain/metrics/cases/downgrades';
import type { DowngradesPage } from '@/lib/usecases/capacity/downgrades-page';
import { Section } from '../../ui/page/page-head';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref } from '../capacity-address';

/** What says that records may not be what they seem. Nobody is named: it asks a question. */
export function DataQualitySection({ page }: { readonly page: DowngradesPage }) {
  const { quality, blankInputs, unit } = page;
  const blank = `of ${countOf(blankInputs.of, 'live case')}`;
  return (
    <Section title="Data quality">
      <Table
        caption={`Data quality, ${unit.name}`}
        columns={[
          { key: 'what', label: 'What' },
          { key: 'figure', label: 'Figure', numeric: true },
          { key: 'counted', label: 'Counted' },
        ]}
      >
        <Row>
          <RowHeader>Blank inputs</RowHeader>
          <Cell numeric label="Figure">
            {formatWhole(blankInputs.count)}
          </Cell>
          <Cell label="Counted">
            {blankInputs.count === 0 ? (
              blank
            ) : (
              <TextLink href={capacityListHref('inputs-missing', unit)}>{blank}</TextLink>
            )}
          </Cell>
        </Row>
        <Row>
          <RowHeader>Bulk edits of last seen</RowHeader>
          <Cell numeric label="Figure">
            {formatWhole(quality.bulkSeenEdits.length)}
          </Cell>
          <Cell label="Counted">
            {quality.bulkSeenEdits.length === 0
              ? `one person, one day, ${BULK_EDIT_CASES} cases or more, in ${DOWNGRADE_DAYS} days`
              : quality.bulkSeenEdits
                  .map(({ onDate, cases }) => `${countOf(cases, 'case')} on ${formatDate(onDate)}`)
                  .join('; ')}
          </Cell>
        </Row>
        <Row>
          <RowHeader>Falls just before a review</RowHeader>
          <Cell numeric label="Figure">
            {formatWhole(quality.fallsBeforeReview)}
          </Cell>
          <Cell label="Counted">{`within ${BEFORE_REVIEW_DAYS} days before oversight was due for review`}</Cell>
        </Row>
      </Table>
    </Section>
  );
}
