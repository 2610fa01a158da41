import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { GROUP_EXAMPLES, type GroupExample } from '@/lib/domain/workload/examples/worked-examples';
import { MarkSentence } from '@/components/rules/rule-mark';
import { markOf } from '@/lib/domain/rulebook/rule-marks';
import { Prose, ProseSection } from './prose-section';
import { percentWords, pointsWords } from './words';

/** Teams, regions and the nation: a ratio of sums. */
export function GroupsExplained({ id }: { readonly id: string }) {
  return (
    <ProseSection id={id} title="Teams and regions">
      <Prose>
        <p>
          The workload of a team, a region or the nation is all points used over all points available. It is
          never the mean of percentages. An officer with no capacity adds the points used, and no points
          available. Cases that wait for an officer are in no team’s points.
          <MarkSentence mark={markOf('W-15')} />
        </p>
      </Prose>
      <Table
        caption="Worked examples"
        columns={[
          { key: 'example', label: 'Example' },
          { key: 'sum', label: 'Points used ÷ points available' },
          { key: 'percent', label: 'Together', numeric: true },
        ]}
      >
        {GROUP_EXAMPLES.map((example) => (
          <Row key={example.caption}>
            <RowHeader>{example.caption}</RowHeader>
            <Cell label="Sum">{sumWords(example)}</Cell>
            <Cell label="Together" numeric>
              {percentWords(totalOf(example))}
            </Cell>
          </Row>
        ))}
      </Table>
    </ProseSection>
  );
}

function totalOf({ officers }: GroupExample): { pointsUsed: number; pointsAvailable: number } {
  return {
    pointsUsed: officers.reduce((sum, officer) => sum + officer.pointsUsed, 0),
    pointsAvailable: officers.reduce((sum, officer) => sum + officer.pointsAvailable, 0),
  };
}

function sumWords({ officers }: GroupExample): string {
  const used = officers.map((officer) => pointsWords(officer.pointsUsed)).join(' + ');
  const available = officers.map((officer) => pointsWords(officer.pointsAvailable)).join(' + ');
  return `(${used}) ÷ (${available})`;
}
