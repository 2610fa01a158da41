import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { countOf, formatWhole, formatWorkloadMark } from '@/lib/kernel/format';
import { toHundredths } from '@/lib/domain/metrics/brief/brief-parts';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { UnitDots } from '@/lib/domain/metrics/officers/unit-officers';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { ChartFrame } from '../../charts/layout/chart-frame';
import { percentLabel } from '../../charts/layout/chart-lines';
import type { DotRole } from '../../charts/layout/palette';
import { beyondScale, UNITS_WIDTHS, type UnitsFigures, unitsLayout } from '../../charts/layout/units-layout';
import { UnitsByWorkload } from '../../charts/units-by-workload';
import type { SortState } from '../../ui/list/sort-state';
import { Legend } from '../../workload/legend';
import { capacityHref } from '../capacity-address';
import { countedOf } from './share-figure';
import { stateOfUnit, UnitsTable, type UnitTableRow } from './units-table';
import { capitalised } from '@/lib/kernel/text/first-letter';

export interface UnitsSectionProps {
  readonly model: WorkloadModel;
  /** Highest workload first. */
  readonly ranked: readonly MeasuredUnit[];
  readonly dots: readonly UnitDots[];
  /** The units as the table sorts them, each with the units below it. */
  readonly rows: readonly UnitTableRow[];
  readonly total: MeasuredUnit;
  readonly sort: SortState;
  /** Whether the reader has sorted the table: it then stands open. */
  readonly sorted: boolean;
  /** "LDU", "Region", "Team" */
  readonly unitWord: string;
  /** The same of the units below them, where they are shown. */
  readonly belowWord: string | null;
}

/** The units below: a chart of their officers without names, and behind it the table to drill down from, which is printed with it. */
export function UnitsSection({
  model,
  ranked,
  dots,
  rows,
  total,
  sort,
  sorted,
  unitWord,
  belowWord,
}: UnitsSectionProps) {
  const without = dots.reduce((sum, unit) => sum + unit.withoutPercent, 0);
  const words = ranked.map(
    (unit) =>
      `${unit.name} ${percentText(unit)}, ${countedOf(unit.officersOver100)} officers over ${wordsOf(model).over}`,
  );
  const figures = { units: ranked.map((unit) => toRow(model, unit, dots)), lines: model.thresholds };
  const below = belowWord === null ? '' : ` and their ${inSentence(belowWord)}s`;
  return (
    <ChartFrame
      id="units"
      title={`${unitWord}s by workload, with their officers`}
      measured="Highest first. The long mark is the unit; each small mark is one officer who holds a case. Names are not shown here."
      legend={<UnitsLegend model={model} without={without} figures={figures} />}
      more={{ words: `Show these ${inSentence(unitWord)}s${below} as a table`, open: sorted }}
      table={
        <div className="hr-units">
          <p className="hr-note">
            Points used ÷ points available of each unit, never a mean of percentages. Open a unit to go on.
          </p>
          <UnitsTable model={model} rows={rows} total={total} sort={sort} unitWord={unitWord} />
          <UnplacedNote total={total} units={ranked} unitWord={inSentence(unitWord)} />
        </div>
      }
    >
      <UnitsByWorkload {...figures} label={words.join('; ')} />
    </ChartFrame>
  );
}

/** Says why unallocated cases of the whole and of its units do not add up, where they do not. */
function UnplacedNote({
  total,
  units,
  unitWord,
}: {
  readonly total: MeasuredUnit;
  readonly units: readonly MeasuredUnit[];
  readonly unitWord: string;
}) {
  const placed = units.reduce((sum, unit) => sum + unit.unallocated.count, 0);
  const over = total.unallocated.count - placed;
  if (over === 0) return null;
  const cases = countOf(Math.abs(over), 'unallocated case');
  const text =
    over > 0
      ? `${cases} of ${total.name} ${over === 1 ? 'belongs' : 'belong'} to none of these ${unitWord}s: no unit serves the home, or a manager decides where it goes.`
      : `${cases} from homes elsewhere ${over === -1 ? 'is' : 'are'} routed to these ${unitWord}s.`;
  return <p className="hr-note">{text}</p>;
}

function inSentence(word: string): string {
  return word === word.toUpperCase() ? word : word.toLowerCase();
}

function UnitsLegend({
  model,
  without,
  figures,
}: {
  readonly model: WorkloadModel;
  readonly without: number;
  readonly figures: UnitsFigures;
}) {
  const roles = (['senior', 'ordinary', 'trainee'] as const).flatMap((role) => {
    const grade = model.grades.find((entry) => entry.role === role);
    return grade ? [{ mark: role, label: capitalised(grade.name) }] : [];
  });
  return (
    <Legend items={[{ mark: 'unit', label: 'Unit' }, ...roles]}>
      {without > 0 ? (
        <li className="hr-muted">{`${formatWhole(without)} with no capacity ${without === 1 ? 'has' : 'have'} no mark; their points count in the unit`}</li>
      ) : null}
      <AtTheEnds figures={figures} />
    </Legend>
  );
}

/** Officers whose workload lies beyond an end of the scale, and so stand at it. */
function AtTheEnds({ figures }: { readonly figures: UnitsFigures }) {
  const layout = unitsLayout(figures, UNITS_WIDTHS.wide);
  const { below, above } = beyondScale(figures, layout);
  const ends = [
    ...(below > 0 ? [`${formatWhole(below)} under ${percentLabel(layout.low)} at the left end`] : []),
    ...(above > 0 ? [`${formatWhole(above)} over ${percentLabel(layout.high)} at the right end`] : []),
  ];
  return ends.length === 0 ? null : <li className="hr-muted">{ends.join(', ')}</li>;
}

function toRow(model: WorkloadModel, unit: MeasuredUnit, dots: readonly UnitDots[]) {
  return {
    id: unit.code,
    name: unit.name,
    percent: unit.workloadPercent,
    text: percentText(unit),
    state: stateOfUnit(model, unit),
    over: countedOf(unit.officersOver100),
    href: capacityHref(unit),
    officers: (dots.find((entry) => entry.code === unit.code)?.officers ?? []).map(({ percent, role }) => ({
      percent,
      role: toDotRole(role),
    })),
  };
}

function toDotRole(role: string): DotRole {
  return role === 'senior' || role === 'trainee' ? role : 'ordinary';
}

function percentText(unit: MeasuredUnit): string {
  return unit.workloadPercent === null
    ? 'No capacity'
    : formatWorkloadMark(toHundredths(unit.pointsUsed), unit.pointsAvailable);
}
