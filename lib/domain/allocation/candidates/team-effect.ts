import type { GroupWorkload } from '../../workload/measure/measure-group';
import type { WorkloadModel } from '../../workload/model/model';
import { measureUnitOfSummaries } from '../../workload/summary/unit-of-summaries';
import type { AssessedOfficer } from './assess-officer';
import type { Shortlist } from './draw-shortlist';

/** A team's workload without and with the case held by one of its officers. */
export interface TeamEffect {
  readonly code: string;
  readonly name: string;
  readonly before: GroupWorkload;
  readonly after: GroupWorkload;
}

/** The effect on the officer's team: sums over everybody in it, those ruled out included. The shortlist must hold the whole team. */
export function teamEffect(model: WorkloadModel, shortlist: Shortlist, chosen: AssessedOfficer): TeamEffect {
  const { teamCode, teamName, staffCode } = chosen.officer;
  const team = [...shortlist.candidates, ...shortlist.ruledOut].filter(
    (entry) => entry.officer.teamCode === teamCode,
  );
  return {
    code: teamCode,
    name: teamName,
    before: measureUnitOfSummaries(
      model,
      team.map(({ standing }) => standing.now),
    ),
    after: measureUnitOfSummaries(
      model,
      team.map(({ officer, standing }) => (officer.staffCode === staffCode ? standing.after : standing.now)),
    ),
  };
}
