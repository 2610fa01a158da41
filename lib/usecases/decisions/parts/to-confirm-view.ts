import 'server-only';
import type { ConfirmView } from '../confirm-page';
import type { CaseName } from '../../../domain/access/case-name';
import { formatWorkload, type WorkloadLines } from '../../../kernel/format';
import { toSideFigures } from '../../../domain/allocation/candidates/offered-candidate';
import type { DecidedAllocation } from '../../../domain/allocation/decisions/decide-allocation';
import { ALLOCATION_REASON_LABELS } from '../../../domain/allocation/decisions/decision';
import { givenAnswers } from '../../../domain/allocation/decisions/given-answers';
import { questionLines } from '../../../domain/allocation/reasons/question-lines';
import { capitalised } from '../../../kernel/text/first-letter';

interface ToConfirm extends Pick<ConfirmView, 'ends' | 'notice'> {
  readonly decided: DecidedAllocation;
  readonly name: CaseName;
}

/** The confirmation of a decision that has not been saved yet. */
export function toConfirmView({ decided, name, ends, notice }: ToConfirm, lines: WorkloadLines): ConfirmView {
  const { chosen, team, crn } = decided;
  const percent = (sums: { pointsUsedHundredths: number; pointsAvailable: number }): string =>
    formatWorkload(sums.pointsUsedHundredths, sums.pointsAvailable, lines);
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
    answers: givenAnswers(
      decided.reasonCode === null ? null : ALLOCATION_REASON_LABELS[decided.reasonCode],
      decided,
    ),
    ends,
    stateAfter: chosen.after.state,
    notice,
  };
}
