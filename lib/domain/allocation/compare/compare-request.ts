/** The search parameter of an officer to be compared, sent once for each. */
export const COMPARE = 'compare';

/** The form to which the boxes belong, wherever they stand. */
export const COMPARE_FORM = 'compare-form';

/** Most officers side by side. */
export const MOST_COMPARED = 4;

/** The officers asked for, each once: the first four, and whether there were more. */
export function readCompared(value: string | readonly string[] | undefined): {
  readonly staffCodes: readonly string[];
  readonly tooMany: boolean;
} {
  const asked = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const codes = [...new Set(asked.filter((code) => code !== ''))];
  return { staffCodes: codes.slice(0, MOST_COMPARED), tooMany: codes.length > MOST_COMPARED };
}
