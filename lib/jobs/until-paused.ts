/**
 * Stays out of the way while changes come one after the other. Asked at each look with what the work hangs on; true: it is time, since nothing
 * has changed since the look before, or it has been put off `mostWaited` looks in a row.
 */
export function untilPaused(mostWaited: number): (hangOn: string) => boolean {
  let seen: string | null = null;
  let waited = 0;
  return (hangOn) => {
    const isTime = hangOn === seen || waited >= mostWaited;
    seen = hangOn;
    waited = isTime ? 0 : waited + 1;
    return isTime;
  };
}
