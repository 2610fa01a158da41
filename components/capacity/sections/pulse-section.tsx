import { toPulse } from '@/lib/addresses/estate';
import type { CountedOf } from '@/lib/domain/metrics/counts/count-share';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import { hasPulse, PULSE_QUESTION, type PulseShares } from '@/lib/domain/metrics/pulse/pulse';
import { isResponsibleGrade, type WorkloadModel } from '@/lib/domain/workload/model/model';
import { formatDate, formatShare, formatWhole } from '@/lib/kernel/format';
import { capitalised } from '@/lib/kernel/text/first-letter';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';

interface PulseSectionProps {
  readonly model: WorkloadModel;
  readonly unit: MeasuredUnit;
  readonly pulse: readonly PulseShares[];
  /** Whether the reader opens and closes the question. */
  readonly mayRun: boolean;
}

/** Who described their workload as unmanageable, each time that officers were asked. */
export function PulseSection({ model, unit, pulse, mayRun }: PulseSectionProps) {
  if (!hasPulse(unit.level) || (pulse.length === 0 && !mayRun)) return null;
  const grades = model.grades.filter(isResponsibleGrade);
  return (
    <div className="hr-frame" id="pulse">
      <h2>Workload described as unmanageable</h2>
      <p>
        {pulse.length === 0
          ? 'Not measured: officers were not asked. '
          : `Of those who answered “${PULSE_QUESTION}”, each time that it was asked. Fewer than 10 answers are not shown, nor what would give them away. `}
        {mayRun ? <TextLink href={toPulse.run()}>Ask officers</TextLink> : null}
      </p>
      {pulse.length === 0 ? null : (
        <Table
          caption="Workload described as unmanageable"
          columns={[
            { key: 'until', label: 'Asked until' },
            { key: 'all', label: 'All officers', numeric: true },
            ...grades.map(({ code, name }) => ({
              key: code,
              label: `${capitalised(name)} (${code})`,
              numeric: true,
            })),
          ]}
        >
          {pulse.map(({ closedOn, all, byGrade }, index) => (
            <Row key={`${closedOn}-${index}`}>
              <RowHeader>{formatDate(closedOn)}</RowHeader>
              <Share label="All officers" share={all} />
              {grades.map(({ code }) => (
                <Share key={code} label={code} share={byGrade.get(code) ?? null} />
              ))}
            </Row>
          ))}
        </Table>
      )}
    </div>
  );
}

function Share({ label, share }: { readonly label: string; readonly share: CountedOf | null }) {
  if (share === null) return <EmptyCell numeric says="Too few to show" />;
  return (
    <Cell numeric label={label}>
      {formatShare(share.count, share.of)}{' '}
      <span className="hr-muted">{`${formatWhole(share.count)} of ${formatWhole(share.of)}`}</span>
    </Cell>
  );
}
