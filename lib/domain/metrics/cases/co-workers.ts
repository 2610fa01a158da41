import { formatListName } from '../../../kernel/format';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import type { WorkloadState } from '../../workload/measure/states';
import { besidePart } from '../../workload/measure/unit-part';
import { compareNames } from '../../../kernel/text/fold-name';

/** A co-worker, measured by what they carry beside officers of record. Points used in hundredths. */
export interface CoWorker {
  readonly staffCode: string;
  readonly name: string;
  readonly gradeCode: string | null;
  readonly team: { readonly code: string; readonly name: string };
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly workloadPercent: number | null;
  readonly state: WorkloadState;
}

/** The co-workers of a unit, by team then surname; those who are gone and carry nothing are left out. */
export function listCoWorkers(model: WorkloadModel, officers: readonly MeasuredOfficer[]): CoWorker[] {
  return officers
    .flatMap((entry): CoWorker[] => {
      const part = besidePart(model, entry);
      if (part === null || part.state === 'unavailable') return [];
      const { officer, grade } = entry;
      return [
        {
          staffCode: officer.staffCode,
          name: formatListName(officer),
          gradeCode: grade?.code ?? officer.grade,
          team: { code: officer.teamCode, name: officer.teamName },
          pointsUsedHundredths: part.pointsUsedHundredths,
          pointsAvailable: part.pointsAvailable,
          workloadPercent: part.workloadPercent,
          state: part.state,
        },
      ];
    })
    .sort(byTeamAndName);
}

function byTeamAndName(a: CoWorker, b: CoWorker): number {
  return compareKeys([a.team.name, a.name, a.staffCode], [b.team.name, b.name, b.staffCode]);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const order = compareNames(part, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Co-workers as the interface gives them: their sums, and each of them; points as decimals. */
export interface CoWorkersFigures {
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
  readonly officers: readonly CoWorkerFigures[];
}

interface CoWorkerFigures extends Omit<CoWorker, 'gradeCode' | 'pointsUsedHundredths'> {
  readonly grade: string | null;
  readonly pointsUsed: number;
}

/** Co-workers that are listed, in whatever order: the rows add up to the sums. */
export function figuresOfCoWorkers(coWorkers: readonly CoWorker[]): CoWorkersFigures {
  const listed = [...coWorkers].sort(byTeamAndName);
  return {
    pointsUsed: listed.reduce((sum, entry) => sum + entry.pointsUsedHundredths, 0) / 100,
    pointsAvailable: listed.reduce((sum, entry) => sum + entry.pointsAvailable, 0),
    officers: listed.map(({ gradeCode, pointsUsedHundredths, ...rest }) => ({
      ...rest,
      grade: gradeCode,
      pointsUsed: pointsUsedHundredths / 100,
    })),
  };
}
