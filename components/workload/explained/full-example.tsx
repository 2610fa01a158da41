import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { Cell, Dash, Row, RowHeader, Table } from '@/components/ui/list/table';
import { STATE_LABELS } from '@/lib/domain/banding/labels';
import type { Evaluation } from '@/lib/domain/workload/model/evaluate-request';
import type { LedgerLineAnswer } from '@/lib/domain/workload/ledger/ledger-answer';
import { FULL_EXAMPLE } from '@/lib/domain/workload/examples/worked-examples';
import { StateLabel } from '../state-label';
import { evaluateExample } from './evaluate-example';
import { Prose, ProseSection } from './prose-section';
import { hoursWords, percentWords, pointsWords } from './words';

/** One officer in full: every line of the ledger, the sums, and the division. */
export function FullExample({ id, model }: { readonly id: string; readonly model: WorkloadModel }) {
  const example = evaluateExample(FULL_EXAMPLE);
  return (
    <ProseSection id={id} title="One officer, line by line">
      <Prose>
        <p>
          {FULL_EXAMPLE.caption}: 37 hours a week, 1.85 of them agreed off. The points are those of the model{' '}
          {FULL_EXAMPLE.request.model.code} as it ships. Every officer’s page has the same two lists.
        </p>
      </Prose>
      <div className="hr-ledger">
        <UsedTable example={example} />
        <div>
          <AvailableTable example={example} />
          <div className="hr-sum">
            <strong>
              {pointsWords(example.pointsUsed)} ÷ {pointsWords(example.pointsAvailable)} ={' '}
              {percentWords(example)}
            </strong>
            <br />
            <StateLabel state={example.state} words={wordsOf(model)} />
          </div>
        </div>
      </div>
    </ProseSection>
  );
}

function UsedTable({ example }: { readonly example: Evaluation }) {
  const lines = example.ledger.filter((line) => line.side === 'used');
  const cases = lines.reduce((sum, line) => sum + (line.kind === 'case' ? line.count : 0), 0);
  return (
    <Table
      caption="Points used"
      captionShown
      stack={false}
      columns={[
        { key: 'line', label: 'Line' },
        { key: 'count', label: 'Count', numeric: true },
        { key: 'each', label: 'Each', numeric: true },
        { key: 'points', label: 'Points', numeric: true },
      ]}
      foot={
        <Row>
          <RowHeader>Points used</RowHeader>
          <Cell numeric>{cases} cases</Cell>
          <Cell />
          <Cell numeric>{pointsWords(example.pointsUsed)}</Cell>
        </Row>
      }
    >
      {lines.map((line, index) => (
        <UsedRow key={index} line={line} />
      ))}
    </Table>
  );
}

function UsedRow({ line }: { readonly line: LedgerLineAnswer }) {
  if (line.side !== 'used') return null;
  const count = line.kind === 'support' ? 1 : line.count;
  const note =
    line.kind === 'case' && line.state !== 'active' ? STATE_LABELS[line.state].toLowerCase() : null;
  return (
    <Row>
      <RowHeader>
        {line.label}
        {note ? <span className="hr-muted"> {note}</span> : null}
        {line.kind === 'case' && line.dormantPoints > 0 ? (
          <span className="hr-muted"> ({pointsWords(line.dormantPoints)} dormant)</span>
        ) : null}
      </RowHeader>
      <Cell numeric>{count}</Cell>
      <Cell numeric>{pointsWords(line.points / count)}</Cell>
      <Cell numeric>{pointsWords(line.points)}</Cell>
    </Row>
  );
}

function AvailableTable({ example }: { readonly example: Evaluation }) {
  const lines = example.ledger.flatMap((line) => (line.side === 'available' ? [line] : []));
  const hours = lines.reduce((sum, line) => sum + Math.round(line.hours * 100), 0) / 100;
  return (
    <Table
      caption="Points available"
      captionShown
      stack={false}
      columns={[
        { key: 'line', label: 'Line' },
        { key: 'hours', label: 'Hours', numeric: true },
        { key: 'points', label: 'Points', numeric: true },
      ]}
      foot={
        <Row>
          <RowHeader>Points available</RowHeader>
          <Cell numeric>{hoursWords(hours)}</Cell>
          <Cell numeric>{pointsWords(example.pointsAvailable)}</Cell>
        </Row>
      }
    >
      {lines.map((line) => (
        <Row key={line.label}>
          <RowHeader>{line.label}</RowHeader>
          <Cell numeric>{line.hours === 0 ? <Dash says="None" /> : hoursWords(line.hours)}</Cell>
          <Cell numeric>{pointsWords(line.pointsAvailable)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
