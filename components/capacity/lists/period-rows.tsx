import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { PeriodListName } from '@/lib/domain/metrics/capacity/capacity-lists';
import type { StartCount } from '@/lib/domain/metrics/cases/starts';
import { formatWhole } from '@/lib/kernel/format';
import { Cell, Row, RowHeader } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref } from '../capacity-address';

interface PeriodRowsProps {
  readonly figures: MeasuredUnit;
  readonly endings: StartCount;
}

/** Cases that began or ended in a year, each with the list behind it. */
export function PeriodRows({ figures, endings }: PeriodRowsProps) {
  return (
    <>
      {figures.starts === null ? null : (
        <>
          <PeriodRow
            name="Starts, community"
            cases={figures.starts.community}
            list="starts-community"
            unit={figures}
          >
            {STARTS_WORDS}
          </PeriodRow>
          <PeriodRow
            name="Starts, after release"
            cases={figures.starts.afterRelease}
            list="starts-release"
            unit={figures}
          >
            {STARTS_WORDS}
          </PeriodRow>
        </>
      )}
      <PeriodRow name="Cases ended" cases={endings} list="endings" unit={figures}>
        Held cases that ended in 12 months, with the last officer; beside the year before
      </PeriodRow>
    </>
  );
}

const STARTS_WORDS = 'Cases that began in 12 months, ended ones included; beside the year before';

/** Cases that began or ended in a year, beside the year before. */
function PeriodRow({
  name,
  cases: { count, before },
  list,
  unit,
  children,
}: {
  readonly name: string;
  readonly cases: StartCount;
  readonly list: PeriodListName;
  readonly unit: MeasuredUnit;
  readonly children: string;
}) {
  const change = count - before;
  const words =
    change === 0 ? 'as many' : `${formatWhole(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}`;
  return (
    <Row>
      <RowHeader>{name}</RowHeader>
      <Cell numeric label="Figure">
        {count === 0 ? '0' : <TextLink href={capacityListHref(list, unit)}>{formatWhole(count)}</TextLink>}
      </Cell>
      <Cell numeric label="Counted">
        {`${words} ${change === 0 ? 'as' : 'than'} ${formatWhole(before)}`}
      </Cell>
      <Cell label="What it is">{children}</Cell>
    </Row>
  );
}
