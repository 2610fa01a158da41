import type { UnitRow } from '../units-by-workload';

/** More dots than this run into each other: units are then drawn as bars. */
const MOST_DOTS = 300;
export const DOT = 9;

export interface UnitsLayout {
  readonly dots: boolean;
  /** Where the scale begins and ends, in per cent. */
  readonly low: number;
  readonly high: number;
  readonly rowHeight: number;
  readonly height: number;
}

/** Room for the figures at the right, and for the names at the left where they have a column of their own. */
export function unitsMargins(narrow: boolean): { readonly left: number; readonly right: number } {
  return narrow ? { left: 8, right: 8 } : { left: 150, right: 175 };
}

/** How the units are laid out at about this width: dots or bars, scale and heights. Pure. */
export function unitsLayout(units: readonly UnitRow[], width: number): UnitsLayout {
  const narrow = width < 860;
  const dotCount = units.reduce((sum, unit) => sum + (unit.officers?.length ?? 0), 0);
  const dots = dotCount > 0 && dotCount <= MOST_DOTS;
  const percents = units.flatMap((unit) => [
    unit.percent ?? 100,
    ...(dots ? (unit.officers ?? []).map((one) => one.percent) : []),
  ]);
  const low = dots ? Math.max(0, Math.floor((Math.min(...percents, 90) - 2) / 20) * 20) : 0;
  const high = Math.min(Math.max(Math.ceil((Math.max(...percents, 130) + 2) / 10) * 10, 140), 240);
  const rowHeight = dots ? dotRowHeight(units, { low, high, width, narrow }) : narrow ? 48 : 34;
  return { dots, low, high, rowHeight, height: Math.ceil(units.length * rowHeight + 60) };
}

function dotRowHeight(
  units: readonly UnitRow[],
  scale: { readonly low: number; readonly high: number; readonly width: number; readonly narrow: boolean },
): number {
  const { left, right } = unitsMargins(scale.narrow);
  const perPercent = (scale.width - left - right) / (scale.high - scale.low);
  const reach = DOT / perPercent;
  const deepest = Math.max(
    1,
    ...units.map((unit) => {
      const sorted = (unit.officers ?? []).map((one) => one.percent).sort((a, b) => a - b);
      return Math.max(
        0,
        ...sorted.map((from) => sorted.filter((to) => to >= from && to < from + reach).length),
      );
    }),
  );
  return Math.max(scale.narrow ? 62 : 55, deepest * DOT + 16 + (scale.narrow ? 24 : 0));
}
