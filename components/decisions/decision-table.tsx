import { toOfficer } from '@/lib/addresses/officers';
import { toDecisions } from '@/lib/addresses/allocations';
import {
  type DecisionRow,
  decisionReasonLabel,
  exceptionLabel,
} from '@/lib/domain/allocation/decisions/decision-list';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { formatInstant } from '@/lib/kernel/format';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';

const COLUMNS = [
  { key: 'when', label: 'When and who' },
  { key: 'case', label: 'Case' },
  { key: 'from', label: 'From' },
  { key: 'to', label: 'To' },
  { key: 'why', label: 'Reason' },
  { key: 'exceptions', label: 'Out of the ordinary' },
];

/** Decisions, the newest first, each with a link to how it stood. */
export function DecisionTable({
  rows,
  words,
}: {
  readonly rows: readonly DecisionRow[];
  readonly words: ModelWords;
}) {
  return (
    <Table caption="Decisions, the newest first" columns={COLUMNS}>
      {rows.map((row) => (
        <Row key={row.id}>
          <RowHeader>
            <span>
              <TextLink href={toDecisions.one(row.id)}>
                {formatInstant(new Date(row.decidedAt))}
                <span className="govuk-visually-hidden">: the decision about {row.crn}</span>
              </TextLink>
              <br />
              <span className="hr-small hr-muted">{row.decidedByName}</span>
              {row.undoneAt === null ? (
                <UndoLink row={row} />
              ) : (
                <span className="hr-small">
                  <br />
                  <strong>Undone</strong> by {row.undoneBy}, {formatInstant(new Date(row.undoneAt))}
                </span>
              )}
            </span>
          </RowHeader>
          <Cell label="Case">
            <span>
              {row.name.text} <span className="hr-nowrap">({row.crn})</span>
            </span>
          </Cell>
          <Cell label="From">{row.from ?? (row.kind === 'allocation' ? 'Waiting' : 'Nobody')}</Cell>
          <Cell label="To">
            <span>
              <Officer row={row} />
              <br />
              <span className="hr-small hr-muted">{row.team.name}</span>
            </span>
          </Cell>
          <Cell label="Reason">{reasonOf(row)}</Cell>
          <Cell label="Out of the ordinary">{exceptionsText(row, words)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function UndoLink({ row: { id, crn, mayUndo } }: { readonly row: DecisionRow }) {
  if (!mayUndo) return null;
  return (
    <span className="hr-small">
      <br />
      <TextLink href={toDecisions.undo(id)}>
        Undo<span className="govuk-visually-hidden"> the decision about {crn}</span>
      </TextLink>
    </span>
  );
}

function Officer({ row: { to } }: { readonly row: DecisionRow }) {
  return to.mayView ? <TextLink href={toOfficer.page(to.staffCode)}>{to.name}</TextLink> : <>{to.name}</>;
}

function reasonOf({ reasonCode, reasonText }: DecisionRow): string {
  if (reasonCode === null) return reasonText ?? 'None was asked';
  const label = decisionReasonLabel(reasonCode);
  return reasonText === null ? label : `${label}: ${reasonText}`;
}

function exceptionsText({ exceptions, offered }: DecisionRow, words: ModelWords): string {
  if (exceptions.length > 0) return exceptions.map((entry) => exceptionLabel(entry, words)).join('; ');
  return offered === null ? 'Not kept with the decision' : 'Nothing';
}
