import type { CaseName } from '../../access/case-name';
import { formatDate, formatWorkload } from '../../../kernel/format';
import type { WorkloadState } from '../../workload/measure/states';
import { type SideFigures, toSideFigures } from '../candidates/candidates-view';
import type { DecidedAllocation } from './decide-allocation';
import { ALLOCATION_REASON_LABELS } from './decision';
import { questionLines } from '../reasons/reasons-asked';
import { capitalised } from '../../../kernel/text/first-letter';

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
  /** The state that the person sees now, to notice when it gets worse. */
  readonly stateAfter: WorkloadState;
  /** Set where the figures changed after an earlier look. */
  readonly notice: string | null;
}

/** The confirmation of a decision that has not been saved yet. */
export function toConfirmView(
  decided: DecidedAllocation,
  name: CaseName,
  notice: string | null,
): ConfirmView {
  const { chosen, team, crn } = decided;
  const percent = (sums: { pointsUsedHundredths: number; pointsAvailable: number }): string =>
    formatWorkload(sums.pointsUsedHundredths, sums.pointsAvailable);
  return {
    crn,
    caseName: name.text,
    staffCode: decided.staffCode,
    officerName: decided.officerName,
    gradeName: capitalised(chosen.grade?.name ?? ''),
    before: toSideFigures(chosen.now),
    after: toSideFigures(chosen.after),
    newIn7Days: chosen.newIn7Days,
    intakeCap: chosen.intakeCap,
    team: { name: team.name, before: percent(team.before), after: percent(team.after) },
    asked: chosen.asked.map((question) => question.code),
    questions: questionLines(chosen.asked),
    answers: answersOf(decided),
    stateAfter: chosen.after.state,
    notice,
  };
}

function answersOf(decided: DecidedAllocation): ConfirmView['answers'] {
  const { reasonCode, reasonText, oversightReviewOn, notes, decision } = decided;
  const given: readonly (readonly [string, string | null])[] = [
    ['Reason', reasonCode === null ? null : ALLOCATION_REASON_LABELS[reasonCode]],
    ['What you considered', reasonText],
    [
      decided.oversightAsked
        ? 'Oversight asked of the Community Payback manager, by'
        : 'Oversight review date',
      oversightReviewOn === null ? null : formatDate(oversightReviewOn),
    ],
    ['Why this team', decision.teamReason ?? null],
    ['Notes', notes],
  ];
  return given.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}
