import type { BandChangeLine } from '@/lib/domain/allocation/cases/waiting-changes';
import type { BandChangeSource } from '@/lib/domain/banding/changes/band-change';
import { formatInstant } from '@/lib/kernel/format';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { ChangedInputs } from './changed-inputs';

const SOURCES: Readonly<Record<BandChangeSource, string>> = {
  person: 'Form',
  import: 'Source system',
  model: 'New version of the rules',
};

/** Every change of the band and of what it is worked out from, the latest first: who, when, from what to what, and why. */
export function BandHistory({ lines }: { readonly lines: readonly BandChangeLine[] }) {
  if (lines.length === 0)
    return (
      <p className="govuk-body">
        No change of the band is recorded: it is as it was when the case was logged. Changes by form or file
        are kept here.
      </p>
    );
  return (
    <Table
      caption="Changes of the band and of what it is worked out from"
      columns={[
        { key: 'when', label: 'When' },
        { key: 'band', label: 'Band', nowrap: true },
        { key: 'what', label: 'What changed' },
        { key: 'why', label: 'Reason' },
        { key: 'state', label: 'State' },
      ]}
    >
      {lines.map((line) => (
        <HistoryRow key={line.change.id} line={line} />
      ))}
    </Table>
  );
}

function HistoryRow({ line: { change, inputs, state } }: { readonly line: BandChangeLine }) {
  const { reason, evidence, settledWhy } = change;
  return (
    <Row>
      <RowHeader>
        {formatInstant(new Date(change.at))}
        <br />
        <span className="hr-muted">
          {change.byName}. {SOURCES[change.source]}
        </span>
      </RowHeader>
      <Cell label="Band" nowrap>
        <BandStep from={change.oldBand} to={change.newBand} />
      </Cell>
      <Cell label="What changed">
        <div>
          <ChangedInputs inputs={inputs} />
          <span className="hr-muted">By {change.modelVersion}</span>
        </div>
      </Cell>
      {reason === null && evidence === null ? (
        <EmptyCell says="No reason is recorded" />
      ) : (
        <Cell label="Reason">
          <div>
            {reason}
            {evidence === null ? null : <div className="hr-muted">Evidence: {evidence}</div>}
          </div>
        </Cell>
      )}
      <Cell label="State">
        <div>
          {state}
          {settledWhy === null ? null : <div className="hr-muted">{settledWhy}</div>}
        </div>
      </Cell>
    </Row>
  );
}

/** "4 → 2", or "3 stays". */
export function BandStep({ from, to }: { readonly from: string; readonly to: string }) {
  if (from === to) return <>{from} stays</>;
  return (
    <span>
      {from} <span aria-hidden="true">→</span>
      <span className="govuk-visually-hidden">to</span> {to}
    </span>
  );
}
