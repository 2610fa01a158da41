import type { IsoDate } from '../../../kernel/dates';
import type { WorkloadModel } from '../../workload/model/model';
import { giveUpFromSummary, stayBesideInSummary } from '../../workload/summary/change-summary';
import {
  figuresOf,
  type OfficerSummary,
  type SummarisedOfficer,
} from '../../workload/summary/officer-summary';
import { measureUnitOfSummaries } from '../../workload/summary/unit-of-summaries';
import type { WorkloadFigures } from '../../workload/summary/used-sums';
import type { AssessedOfficer } from '../candidates/assess-officer';
import type { TeamEffect } from '../candidates/team-effect';

/** Somebody who takes the cases, measured with them. */
type Taker = Pick<AssessedOfficer, 'officer' | 'standing'>;

/** What it does to everybody else that some cases leave their officers, whoever takes them. */
export interface MoveEffect {
  /** An officer's workload before the move. */
  before(staffCode: string): WorkloadFigures | null;
  /** The same once the cases are gone: a giver has given up, a cover has ended. */
  released(staffCode: string): WorkloadFigures | null;
  /** A team before and after: sums over everybody in it, givers, receiver and covers included. */
  teamEffect(team: Pick<SummarisedOfficer, 'teamCode' | 'teamName'>, taker: Taker): TeamEffect;
}

/** Measures what the move of some cases does, by CRN and the officer of record's staff code. The summaries must hold whole teams. */
export function moveEffect(
  model: WorkloadModel,
  summaries: readonly OfficerSummary[],
  cases: readonly { readonly crn: string; readonly from: string }[],
  onDate: IsoDate,
): MoveEffect {
  const before = new Map<string, OfficerSummary>();
  const released = new Map<string, OfficerSummary>();
  for (const summary of summaries) {
    const { staffCode } = summary.officer;
    const left = cases.reduce(
      (entry, { crn, from }) =>
        from === staffCode ? giveUpFromSummary(entry, crn, onDate) : stayBesideInSummary(entry, crn),
      summary,
    );
    before.set(staffCode, summary);
    released.set(staffCode, left);
  }
  const figures = (found: OfficerSummary | undefined): WorkloadFigures | null =>
    found === undefined ? null : figuresOf(model, found);
  return {
    before: (staffCode) => figures(before.get(staffCode)),
    released: (staffCode) => figures(released.get(staffCode)),
    teamEffect: ({ teamCode, teamName }, taker) => {
      const members = summaries.filter((entry) => entry.officer.teamCode === teamCode);
      const afterOf = (entry: OfficerSummary): OfficerSummary =>
        entry.officer.staffCode === taker.officer.staffCode
          ? taker.standing.after
          : (released.get(entry.officer.staffCode) ?? entry);
      return {
        code: teamCode,
        name: teamName,
        before: measureUnitOfSummaries(model, members),
        after: measureUnitOfSummaries(model, members.map(afterOf)),
      };
    },
  };
}
