import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { BAR_LABELS } from '@/lib/domain/allocation/cases/bar';
import type { BarLine } from '@/lib/usecases/cases/bar-page';
import { formatInstant } from '@/lib/kernel/format';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { WarningText } from '../ui/page/warning-text';

export interface CaseBarsProps {
  readonly crn: string;
  readonly bars: readonly BarLine[];
  readonly mayRecord: boolean;
}

/** Who must not hold the case, and why; and those of whom that was said once. */
export function CaseBars({ crn, bars, mayRecord }: CaseBarsProps) {
  return (
    <>
      {bars.length === 0 ? (
        <p className="govuk-body">Nobody is recorded who must not hold this case.</p>
      ) : (
        <BarsTable crn={crn} bars={bars} mayRecord={mayRecord} />
      )}
      {mayRecord ? (
        <p className="govuk-body">
          <TextLink href={toCase.newBar(crn)}>Record an officer who must not hold it</TextLink>
        </p>
      ) : null}
    </>
  );
}

/** Said at the top of the page where the officer who holds the case is one who must not. */
export function HolderBarred({ bars }: { readonly bars: readonly BarLine[] }) {
  const bar = bars.find((line) => line.holdsItNow);
  if (!bar) return null;
  return (
    <WarningText>
      {bar.officerName} holds this case and must not
      {bar.reason === null ? '' : `: ${BAR_LABELS[bar.reason].toLowerCase()}`}. Reallocate it.
    </WarningText>
  );
}

function BarsTable({ crn, bars, mayRecord }: CaseBarsProps) {
  return (
    <Table
      caption="Officers who must not hold this case"
      columns={[
        { key: 'officer', label: 'Officer' },
        { key: 'why', label: 'Why' },
        { key: 'recorded', label: 'Recorded' },
        { key: 'now', label: 'Now' },
      ]}
    >
      {bars.map((bar) => (
        <Row key={bar.id}>
          <RowHeader>
            {bar.officerHref === null ? (
              bar.officerName
            ) : (
              <TextLink href={toOfficer.page(bar.officerHref)}>{bar.officerName}</TextLink>
            )}
          </RowHeader>
          <Cell label="Why">
            <div>
              {bar.reason === null ? 'For managers to see' : BAR_LABELS[bar.reason]}
              {bar.detail === null ? null : <div className="hr-muted">{bar.detail}</div>}
            </div>
          </Cell>
          <Cell label="Recorded">
            <div>
              {bar.recordedByName}
              <br />
              <span className="hr-muted">{formatInstant(new Date(bar.recordedAt))}</span>
            </div>
          </Cell>
          <Cell label="Now">
            <BarNow crn={crn} bar={bar} mayLift={mayRecord} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function BarNow({
  crn,
  bar,
  mayLift,
}: {
  readonly crn: string;
  readonly bar: BarLine;
  readonly mayLift: boolean;
}) {
  if (bar.lifted !== null)
    return (
      <div>
        Lifted by {bar.lifted.byName}, {formatInstant(new Date(bar.lifted.at))}
        <div className="hr-muted">{bar.lifted.why}</div>
      </div>
    );
  return (
    <div>
      {bar.holdsItNow ? <strong>Holds it all the same</strong> : 'In force'}
      {mayLift ? (
        <div>
          <TextLink href={toCase.bar(crn, bar.id)} hiddenSuffix={`for ${bar.officerName}`}>
            Lift
          </TextLink>
        </div>
      ) : null}
    </div>
  );
}

/** Who recorded a bar, when and why, before it is lifted. */
export function BarSummary({ bar }: { readonly bar: BarLine }) {
  return (
    <p className="govuk-body">
      {bar.recordedByName} recorded on {formatInstant(new Date(bar.recordedAt))} that they must not hold it
      {bar.reason === null ? '' : `: ${BAR_LABELS[bar.reason].toLowerCase()}`}.
      {bar.detail === null ? '' : ` ${bar.detail}`}
    </p>
  );
}
