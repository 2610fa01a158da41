/** One fall in this many that came from a source system, and needed no approval, is drawn for review. */
export const DRAWN_ONE_IN = 10;

/**
 * Whether a recorded fall is drawn for review, by its id: always the same answer for the same id, one id in ten over many. The id is
 * a random one that the service makes as it records the change, so nobody can arrange for a change not to be drawn.
 */
export function isDrawnForReview(changeId: string): boolean {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let index = 0; index < changeId.length; index += 1)
    hash = Math.imul(hash ^ changeId.charCodeAt(index), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 16)) % DRAWN_ONE_IN === 0;
}
