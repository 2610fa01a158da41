/**
 * Draws some of the ids at random, evenly: the order of `keyOf`, which the caller hands in as a keyed hash, so that nobody can
 * tell beforehand which decisions will be looked at. Fewer than asked where there are fewer.
 */
export function drawSample(
  ids: readonly string[],
  size: number,
  keyOf: (id: string) => string,
): readonly string[] {
  return ids
    .map((id) => ({ id, key: keyOf(id) }))
    .sort((a, b) => a.key.localeCompare(b.key) || a.id.localeCompare(b.id))
    .slice(0, size)
    .map(({ id }) => id);
}
