import { countOf } from '../../../kernel/format';
import type { UnitFigures } from '../units/measure-unit';

/** "Between 101.3% and 119.0%: 5 bands are provisional", wherever a workload is told; null where no band is provisional. */
export function rangeWords({
  range,
  provisionalBands,
}: Pick<UnitFigures, 'range' | 'provisionalBands'>): string | null {
  if (provisionalBands === 0) return null;
  const bands = `${countOf(provisionalBands, 'band')} ${provisionalBands === 1 ? 'is' : 'are'} provisional`;
  if (range === null || range.low === null || range.high === null || range.low === range.high) return bands;
  return `Between ${oneDecimal(range.low)} and ${oneDecimal(range.high)}: ${bands}`;
}

function oneDecimal(percent: number): string {
  return `${(Math.round(percent * 10) / 10).toFixed(1)}%`;
}
