/** The search parameter of an officer to be compared, sent once for each. */
export const COMPARE = 'compare';

/** The form to which the boxes belong, wherever they stand. */
export const COMPARE_FORM = 'compare-form';

/** The id of what says how many may be ticked. */
export const COMPARE_HINT = 'compare-hint';

/** Most officers side by side. */
export const MOST_COMPARED = 4;

/** The officers asked for, each once: the first four, and those who are left out. */
export function readCompared(value: string | readonly string[] | undefined): {
  readonly staffCodes: readonly string[];
  readonly leftOut: readonly string[];
} {
  const asked = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const codes = [...new Set(asked.filter((code) => code !== ''))];
  return { staffCodes: codes.slice(0, MOST_COMPARED), leftOut: codes.slice(MOST_COMPARED) };
}
