import { reachWords } from '../../workload/summary/reach-words';
import type { UnitFigures } from '../units/measure-unit';

/** "Between 101.3% and 119.0%: 5 bands are provisional", wherever a workload is told; null where no band is provisional. */
export function rangeWords({
  range,
  provisionalBands,
}: Pick<UnitFigures, 'range' | 'provisionalBands'>): string | null {
  const { low = null, high = null } = range ?? {};
  const isWide = low !== null && high !== null && low !== high;
  return reachWords(provisionalBands, isWide ? [oneDecimal(low), oneDecimal(high)] : null);
}

/** "Between 101.3% and 119.0%", for a row of a table; null where it is printed as one figure. */
export function rangeBetween({ range }: Pick<UnitFigures, 'range'>): string | null {
  const { low = null, high = null } = range ?? {};
  if (low === null || high === null || oneDecimal(low) === oneDecimal(high)) return null;
  return `Between ${oneDecimal(low)} and ${oneDecimal(high)}`;
}

function oneDecimal(percent: number): string {
  return `${(Math.round(percent * 10) / 10).toFixed(1)}%`;
}
