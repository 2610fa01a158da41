import type { Reason } from '../../banding/bands/band-case';
import type { IsoDate } from '../../../kernel/dates';
import type { TeamCode } from '../../../kernel/ids';
import type { WorkloadModel } from '../../workload/model/model';
import type { OfficerSummary } from '../../workload/summary/officer-summary';
import { type AllocationSubject, type AssessedOfficer, assessOfficer } from './assess-officer';
import type { Comparison } from '../compare/comparison';
import { type PlacedBy, placeCandidates } from './order-candidates';
import { reasonsAgainst } from '../reasons/reasons-against';
import { type Asked, type NotedCode, notedByItself, reasonsAsked } from '../reasons/reasons-asked';
import { reasonsFor } from '../reasons/reasons-for';

/** An officer on offer: what speaks for and against, and what a reason would be asked for. */
export interface Candidate extends AssessedOfficer {
  readonly reasonsFor: readonly Reason[];
  readonly reasonsAgainst: readonly Reason[];
  readonly asked: readonly Asked[];
  /** What is recorded by itself where they are chosen. */
  readonly noted: readonly NotedCode[];
  /** The step of the policy that put them behind the one before; null for the first, and for who is ruled out. */
  readonly placedBy: PlacedBy | null;
}

export interface Shortlist {
  /** In the order of the screen. */
  readonly candidates: readonly Candidate[];
  /** By surname. Each has at least one reason in `ruledOut`. */
  readonly ruledOut: readonly Candidate[];
}

export interface ShortlistPlace {
  readonly routedTeamCode: TeamCode | null;
  readonly insideLdus: ReadonlySet<string>;
}

/**
 * Every officer of the given summaries against one case: the candidates of every verdict in their order, and those ruled out
 * with why. Whoever is compared comes from the same summaries: hand over the whole shortlist, never a page of it.
 */
export function drawShortlist(
  model: WorkloadModel,
  subject: AllocationSubject,
  place: ShortlistPlace,
  summaries: readonly OfficerSummary[],
  onDate: IsoDate,
): Shortlist {
  const assessed = summaries.map((summary) => assessOfficer(model, subject, summary, onDate));
  const open = assessed.filter((entry) => entry.ruledOut.length === 0);
  const comparison: Comparison = { model, subject, ...place, candidates: open };
  const explain = (entry: AssessedOfficer, placedBy: PlacedBy | null): Candidate => ({
    ...entry,
    placedBy,
    reasonsFor: reasonsFor(entry, comparison),
    reasonsAgainst: reasonsAgainst(entry, comparison),
    asked: reasonsAsked(entry, comparison),
    noted: notedByItself(entry, comparison),
  });
  return {
    candidates: placeCandidates({ model, banding: subject.banding }, open).map(({ entry, placedBy }) =>
      explain(entry, placedBy),
    ),
    ruledOut: assessed.filter((entry) => entry.ruledOut.length > 0).map((entry) => explain(entry, null)),
  };
}
