/** Room that a written percentage takes, in pixels. */
const ROOM = 42;

/**
 * The edges of steps to write below a histogram: always 100%, and as many others, evenly from it, as there is room
 * for; 110% too where it fits. `perStep` is the width of 10%, in pixels.
 */
export function edgesToWrite(
  steps: readonly { readonly from: number; readonly to: number }[],
  perStep: number,
): readonly number[] {
  const every = [20, 40, 60, 100].find((size) => (size / 10) * perStep >= ROOM) ?? 200;
  const last = steps.at(-1)?.to ?? 0;
  const fits110 = every === 20 && perStep >= 34;
  return steps
    .map((step) => step.to)
    .filter((edge) => edge !== last && ((edge - 100) % every === 0 || (edge === 110 && fits110)));
}
