import type { IsoDate } from '../../../kernel/dates';
import { type ChangeSpan, type ChangeTally, nameOfSpan, NO_CHANGE, spanOfName } from '../change/change-tally';
import type { ChangeParts } from '../change/unit-change';
import type { WorkTally } from '../../workload/measure/measure-group';
import { modelVersionOf, type WorkloadModel } from '../../workload/model/model';
import type { RulesOfDay } from '../../workload/model/rules-version';
import { type PastFigures, pastOfTally, type PastTally } from '../history/past-figures';
import { type SnapshotTotals, toTrend, type TrendPoint } from '../history/trend';

/** What the officers of a team added up to on a stored day, and by which rules it was stored (as JSON of model and rules). */
interface DayTally {
  readonly used: number;
  readonly available: number;
  readonly holding: number;
  readonly over: number;
  readonly rules: Readonly<Record<string, number>>;
}

/** What the stored days tell of a place, as sums by day: the days of the trends, and those that today is compared with. */
export interface DaysTally {
  readonly trend: Readonly<Record<string, DayTally>>;
  readonly month: Readonly<Record<string, PastTally>>;
  readonly year: Readonly<Record<string, PastTally>>;
  /** What moved the workload from a month ago to last night, by the name of both days. */
  readonly change: Readonly<Record<string, ChangeTally>>;
}

export const NO_DAYS: DaysTally = { trend: {}, month: {}, year: {}, change: {} };

/** The stored days of a trend, by day. */
export function tallyTrend(totals: readonly SnapshotTotals[]): DaysTally['trend'] {
  return Object.fromEntries(
    totals.map((day): [string, DayTally] => [
      day.onDate,
      {
        used: day.pointsUsedHundredths,
        available: day.pointsAvailable,
        holding: day.holdingCases,
        over: day.over100,
        rules: { [JSON.stringify([day.modelVersion, day.rulesVersion])]: 1 },
      },
    ]),
  );
}

/** The trend over some days, oldest first; days without a snapshot have no point. */
export function trendOfTally({ trend }: DaysTally, days: readonly IsoDate[]): TrendPoint[] {
  return toTrend(
    days.flatMap((onDate): SnapshotTotals[] => {
      const day = trend[onDate];
      return day === undefined
        ? []
        : [
            {
              onDate,
              pointsUsedHundredths: day.used,
              pointsAvailable: day.available,
              holdingCases: day.holding,
              over100: day.over,
              ...oldestRules(day.rules),
            },
          ];
    }),
  );
}

/** Where parts of a unit were stored by different rules: the first of them. */
function oldestRules(rules: DayTally['rules']): Pick<RulesOfDay, 'modelVersion' | 'rulesVersion'> {
  const pairs = Object.keys(rules).map((key) => JSON.parse(key) as [string, number | null]);
  const versions = pairs.flatMap(([, version]) => version ?? []);
  const [modelVersion = ''] = pairs.map(([version]) => version).sort();
  return { modelVersion, rulesVersion: versions.length === 0 ? null : Math.min(...versions) };
}

/** The figures of the last of the days that were added up; null where none was. */
export function pastOfDays(
  model: WorkloadModel,
  past: DaysTally['month'],
  today: IsoDate,
): PastFigures | null {
  const last = Object.keys(past).sort().at(-1);
  const tally = last === undefined ? undefined : past[last];
  return last === undefined || tally === undefined ? null : pastOfTally(model, last as IsoDate, tally, today);
}

/** The two days between which the change of a unit is told; null where one of them is not stored. */
export function spanOfDays({ change }: DaysTally): ChangeSpan | null {
  const name = Object.keys(change).sort().at(-1);
  return name === undefined ? null : spanOfName(name);
}

/** What the change of a unit between two days is told from; what was not stored of it counted nothing. */
export function changePartsOf(
  { month, change }: DaysTally,
  span: ChangeSpan,
  now: Pick<WorkTally, 'usedHundredths' | 'available'>,
): ChangeParts {
  const pointsOf = (of: typeof now) => ({ usedHundredths: of.usedHundredths, availablePoints: of.available });
  return {
    tally: change[nameOfSpan(span)] ?? NO_CHANGE,
    stored: pointsOf(month[span.since] ?? { usedHundredths: 0, available: 0 }),
    now: pointsOf(now),
  };
}

/** Model and version of which kept sums are. */
export function rulesOfTallies(model: WorkloadModel, rulesVersion: number): string {
  return `${modelVersionOf(model)}, rules ${rulesVersion}, kept ${SHAPE}`;
}

/** Goes up with each release in which a tally or an officer's summary has another shape or another meaning. */
const SHAPE = 5;
