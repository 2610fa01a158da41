import 'server-only';
import type { Comparator } from '../../domain/metrics/evidence/comparators';

/** What the page of comparators draws: every figure that something is published of. */
export interface ComparatorsPage {
  readonly comparators: readonly (Comparator & {
    readonly figure: string;
    readonly label: string;
    /** Entered here; a shipped one that was never changed is not. */
    readonly entered: boolean;
  })[];
}
