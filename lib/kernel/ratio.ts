/**
 * Exact arithmetic on whole numbers: quantities are held in whole hundredths, and a comparison or a rounding never
 * passes through a binary fraction (docs/rules/workload.md, W-13).
 */

/** Reads a decimal with at most 2 decimal places as whole hundredths; null when it has more, or is no number. */
export function parseHundredths(text: string): number | null {
  // Whoever pads a number with more than this means something else.
  if (text.length > 100) return null;
  const match = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? 0 - value : value;
}

/** A decimal number with at most 2 decimal places as whole hundredths; null when it has more. */
export function numberToHundredths(value: number): number | null {
  return Number.isFinite(value) ? parseHundredths(String(value)) : null;
}

/** numerator / denominator, rounded down. Both whole, denominator positive. */
export function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator !== 0n && numerator < 0n ? quotient - 1n : quotient;
}

/** numerator / denominator as a whole number, half up (away from zero for negatives). */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

/**
 * part / whole as a percentage with so many decimals, rounded half up from the exact ratio. Both in the same unit.
 * Null when the whole is 0: no percentage exists, and missing is never zero.
 */
export function percentRoundedHalfUp(part: number, whole: number, decimals: number): number | null {
  if (whole === 0) return null;
  const scale = 10 ** decimals;
  return roundedQuotient(part, 100 * scale, whole) / scale;
}

/** part / whole to so many decimals, half up; null when the whole is 0. */
export function quotientRoundedHalfUp(part: number, whole: number, decimals: number): number | null {
  if (whole === 0) return null;
  const scale = 10 ** decimals;
  return roundedQuotient(part, scale, whole) / scale;
}

/** part * factor / whole as a whole number, half up: in plain numbers where every step of it is exact, which is much faster. */
function roundedQuotient(part: number, factor: number, whole: number): number {
  const [doubled, divisor] = [Math.abs(part) * factor * 2 + whole, whole * 2];
  const exact = [part, whole, doubled, divisor].every((number) => Number.isSafeInteger(number));
  if (part < 0 || whole < 0 || !exact)
    return Number(roundHalfUp(BigInt(part) * BigInt(factor), BigInt(whole)));
  return (doubled - (doubled % divisor)) / divisor;
}

/** Compares a/b with c/d exactly: negative, 0 or positive. Denominators positive. */
export function compareRatios(a: number, b: number, c: number, d: number): number {
  const [first, second] = [a * d, c * b];
  // In plain numbers where all of them are exact, which is much faster.
  if ([a, b, c, d, first, second].every((number) => Number.isSafeInteger(number)))
    return first < second ? -1 : first > second ? 1 : 0;
  const left = BigInt(a) * BigInt(d);
  const right = BigInt(c) * BigInt(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
