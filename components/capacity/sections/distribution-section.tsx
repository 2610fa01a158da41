import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { formatWhole } from '@/lib/kernel/format';
import type { WorkloadDistribution } from '@/lib/domain/metrics/units/distribution';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { WorkloadHistogram } from '../../charts/workload-histogram';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { EmptyState } from '../../ui/page/empty-state';

/** How many officers are in each step of workload. */
export function DistributionSection({
  distribution,
  words,
}: {
  readonly distribution: WorkloadDistribution;
  readonly words: ModelWords;
}) {
  const { of, ...figures } = distribution;
  const { noCapacity, atOrUnder, over, wellOver } = figures;
  if (of === 0) {
    return (
      <ChartFrame title="Officers by workload" measured="Number of officers in each step of 10%.">
        <EmptyState kind="none_exist" title="No responsible officer holds a case here" />
      </ChartFrame>
    );
  }
  const label = `Officers by workload: ${atOrUnder} at or under ${words.over}, ${over} over ${words.over}, of which ${wellOver} over ${words.wellOver}; ${noCapacity} with no capacity`;
  return (
    <ChartFrame
      title="Officers by workload"
      measured={`Number of officers in each step of 10%: ${formatWhole(of)} responsible officers who hold a case.`}
      table={<StepsTable distribution={distribution} />}
    >
      <WorkloadHistogram {...figures} label={label} />
    </ChartFrame>
  );
}

function StepsTable({ distribution }: { readonly distribution: WorkloadDistribution }) {
  const { steps, noCapacity, of } = distribution;
  return (
    <Table
      caption="Officers in each step of workload"
      columns={[
        { key: 'step', label: 'Workload' },
        { key: 'count', label: 'Officers', numeric: true },
      ]}
      stack={false}
      foot={<StepRow label="All" count={of} />}
    >
      {steps.map((step, index) => (
        <StepRow
          key={step.from}
          label={index === 0 ? `${step.to}% or under` : `Over ${step.from}%, up to ${step.to}%`}
          count={step.count}
        />
      ))}
      <StepRow label="No capacity" count={noCapacity} />
    </Table>
  );
}

function StepRow({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <Row>
      <RowHeader>{label}</RowHeader>
      <Cell numeric>{formatWhole(count)}</Cell>
    </Row>
  );
}
