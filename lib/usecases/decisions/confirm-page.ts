import 'server-only';
import type { WorkloadState } from '../../domain/workload/measure/states';
import type { SideFigures } from '../../domain/allocation/candidates/offered-candidate';

/** What the confirmation of an allocation shows, and what its form sends along: nothing but text and figures. */
export interface ConfirmView {
  readonly crn: string;
  readonly caseName: string;
  readonly staffCode: string;
  readonly officerName: string;
  readonly gradeName: string;
  readonly before: SideFigures;
  readonly after: SideFigures;
  readonly newIn7Days: number;
  readonly intakeCap: number | null;
  readonly team: { readonly name: string; readonly before: string; readonly after: string };
  /** What a reason was asked for, by code; empty when for nothing. */
  readonly asked: readonly string[];
  /** The same in words, each alternative once. */
  readonly questions: readonly string[];
  /** What was answered, label and text; only what was given. */
  readonly answers: readonly { readonly label: string; readonly text: string }[];
  /** What ends beside the case, in sentences: shares and covers. */
  readonly ends: readonly string[];
  /** The state that the person sees now, to notice when it gets worse. */
  readonly stateAfter: WorkloadState;
  /** Set where the figures changed after an earlier look. */
  readonly notice: string | null;
}
