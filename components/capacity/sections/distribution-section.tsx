import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { Address } from '@/lib/kernel/address';
import { formatWhole } from '@/lib/kernel/format';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import type { WorkloadDistribution } from '@/lib/domain/metrics/units/distribution';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { WorkloadHistogram } from '../../charts/workload-histogram';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { EmptyState } from '../../ui/page/empty-state';
import { capacityListHref, type UnitAddress } from '../capacity-address';

/** How many officers are in each step of workload. */
export function DistributionSection({
  distribution,
  words,
  unit,
}: {
  readonly distribution: WorkloadDistribution;
  readonly words: ModelWords;
  readonly unit: UnitAddress & Pick<MeasuredUnit, 'excessive'>;
}) {
  const { of, unknown, ...figures } = distribution;
  const hrefOf = (step: string): Address => capacityListHref('officers', unit, { step });
  const { noCapacity, atOrUnder, over, wellOver } = figures;
  if (of === 0) {
    return (
      <ChartFrame title="Officers by workload" measured="Number of officers in each step of 10%.">
        <EmptyState kind="none_exist" title="No responsible officer holds a case here" />
      </ChartFrame>
    );
  }
  const label = `Officers by workload: ${atOrUnder} at or under ${words.over}, ${over} over ${words.over}, of which ${wellOver} over ${words.wellOver}; ${noCapacity} with no capacity${unknown > 0 ? `; ${unknown} without hours recorded` : ''}`;
  return (
    <ChartFrame
      title="Officers by workload"
      measured={
        <>
          {`The ${formatWhole(of)} responsible officers who hold a case, in steps of 10%. `}
          <Excessive share={unit.excessive} words={words} href={capacityListHref('excessive', unit)} />
        </>
      }
      table={<StepsTable distribution={distribution} hrefOf={hrefOf} />}
    >
      <WorkloadHistogram
        {...figures}
        steps={figures.steps.map((step) => ({ ...step, href: hrefOf(String(step.from)) }))}
        noCapacityHref={hrefOf('none')}
        label={label}
      />
    </ChartFrame>
  );
}

/** Who has been over for weeks: a histogram of today does not tell. */
function Excessive({
  share: { count, of },
  words,
  href,
}: {
  readonly share: CountShare;
  readonly words: ModelWords;
  readonly href: Address;
}) {
  const officers = `${count} of ${formatWhole(of)} officers`;
  return (
    <>
      {count === 0 ? officers : <TextLink href={href}>{officers}</TextLink>}
      {` ${count === 1 ? 'was' : 'were'} over ${words.wellOver} on each of ${words.excessiveDays} daily snapshots in a row.`}
    </>
  );
}

function StepsTable({
  distribution,
  hrefOf,
}: {
  readonly distribution: WorkloadDistribution;
  readonly hrefOf: (step: string) => Address;
}) {
  const { steps, noCapacity, unknown, of } = distribution;
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
          href={hrefOf(String(step.from))}
        />
      ))}
      <StepRow label="No capacity" count={noCapacity} href={hrefOf('none')} />
      {unknown > 0 ? <StepRow label="Hours not recorded" count={unknown} href={hrefOf('unknown')} /> : null}
    </Table>
  );
}

function StepRow({
  label,
  count,
  href,
}: {
  readonly label: string;
  readonly count: number;
  readonly href?: Address;
}) {
  const figure = formatWhole(count);
  return (
    <Row>
      <RowHeader>{label}</RowHeader>
      <Cell numeric>{href && count > 0 ? <TextLink href={href}>{figure}</TextLink> : figure}</Cell>
    </Row>
  );
}
