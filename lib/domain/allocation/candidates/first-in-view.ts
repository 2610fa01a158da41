/** So many candidates stand in view at first: a team of them. A longer list is asked for. */
export const MOST_IN_VIEW = 12;

/**
 * The candidates that stand in view, in their order: the first `MOST_IN_VIEW`, and whoever is chosen already, however far down. One or
 * two more than that are no list to ask for, and stand in view too.
 */
export function firstInView<Entry extends { readonly staffCode: string }>(
  candidates: readonly Entry[],
  chosen: string | null,
): readonly Entry[] {
  if (candidates.length <= MOST_IN_VIEW + 2) return candidates;
  return candidates.filter(
    ({ staffCode }, index) => index < MOST_IN_VIEW || (chosen !== null && staffCode === chosen),
  );
}
