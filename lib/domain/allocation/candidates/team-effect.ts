import type { GroupWorkload } from '../../workload/measure/measure-group';
import type { WorkloadModel } from '../../workload/model/model';
import { measureUnitWork } from '../../workload/measure/unit-part';
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
    before: measureUnitWork(
      model,
      team.map(({ grade, now }) => ({ grade, workload: now })),
    ),
    after: measureUnitWork(
      model,
      team.map(({ officer, grade, now, after }) => ({
        grade,
        workload: officer.staffCode === staffCode ? after : now,
      })),
    ),
  };
}
