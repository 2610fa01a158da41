import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import { CASELOAD_EXAMPLES, type WorkedExample } from '@/lib/domain/workload/examples/worked-examples';
import { StateLabel } from '../state-label';
import { evaluateExample } from './evaluate-example';
import { Prose, ProseSection } from './prose-section';
import { percentWords, pointsWords } from './words';

/** Whole caseloads and what they come to. */
export function ExamplesExplained({ id, model }: { readonly id: string; readonly model: WorkloadModel }) {
  return (
    <ProseSection id={id} title="More worked examples">
      <Prose>
        <p>
          These are worked out anew each time this page is shown, by the same sums as every figure in the
          service, and checked whenever the service is changed.
        </p>
      </Prose>
      <Table
        caption="Caseloads"
        columns={[
          { key: 'example', label: 'Example' },
          { key: 'cases', label: 'Cases' },
          { key: 'used', label: 'Points used', numeric: true },
          { key: 'available', label: 'Points available', numeric: true },
          { key: 'percent', label: 'Workload', numeric: true },
          { key: 'state', label: 'State' },
        ]}
      >
        {CASELOAD_EXAMPLES.map((example) => (
          <ExampleRow key={example.caption} example={example} words={wordsOf(model)} />
        ))}
      </Table>
    </ProseSection>
  );
}

function ExampleRow({ example, words }: { readonly example: WorkedExample; readonly words: ModelWords }) {
  const found = evaluateExample(example);
  return (
    <Row>
      <RowHeader>
        {example.caption} <span className="hr-muted">{example.request.model.code}</span>
      </RowHeader>
      <Cell label="Cases">{casesWords(example)}</Cell>
      <Cell label="Points used" numeric>
        {pointsWords(found.pointsUsed)}
      </Cell>
      <Cell label="Points available" numeric>
        {pointsWords(found.pointsAvailable)}
      </Cell>
      <Cell label="Workload" numeric>
        {percentWords(found)}
      </Cell>
      <Cell label="State">
        <StateLabel state={found.state} words={words} />
      </Cell>
    </Row>
  );
}

function casesWords({ request }: WorkedExample): string {
  return request.cases
    .map(({ band, setting, count = 1 }) => `${count} × band ${band} ${SETTING_LABELS[setting].toLowerCase()}`)
    .join(', ');
}
