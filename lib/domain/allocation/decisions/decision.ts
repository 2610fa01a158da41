import type { CaseFacts } from '../../banding/bands/case-facts';
import type { IsoDate } from '../../../kernel/dates';

export type AllocationKind = 'allocation' | 'reallocation' | 'imported';

export const ALLOCATION_REASONS = [
  'best_match',
  'continuity',
  'specialism',
  'agreed_development',
  'no_other_officer_of_the_grade',
  'no_capacity_elsewhere',
  'other',
] as const;
export type AllocationReason = (typeof ALLOCATION_REASONS)[number];

export const ALLOCATION_REASON_LABELS: Record<AllocationReason, string> = {
  best_match: 'Best match for the person',
  continuity: 'Continuity: knows the person',
  specialism: 'Specialism of the officer',
  agreed_development: 'Agreed development of the officer',
  no_other_officer_of_the_grade: 'No other officer of the grade',
  no_capacity_elsewhere: 'No capacity elsewhere',
  other: 'Other',
};

/** An officer's figures on one side of a decision. Hundredths of a point; percentage as shown, to 3 decimals. */
export interface FigureAtDecision {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly workloadPercent: number | null;
  readonly caseCount: number;
}

/** A candidate as it was offered when the decision was made. */
export interface CandidateAtDecision {
  readonly staffCode: string;
  readonly name: string;
  readonly verdict: string;
  readonly now: FigureAtDecision;
  readonly after: FigureAtDecision;
  readonly teamCode?: string;
  readonly grade?: string | null;
  readonly reasonsFor?: readonly ReasonAtDecision[];
  readonly reasonsAgainst?: readonly ReasonAtDecision[];
  /** The step of the order that put them behind the one before; null for the first. */
  readonly placedBy?: ReasonAtDecision | null;
}

/** A sentence that was shown, with the rule behind it. */
export interface ReasonAtDecision {
  readonly rule: string;
  readonly text: string;
}

/** Somebody who was not on offer, and why. */
interface RuledOutAtDecision {
  readonly staffCode: string;
  readonly name: string;
  readonly why: readonly ReasonAtDecision[];
}

/** Who gave a case up, without and with it. */
export interface GiverAtDecision {
  readonly staffCode: string;
  readonly name: string;
  readonly before: FigureAtDecision;
  readonly after: FigureAtDecision;
  readonly team: { readonly code: string; readonly name: string };
  readonly teamBefore: number | null;
  readonly teamAfter: number | null;
}

/** What hung on the former officer and ended with a move: kept so that undoing the move puts it back. */
export interface DetachedAtDecision {
  readonly covers: readonly { readonly id: string; readonly version: number; readonly endsOn: IsoDate }[];
  /** `endedOn`: the end that was planned already; left out where none was. */
  readonly shares: readonly { readonly id: string; readonly version: number; readonly endedOn?: IsoDate }[];
}

/** The case as it stood: all that banding, routing and the shortlist read. The name is no part of it. */
export type CaseAtDecision = Omit<CaseFacts, 'forename' | 'surname'>;

/** What was known when an allocation was decided, kept with it for good. */
export interface AllocationDecision {
  readonly modelVersion: string;
  readonly band: string;
  readonly provisional: boolean;
  readonly minimumGrade: string;
  readonly routedTeamCode: string | null;
  readonly verdict: string;
  readonly reasonAskedFor: readonly string[];
  /** What was recorded by itself, nothing being asked. */
  readonly noted?: readonly string[];
  /** The order of the shortlist in words, step by step, as its policy stood. */
  readonly order?: readonly ReasonAtDecision[];
  readonly before: FigureAtDecision;
  readonly after: FigureAtDecision;
  readonly teamBefore: number | null;
  readonly teamAfter: number | null;
  readonly oversightReviewOn: IsoDate | null;
  /** That day is the one by which the Community Payback manager was asked to record oversight. Left out: it is a review date. */
  readonly oversightAsked?: boolean;
  readonly facts?: CaseAtDecision;
  /** Why the band and the minimum grade were what they were. */
  readonly bandReasons?: readonly string[];
  readonly rules?: readonly ReasonAtDecision[];
  /** Where the case was routed and why. */
  readonly routeReason?: string;
  /** The rule that decided where; left out in what was decided before it was kept. */
  readonly routeRule?: string;
  /** In the order in which they were offered. */
  readonly candidates: readonly CandidateAtDecision[];
  readonly ruledOut?: readonly RuledOutAtDecision[];
  /** The officer's team, whose workload is `teamBefore` and `teamAfter`. */
  readonly team?: { readonly code: string; readonly name: string };
  /** The officer's team is outside the person's LDU, or no team was routed. */
  readonly leavesRoute?: 'other_ldu' | 'no_route' | null;
  readonly teamReason?: string | null;
  /** What had come of the offer of a women's team; null where none was recorded. */
  readonly womensOffer?: {
    readonly teamCode: string;
    readonly answer: string;
    readonly recordedAt: string;
  } | null;
  /** Covers and shares that a move ended, as they were before and by the version that they have since. */
  readonly detached?: DetachedAtDecision;
  /** Set for a reallocation. */
  readonly giver?: GiverAtDecision;
}

/** What absences were called in decisions that were stored before only "Away" was kept. */
const KINDS_THEN =
  /^(Sick|Maternity, adoption or paternity leave|Special leave|Seconded|Annual leave|Absent)(?= (to|since) )/;

/** A stored decision as it may be shown: an officer who was absent was away, whatever the reason was. */
export function withoutKinds(decision: AllocationDecision): AllocationDecision {
  if (decision.ruledOut === undefined) return decision;
  const shown = (reason: ReasonAtDecision): ReasonAtDecision =>
    reason.rule === 'ABSENT' ? { ...reason, text: reason.text.replace(KINDS_THEN, 'Away') } : reason;
  return {
    ...decision,
    ruledOut: decision.ruledOut.map((entry) => ({ ...entry, why: entry.why.map(shown) })),
  };
}

const NO_FIGURE: FigureAtDecision = {
  pointsUsedHundredths: 0,
  pointsAvailable: 0,
  workloadPercent: null,
  caseCount: 0,
};

/** A stored decision without the workloads of colleagues, for whoever may see the case but no team: `own` keeps the officer's. */
export function withoutColleagues(decision: AllocationDecision, own: boolean): AllocationDecision {
  const { giver: _giver, team: _team, ruledOut: _ruledOut, ...rest } = decision;
  const figures = own ? {} : { before: NO_FIGURE, after: NO_FIGURE };
  return { ...rest, ...figures, teamBefore: null, teamAfter: null, candidates: [] };
}
