import type { CaseName } from '../../access/case-name';
import { formatWorkload } from '../../../kernel/format';
import type { Crn } from '../../../kernel/ids';
import type { FigureSource } from '../../workload/ledger/figure-source';
import type { WorkloadState } from '../../workload/measure/states';
import type { BasketItem } from './basket';
import type { Candidate } from '../candidates/draw-shortlist';
import type { FirstAppointment } from '../queue/first-appointment';
import type { BasketChange, LaidCase } from './lay-basket';
import { type Asked, questionLines } from '../reasons/reasons-asked';

/** Somebody who may be chosen for a case of the basket. */
export interface BasketChoice {
  readonly staffCode: string;
  readonly name: string;
  /** "CM, allowed, 81.2% to 84.1%" */
  readonly about: string;
  readonly teamName: string;
}

/** What laying a case on the officer chosen means, after the cases before it. */
export interface BasketChosen {
  readonly staffCode: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly stateAfter: WorkloadState;
  readonly asked: readonly Asked[];
  /** The same in words, each alternative once. */
  readonly questions: readonly string[];
  readonly needsReviewDate: boolean;
  readonly needsTeamReason: boolean;
  /** Why the officer cannot take it; empty where they can. */
  readonly cannot: readonly string[];
}

/** A case of the basket as its page shows it. */
export type BasketLine =
  | {
      readonly kind: 'open';
      readonly item: BasketItem;
      readonly crn: Crn;
      readonly version: number;
      readonly name: CaseName;
      readonly band: string;
      readonly bandRank: number;
      readonly provisional: boolean;
      readonly appointment: FirstAppointment;
      readonly teamName: string | null;
      /** The last day that an oversight review date may have for the chosen officer, in words; empty while none is chosen. */
      readonly reviewHint: string;
      readonly choices: readonly BasketChoice[];
      readonly chosen: BasketChosen | null;
    }
  /** Somebody else allocated it meanwhile, it ended, or it is not the reader's any more: it can only be taken out. */
  | { readonly kind: 'gone'; readonly item: BasketItem; readonly crn: string; readonly why: string };

export interface BasketSide {
  readonly code: string;
  readonly name: string;
  readonly cases: number;
  readonly before: string;
  readonly after: string;
  readonly stateAfter: WorkloadState;
  readonly casesBefore: number;
  readonly casesAfter: number;
}

/** The basket as its page shows it. */
export interface BasketPage extends FigureSource {
  readonly version: number;
  /** When it was last changed, in words; null while it was never used. */
  readonly changedAt: string | null;
  readonly lines: readonly BasketLine[];
  readonly officers: readonly BasketSide[];
  readonly teams: readonly BasketSide[];
  /** Cases whose commit is done and can be read. */
  readonly done: number;
}

/** Everybody on the shortlist of a case, in its order, as the basket offers them. */
export function toBasketChoices({ shortlist }: LaidCase): readonly BasketChoice[] {
  return shortlist.candidates.map((entry) => ({
    staffCode: entry.officer.staffCode,
    name: entry.name,
    about: `${entry.grade?.code ?? 'no grade'}, ${verdictWords(entry)}, ${percent(entry.now)} to ${percent(entry.after)}`,
    teamName: entry.officer.teamName,
  }));
}

function verdictWords({ verdict, trainingGap, judgement }: Candidate): string {
  if (judgement.verdict === 'not_allowed') return 'beyond grade';
  if (judgement.verdict === 'with_oversight') return 'with oversight';
  return trainingGap ? 'training gap' : verdict === 'allowed' ? 'allowed' : 'not known';
}

/** The officer chosen for a case of the basket, and what is asked. */
export function toBasketChosen(chosen: Candidate, leavesRoute: boolean): BasketChosen {
  return {
    staffCode: chosen.officer.staffCode,
    name: chosen.name,
    before: percent(chosen.now),
    after: percent(chosen.after),
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
export function toBasketSide({ code, name, cases, before, after }: BasketChange<Sums>): BasketSide {
  return {
    code,
    name,
    cases,
    before: percent(before),
    after: percent(after),
    stateAfter: after.state,
    casesBefore: before.caseCount,
    casesAfter: after.caseCount,
  };
}

function percent({
  pointsUsedHundredths,
  pointsAvailable,
}: Pick<Sums, 'pointsUsedHundredths' | 'pointsAvailable'>): string {
  return formatWorkload(pointsUsedHundredths, pointsAvailable);
}
