import 'server-only';
import { formatWorkload, type WorkloadLines } from '../../../kernel/format';
import type { WorkloadState } from '../../../domain/workload/measure/states';
import type { Candidate } from '../../../domain/allocation/candidates/draw-shortlist';
import type { BasketChange, LaidCase } from '../../../domain/allocation/basket/lay-basket';
import { questionLines } from '../../../domain/allocation/reasons/reasons-asked';
import type { BasketChoice, BasketChosen, BasketSide } from '../basket-page';

/** Everybody on the shortlist of a case, in its order, as the basket offers them. */
export function toBasketChoices({ shortlist }: LaidCase, lines: WorkloadLines): readonly BasketChoice[] {
  return shortlist.candidates.map((entry) => ({
    staffCode: entry.officer.staffCode,
    name: entry.name,
    about: `${entry.grade?.code ?? 'no grade'}, ${verdictWords(entry)}, ${percent(entry.now, lines)} to ${percent(entry.after, lines)}`,
    teamName: entry.officer.teamName,
  }));
}

function verdictWords({ verdict, trainingGap, judgement }: Candidate): string {
  if (judgement.verdict === 'not_allowed') return 'beyond grade';
  if (judgement.verdict === 'with_oversight') return 'with oversight';
  return trainingGap ? 'training gap' : verdict === 'allowed' ? 'allowed' : 'not known';
}

/** The officer chosen for a case of the basket, and what is asked. */
export function toBasketChosen(chosen: Candidate, leavesRoute: boolean, lines: WorkloadLines): BasketChosen {
  return {
    staffCode: chosen.officer.staffCode,
    name: chosen.name,
    before: percent(chosen.now, lines),
    after: percent(chosen.after, lines),
    stateAfter: chosen.after.state,
    asked: chosen.asked,
    questions: questionLines(chosen.asked),
    needsReviewDate: chosen.asked.some((question) => question.needsReviewDate),
    needsTeamReason: leavesRoute,
    cannot: chosen.ruledOut.filter((reason) => reason.final).map((reason) => reason.text),
  };
}

interface Sums {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly state: WorkloadState;
  readonly caseCount: number;
}

/** An officer or a team before and after the whole basket. */
export function toBasketSide(
  { code, name, cases, before, after }: BasketChange<Sums>,
  lines: WorkloadLines,
): BasketSide {
  return {
    code,
    name,
    cases,
    before: percent(before, lines),
    after: percent(after, lines),
    stateAfter: after.state,
    casesBefore: before.caseCount,
    casesAfter: after.caseCount,
  };
}

function percent(
  { pointsUsedHundredths, pointsAvailable }: Pick<Sums, 'pointsUsedHundredths' | 'pointsAvailable'>,
  lines: WorkloadLines,
): string {
  return formatWorkload(pointsUsedHundredths, pointsAvailable, lines);
}
