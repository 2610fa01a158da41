/** One fall in this many of those that needed no approval is drawn for review, whatever its source. */
const DRAWN_ONE_IN = 10;

/**
 * Whether a recorded fall is drawn for review, by its id: always the same answer for the same id, one id in ten over many. The id is
 * a random one that the service makes as it records the change, so nobody can arrange for a change not to be drawn.
 */
export function isDrawnForReview(changeId: string): boolean {
  return hashOf(changeId) % DRAWN_ONE_IN === 0;
}

/** A number that an id always has, spread evenly over many ids. */
export function hashOf(id: string): number {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
