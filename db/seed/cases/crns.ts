import { asCrn, type Crn } from '../../../lib/kernel/ids';

/** CRNs that the demo names by hand. */
const RESERVED: ReadonlySet<string> = new Set(['X407218', 'X318842', 'X295107']);

/** Gives out CRNs, none twice: X and six digits in no visible order, the same ones every time. */
export function crnSource(): () => Crn {
  let step = 0;
  return () => {
    for (;;) {
      // 524,287 is prime and shares no factor with 900,000: every number comes up once before any repeats.
      const text = `X${100_000 + ((step * 524_287 + 271_828) % 900_000)}`;
      step += 1;
      if (!RESERVED.has(text)) return asCrn(text);
    }
  };
}
