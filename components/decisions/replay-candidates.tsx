import type { AllocationDecision, CandidateAtDecision } from '@/lib/domain/allocation/decisions/decision';
import type { WorkloadLines } from '@/lib/kernel/format';
import { Tag } from '../ui/list/tag';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { type Verdict, VerdictTag } from '../workload/verdict-tag';
import { figureWords } from './replay-words';

/** Everybody who was on offer, in the order of the screen then, with what was shown of them. */
export function ReplayCandidates({
  decision,
  chosen,
  lines,
}: {
  readonly decision: AllocationDecision;
  readonly chosen: string;
  readonly lines: WorkloadLines;
}) {
  if (decision.candidates.length === 0) return <p className="hr-note">Nobody was on offer.</p>;
  return (
    <Table
      caption="Officers in the order in which they were offered"
      columns={[
        { key: 'officer', label: 'Officer' },
        { key: 'grade', label: 'Grade' },
        { key: 'verdict', label: 'Verdict' },
        { key: 'now', label: 'Workload then' },
        { key: 'after', label: 'With the case' },
        { key: 'why', label: 'For and against' },
      ]}
    >
      {decision.candidates.map((entry) => (
        <Row key={entry.staffCode}>
          <RowHeader>
            <span>
              {entry.name} {entry.staffCode === chosen ? <Tag meaning="neutral">Chosen</Tag> : null}
            </span>
          </RowHeader>
          <Cell label="Grade">{entry.grade ?? 'Not recorded'}</Cell>
          <Cell label="Verdict">
            <VerdictTag verdict={verdictOf(entry.verdict)} />
          </Cell>
          <Cell label="Workload then">{figureWords(entry.now, lines)}</Cell>
          <Cell label="With the case">{figureWords(entry.after, lines)}</Cell>
          <Cell label="For and against">
            <Reasons entry={entry} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Reasons({ entry }: { readonly entry: CandidateAtDecision }) {
  const { reasonsFor = [], reasonsAgainst = [], placedBy = null } = entry;
  if (reasonsFor.length + reasonsAgainst.length === 0) return <span>Not kept</span>;
  return (
    <ul className="govuk-list hr-small govuk-!-margin-bottom-0">
      {reasonsFor.map(({ rule, text }) => (
        <li key={rule}>For: {text}</li>
      ))}
      {reasonsAgainst.map(({ rule, text }) => (
        <li key={rule}>Against: {text}</li>
      ))}
      {placedBy === null ? null : <li className="hr-muted">Order: {placedBy.text}.</li>}
    </ul>
  );
}

/** Who was not on offer, and why. */
export function ReplayRuledOut({ decision: { ruledOut = [] } }: { readonly decision: AllocationDecision }) {
  if (ruledOut.length === 0) return <p className="hr-note">Nobody was ruled out.</p>;
  return (
    <Table
      caption="Officers who were ruled out"
      columns={[
        { key: 'officer', label: 'Officer' },
        { key: 'why', label: 'Why' },
      ]}
    >
      {ruledOut.map((entry) => (
        <Row key={entry.staffCode}>
          <RowHeader>{entry.name}</RowHeader>
          <Cell label="Why">{entry.why.map((reason) => reason.text).join(' ')}</Cell>
        </Row>
      ))}
    </Table>
  );
}

const VERDICTS: readonly Verdict[] = ['allowed', 'with_oversight', 'not_allowed', 'unknown'];

function verdictOf(text: string): Verdict {
  return VERDICTS.find((verdict) => verdict === text) ?? 'unknown';
}
