import type { Address } from '../../../kernel/address';
import type { CaseName } from '../../access/case-name';
import type { SourceDifference } from './source-difference';

/** Whom a difference is about, as the reader may know them. */
export type DifferenceAbout =
  | { readonly kind: 'case'; readonly crn: string; readonly name: CaseName; readonly ended: boolean }
  | { readonly kind: 'officer'; readonly staffCode: string; readonly name: string };

/** One line of "The source differs". */
export interface DifferenceLine {
  readonly difference: SourceDifference;
  readonly about: DifferenceAbout;
  readonly label: string;
  readonly said: string;
  readonly ours: string;
  readonly why: string;
  /** Whether the source's value can be taken by a press. */
  readonly takenHere: boolean;
  /** Else where it is changed; null where there is nothing to change. */
  readonly changeHref: Address | null;
}
