/** Steps of the purple ramp: darker is more work. */
const RAMP_STEPS = 4;

/**
 * The step of the ramp, 1 to 4, for a band of this rank (1 lowest) among so many. Models have other numbers of bands
 * than 4: neighbours may then share a step, and the written code tells them apart.
 */
export function rampStep(rank: number, bandCount: number): 1 | 2 | 3 | 4 {
  if (bandCount <= 1) return 1;
  const place = Math.min(Math.max(rank, 1), bandCount);
  const step = 1 + Math.round(((place - 1) / (bandCount - 1)) * (RAMP_STEPS - 1));
  return step === 4 ? 4 : step === 3 ? 3 : step === 2 ? 2 : 1;
}
