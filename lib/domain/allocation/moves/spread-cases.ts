import type { IsoDate } from '../../../kernel/dates';
import type { WorkloadModel } from '../../workload/model/model';
import { moveInSummaries } from '../../workload/summary/move-in-summaries';
import type { OfficerSummary } from '../../workload/summary/officer-summary';
import type { Candidate } from '../candidates/draw-shortlist';
import { type MoveToWeigh, weighMove } from './weigh-move';

/** A case that goes to a receiver of its own. */
export interface SpreadCase {
  readonly crn: string;
  /** Everybody who could take it, in the order of the shortlist, with the cases before it moved as suggested. */
  readonly candidates: readonly Candidate[];
  /** Who is suggested; null where nobody is plainly allowed. */
  readonly suggested: Candidate | null;
}

/**
 * Spreads cases over several officers: each in turn goes to the first of its shortlist who is allowed without more ado, the routed team
 * before others and those under the intake cap before those at it, with the cases before it moved. Nobody who gives one of the cases up
 * takes another. Where nobody is allowed the case is left to choose.
 */
export function spreadCases(
  model: WorkloadModel,
  cases: readonly Omit<MoveToWeigh, 'model' | 'summaries'>[],
  summaries: readonly OfficerSummary[],
  onDate: IsoDate,
): readonly SpreadCase[] {
  const givers = new Set(cases.map((entry) => entry.from));
  let standing = summaries;
  return cases.map((entry): SpreadCase => {
    const { crn } = entry.subject.facts;
    const weighed = weighMove({ model, ...entry, summaries: standing }, onDate);
    const candidates = (weighed?.shortlist.candidates ?? []).filter(
      ({ officer }) => !givers.has(officer.staffCode),
    );
    const suggested = suggestedOf(candidates, entry.routedTeamCode);
    if (suggested !== null) {
      const move = { moving: entry.subject, from: entry.from, to: suggested.officer.staffCode };
      standing = moveInSummaries(model, standing, move, onDate);
    }
    return { crn, candidates, suggested };
  });
}

function suggestedOf(candidates: readonly Candidate[], routedTeamCode: string | null): Candidate | null {
  const allowed = candidates.filter((entry) => entry.verdict === 'allowed');
  const routed = allowed.filter((entry) => entry.officer.teamCode === routedTeamCode);
  const free = (entry: Candidate): boolean => !entry.atIntakeCap;
  return routed.find(free) ?? allowed.find(free) ?? routed[0] ?? allowed[0] ?? null;
}
