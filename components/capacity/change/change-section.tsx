import { CHANGE_WORDS } from '@/lib/domain/metrics/change/change-kinds';
import { groupSteps, type StepGroup, type UnitChange } from '@/lib/domain/metrics/change/unit-change';
import { formatDate } from '@/lib/kernel/format';
import { ChartFrame } from '../../charts/layout/chart-frame';
import type { ChartLines } from '../../charts/layout/chart-lines';
import { EmptyState } from '../../ui/page/empty-state';
import { TextLink } from '../../ui/list/text-link';
import { percentOfTenths, signedTenths } from '../../workload/signed-figures';
import { changeHref, type UnitAddress } from '../capacity-address';
import { changeWaterfall } from './change-waterfall';
import { StepTable } from '../../workload/step-table';

interface ChangeSectionProps {
  readonly change: UnitChange | null;
  readonly unit: UnitAddress;
  readonly lines: ChartLines;
}

const TITLE = 'What changed since last month';

/** What moved a unit's workload since last month, in as few steps as tell it; each leads to its list. */
export function ChangeSection({ change, unit, lines }: ChangeSectionProps) {
  if (change === null)
    return (
      <ChartFrame id="change" title={TITLE} measured="From the figure of last month to now, step by step.">
        <EmptyState kind="none_exist" title="There is not enough history yet to tell what changed">
          A snapshot is stored each night; the comparison begins with the first one that is a month old.
        </EmptyState>
      </ChartFrame>
    );
  const { since, before, after } = change;
  const groups = groupSteps(change);
  const drawn = changeWaterfall(change, groups, lines);
  const table = (
    <StepTable
      since={since}
      before={before}
      after={after}
      caption={TITLE}
      rows={groups.map((group) => ({ ...group, name: <GroupName group={group} unit={unit} /> }))}
    />
  );
  return (
    <ChartFrame
      id="change"
      title={TITLE}
      measured={`${percentOfTenths(before.percentTenths)} on ${formatDate(since)}, ${percentOfTenths(after.percentTenths)} now. The steps, in percentage points, add up exactly.${drawn === null ? '' : ` ${drawn.scale}`}`}
      {...(drawn === null ? {} : { table })}
      note={<MainSteps groups={groups} unit={unit} />}
    >
      {drawn === null ? table : drawn.chart}
    </ChartFrame>
  );
}

/** The steps that moved most, as links, and the way to all of them. */
function MainSteps({ groups, unit }: { readonly groups: readonly StepGroup[]; readonly unit: UnitAddress }) {
  const size = ({ percentTenths }: StepGroup): number => Math.abs(percentTenths ?? 0);
  const main = [...groups].sort((a, b) => size(b) - size(a)).slice(0, 2);
  return (
    <ul className="hr-change__most">
      {main.map((group) => (
        <li key={group.label}>
          <GroupName group={group} unit={unit} /> {signedTenths(group.percentTenths)}
        </li>
      ))}
      <li>
        <TextLink href={changeHref(unit)}>Every step and its list</TextLink>
      </li>
    </ul>
  );
}

/** The name of some steps, as the link to the list of the one that moves most. */
function GroupName({ group, unit }: { readonly group: StepGroup; readonly unit: UnitAddress }) {
  const [first, ...others] = group.steps;
  if (first === undefined) return <>{group.label}</>;
  const most = others.reduce(
    (known, step) => (Math.abs(step.percentTenths ?? 0) > Math.abs(known.percentTenths ?? 0) ? step : known),
    first,
  );
  if (others.length === 0)
    return <TextLink href={changeHref(unit, first.kind)}>{CHANGE_WORDS[first.kind].label}</TextLink>;
  return <TextLink href={changeHref(unit, most.kind)}>{group.label}</TextLink>;
}
