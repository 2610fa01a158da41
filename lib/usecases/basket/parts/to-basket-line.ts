import 'server-only';
import { formatWorkload, type WorkloadLines } from '../../../kernel/format';
import type { Crn } from '../../../kernel/ids';
import type { WorkloadState } from '../../../domain/workload/measure/states';
import { toOfferedCandidate } from '../../../domain/allocation/candidates/offered-candidate';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import type { Candidate } from '../../../domain/allocation/candidates/draw-shortlist';
import type { BasketChange, LaidCase } from '../../../domain/allocation/basket/lay-basket';
import {
  EARLIER_OFFICER,
  endingBeside,
  type EndingBeside,
  endsWithOne,
} from '../../../domain/allocation/moves/ending-beside';
import { questionLines } from '../../../domain/allocation/reasons/question-lines';
import type { BasketChoice, BasketChosen, BasketOffer, BasketSide } from '../basket-page';

/** As many of a case are shown with all that a shortlist says of them. */
const SHOWN_IN_FULL = 4;

/** Whom a case may go to: some with all that a shortlist says of them, and the others in a line each. */
export interface BasketShortlist {
  readonly offers: readonly BasketOffer[];
  readonly choices: readonly BasketChoice[];
}

/**
 * The shortlist of a case with those before it laid: the routed team before others, each part in its order. The first of them, and whoever
 * is chosen, come with their reasons.
 */
export function toBasketShortlist(
  model: WorkloadModel,
  { shortlist, chosen }: LaidCase,
  routedTeamCode: string | null,
): BasketShortlist {
  const routed = ({ officer }: Candidate): boolean => officer.teamCode === routedTeamCode;
  const { candidates } = shortlist;
  const all = [...candidates.filter(routed), ...candidates.filter((entry) => !routed(entry))];
  const shown = (entry: Candidate, place: number): boolean => place < SHOWN_IN_FULL || entry === chosen;
  return {
    offers: all.filter(shown).map((entry) => toOfferedCandidate(model, shortlist, entry, null)),
    choices: all
      .filter((entry, place) => !shown(entry, place))
      .map((entry) => ({
        staffCode: entry.officer.staffCode,
        name: entry.name,
        about: aboutWords(entry, model.thresholds),
        teamName: entry.officer.teamName,
      })),
  };
}

/** "CM, allowed, 81.2% to 84.1%" */
export function aboutWords(entry: Candidate, lines: WorkloadLines): string {
  const { grade, now, after } = entry;
  return `${grade?.code ?? 'no grade'}, ${verdictWords(entry)}, ${percent(now, lines)} to ${percent(after, lines)}`;
}

function verdictWords({ verdict, trainingGap, judgement }: Candidate): string {
  if (judgement.verdict === 'not_allowed') return 'beyond grade';
  if (judgement.verdict === 'with_oversight') return 'with oversight';
  return trainingGap ? 'training gap' : verdict === 'allowed' ? 'allowed' : 'not known';
}

/** The officer chosen for a case of the basket, and what is asked. */
export function toBasketChosen(
  chosen: Candidate,
  {
    leavesRoute,
    crn,
    beside,
  }: { readonly leavesRoute: boolean; readonly crn: Crn; readonly beside: EndingBeside },
  lines: WorkloadLines,
): BasketChosen {
  const { staffCode } = chosen.officer;
  return {
    staffCode,
    name: chosen.name,
    before: percent(chosen.now, lines),
    after: percent(chosen.after, lines),
    stateAfter: chosen.after.state,
    asked: chosen.asked,
    questions: questionLines(chosen.asked),
    ends: endsWithOne(endingBeside(beside, new Map([[crn, staffCode]])), staffCode, EARLIER_OFFICER),
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
