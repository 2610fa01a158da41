import { toCase } from '@/lib/addresses/cases';
import { toDecisions } from '@/lib/addresses/allocations';
import { toOfficer } from '@/lib/addresses/officers';
import { handoffKindLabel } from '@/lib/domain/allocation/handoff/handoff';
import type { HandoffLine } from '@/lib/domain/allocation/handoff/handoff-list';
import { formatInstant } from '@/lib/kernel/format';
import { Checkbox } from '../ui/form/checkboxes';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { HandoffTextBlock } from './handoff-text-block';
import { handoffHint, handoffState } from './handoff-words';

/** Decisions that are to be keyed, or were, each with the text to paste. */
export function HandoffTable({
  lines,
  recordSystem,
  ticked,
}: {
  readonly lines: readonly HandoffLine[];
  readonly recordSystem: string;
  /** Every box is ticked as the page opens. */
  readonly ticked: boolean;
}) {
  return (
    <Table
      caption={`Decisions and the text to paste into ${recordSystem}`}
      columns={[
        { key: 'tick', label: 'Tick' },
        { key: 'when', label: 'Decided' },
        { key: 'what', label: 'What' },
        { key: 'text', label: 'Text to paste' },
        { key: 'state', label: 'Keyed' },
      ]}
    >
      {lines.map((line) => (
        <Row key={line.id}>
          <TickCell line={line} ticked={ticked} />
          <RowHeader>
            {formatInstant(new Date(line.decidedAt))}
            <br />
            <span className="hr-small hr-muted">{line.decidedByName}</span>
          </RowHeader>
          <Cell label="What">
            <WhatOf line={line} />
          </Cell>
          <Cell label="Text to paste">
            <HandoffTextBlock text={line.text} />
          </Cell>
          <Cell label="Keyed">
            <StateOf line={line} recordSystem={recordSystem} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function TickCell({ line, ticked }: { readonly line: HandoffLine; readonly ticked: boolean }) {
  if (!mayTick(line)) return <EmptyCell says="Settled" />;
  return (
    <Cell label="Tick" className="hr-tick-cell">
      <Checkbox
        name="ids"
        id={`tick-${line.id}`}
        value={line.id}
        defaultChecked={ticked}
        label={<span className="govuk-visually-hidden">Tick {aboutOf(line)}</span>}
        small
      />
    </Cell>
  );
}

/** Whether something can still be said of it by hand. */
export function mayTick({ state, agreedAsOf, mayKey }: HandoffLine): boolean {
  return mayKey && agreedAsOf === null && state !== 'agreed' && state !== 'withdrawn';
}

function aboutOf({ kind, crn, officer }: HandoffLine): string {
  return `${handoffKindLabel(kind)} of ${crn ?? officer.name}`;
}

function WhatOf({ line }: { readonly line: HandoffLine }) {
  const { kind, crn, name, officer, team } = line;
  const label = handoffKindLabel(kind);
  return (
    <div>
      {hrefOf(line)}
      {name === null || crn === null ? null : (
        <>
          {name.text}{' '}
          <span className="hr-nowrap">
            (<TextLink href={toCase.page(crn)}>{crn}</TextLink>)
          </span>
          <br />
        </>
      )}
      {crn === null ? (
        <>
          {label}: <TextLink href={toOfficer.page(officer.staffCode)}>{officer.name}</TextLink>
          <br />
        </>
      ) : null}
      <span className="hr-small hr-muted">{team.name}</span>
    </div>
  );
}

/** What it is, with the way to the decision where there is a page of it. */
function hrefOf({ kind, id, crn }: HandoffLine) {
  if (crn === null) return null;
  const label = handoffKindLabel(kind);
  return kind === 'allocation' || kind === 'reallocation' ? (
    <>
      <TextLink href={toDecisions.one(id)}>
        {label}
        <span className="govuk-visually-hidden"> of {crn}</span>
      </TextLink>
      <br />
    </>
  ) : (
    <>
      {label}
      <br />
    </>
  );
}

function StateOf({ line, recordSystem }: { readonly line: HandoffLine; readonly recordSystem: string }) {
  const hint = handoffHint(line, recordSystem);
  return (
    <div>
      {line.late ? (
        <>
          <Tag meaning="overdue">Late</Tag>{' '}
        </>
      ) : null}
      {handoffState(line, recordSystem)}
      {hint === null ? null : <div className="hr-muted">{hint}</div>}
    </div>
  );
}
