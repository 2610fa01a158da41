import 'server-only';

/** What a bucket held when it was last looked at. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

export interface BucketLimits {
  /** The most that may come at once. */
  readonly burst: number;
  readonly perMinute: number;
}

/**
 * Takes one token at an instant (milliseconds). The bucket fills evenly and never above its burst; when it is empty the answer is
 * how many whole seconds to wait, at least 1.
 */
export function takeToken(
  bucket: Bucket | undefined,
  limits: BucketLimits,
  atMs: number,
): { readonly bucket: Bucket; readonly waitSeconds: number } {
  const held = bucket ?? { tokens: limits.burst, at: atMs };
  // The clock of a process may go back: what has come by then has come.
  const at = Math.max(held.at, atMs);
  const filled = Math.min(limits.burst, held.tokens + ((at - held.at) * limits.perMinute) / 60_000);
  if (filled >= 1) return { bucket: { tokens: filled - 1, at }, waitSeconds: 0 };
  return {
    bucket: { tokens: filled, at },
    waitSeconds: Math.max(1, Math.ceil(((1 - filled) * 60) / limits.perMinute)),
  };
}
