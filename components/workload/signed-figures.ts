import { formatHundredths } from '@/lib/kernel/format';

/** A workload from its tenths of a per cent: "102.8%"; a dash where there is none. */
export function percentOfTenths(tenths: number | null): string {
  return tenths === null ? '–' : `${(tenths / 10).toFixed(1)}%`;
}

/** What a step adds to a percentage, from its tenths: "+4.3"; a dash where none can be told. */
export function signedTenths(tenths: number | null): string {
  if (tenths === null) return '–';
  return `${signOf(tenths)}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/** What a step adds in points, from their hundredths: "−12.5". */
export function signedHundredths(hundredths: number): string {
  return `${signOf(hundredths)}${formatHundredths(Math.abs(hundredths))}`;
}

function signOf(value: number): string {
  if (value === 0) return '';
  return value < 0 ? '−' : '+';
}
