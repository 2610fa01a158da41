import { toOfficer } from '@/lib/addresses/officers';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { formatHundredths, formatWhole, formatWorkload } from '@/lib/kernel/format';
import type { CoWorker } from '@/lib/domain/metrics/cases/co-workers';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { StateLabel } from './state-label';

/** Co-workers of a unit with what they carry, apart from its figures; nothing where there are none. */
export function CoWorkersTable({
  coWorkers,
  unitName,
  words,
}: {
  readonly coWorkers: readonly CoWorker[];
  readonly unitName: string;
  readonly words: ModelWords;
}) {
  if (coWorkers.length === 0) return null;
  const used = coWorkers.reduce((sum, entry) => sum + entry.pointsUsedHundredths, 0);
  const available = coWorkers.reduce((sum, entry) => sum + entry.pointsAvailable, 0);
  return (
    <section className="hr-section" id="co-workers">
      <h2 className="govuk-heading-m">Co-workers</h2>
      <p>
        {`They carry shares of colleagues’ cases and are measured by themselves: none of these points is in the figures of ${unitName}.`}
      </p>
      <Table
        caption={`Co-workers of ${unitName}, counted apart`}
        columns={[
          { key: 'name', label: 'Co-worker' },
          { key: 'team', label: words.levels.team },
          { key: 'grade', label: 'Grade' },
          { key: 'used', label: 'Points used', numeric: true },
          { key: 'available', label: 'Points available', numeric: true },
          { key: 'workload', label: 'Workload', numeric: true },
          { key: 'state', label: 'State' },
        ]}
        foot={
          <Row>
            <RowHeader>Co-workers together</RowHeader>
            <Cell className="hr-empty" />
            <Cell className="hr-empty" />
            <Cell numeric label="Points used">
              {formatHundredths(used)}
            </Cell>
            <Cell numeric label="Points available">
              {formatWhole(available)}
            </Cell>
            <Cell numeric label="Workload">
              {available === 0 ? 'None' : formatWorkload(used, available)}
            </Cell>
            <Cell className="hr-empty" />
          </Row>
        }
      >
        {coWorkers.map((entry) => (
          <Row key={entry.staffCode}>
            <RowHeader>
              <TextLink href={toOfficer.page(entry.staffCode)}>{entry.name}</TextLink>
            </RowHeader>
            <Cell label={words.levels.team}>{entry.team.name}</Cell>
            <Cell label="Grade">{entry.gradeCode ?? 'Not recorded'}</Cell>
            <Cell numeric label="Points used">
              {formatHundredths(entry.pointsUsedHundredths)}
            </Cell>
            <Cell numeric label="Points available">
              {formatWhole(entry.pointsAvailable)}
            </Cell>
            <Cell numeric label="Workload">
              {entry.pointsAvailable === 0
                ? 'None'
                : formatWorkload(entry.pointsUsedHundredths, entry.pointsAvailable)}
            </Cell>
            <Cell label="State">
              <StateLabel state={entry.state} words={words} />
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
