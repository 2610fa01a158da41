import { addDays, type IsoDate } from '../../../kernel/dates';
import { roundHalfUp } from '../../../kernel/ratio';
import type { Absence } from '../absence/absence';
import { stretchLabel, stretchOn, takesAllHours } from '../absence/absence-stretch';
import type { AvailableLine } from '../ledger/ledger';
import { findGrade, type WorkloadModel } from '../model/model';
import { isReductionActive, type Reduction } from './reductions';

/** What points available are worked out from. Null is not recorded. */
export interface OfficerHours {
  readonly grade: string | null;
  readonly contractedHoursHundredths: number | null;
  readonly startDate: IsoDate | null;
  /** First day on which the officer is gone. */
  readonly leavingDate: IsoDate | null;
}

export interface TakenHours {
  readonly kind: 'reduction' | 'absence';
  readonly label: string;
  readonly until: IsoDate | null;
  readonly hoursHundredths: number;
}

/** The lines of side "available" of a stored officer on a day: target first, then what each reduction or absence takes away. */
export function availableLines(
  model: WorkloadModel,
  officer: OfficerHours & {
    readonly reductions: readonly Reduction[];
    readonly absences: readonly Absence[];
  },
  onDate: IsoDate,
): AvailableLine[] {
  const grade = findGrade(model, officer.grade);
  if (grade === null || officer.contractedHoursHundredths === null) return [];
  const taken: TakenHours[] = officer.reductions
    .filter((entry) => isReductionActive(entry, onDate))
    .map((entry) => ({
      kind: 'reduction',
      label: entry.withheld ? entry.reason : `Reduction: ${entry.reason}`,
      until: entry.endDate,
      hoursHundredths: entry.hoursHundredths,
    }));
  const gone = whyAllHoursAreGone(model, officer, onDate);
  if (gone) taken.push({ kind: 'absence', ...gone, hoursHundredths: officer.contractedHoursHundredths });
  return linesFromHours(grade, `Target, ${grade.name}`, officer.contractedHoursHundredths, taken);
}

/**
 * Points available = floor(target x available hours / full-time hours). Each line that takes hours away shows its share,
 * half up; the target line carries the rounding remainder, so that the lines add up exactly.
 */
export function linesFromHours(
  grade: { readonly targetPoints: number; readonly fullTimeHoursHundredths: number },
  targetLabel: string,
  contractedHoursHundredths: number,
  taken: readonly TakenHours[],
): AvailableLine[] {
  let left = contractedHoursHundredths;
  const target = BigInt(grade.targetPoints);
  const fullTime = BigInt(grade.fullTimeHoursHundredths);
  const lines: AvailableLine[] = taken.map((entry) => {
    const hours = Math.min(left, entry.hoursHundredths);
    left -= hours;
    return {
      kind: entry.kind,
      side: 'available',
      label: entry.label,
      until: entry.until,
      hoursHundredths: 0 - hours,
      pointsAvailable: 0 - Number(roundHalfUp(target * BigInt(hours), fullTime)),
    };
  });
  const available = Number((target * BigInt(left)) / fullTime);
  const takenPoints = lines.reduce((sum, line) => sum + line.pointsAvailable, 0);
  return [
    {
      kind: 'target',
      side: 'available',
      label: targetLabel,
      until: null,
      hoursHundredths: contractedHoursHundredths,
      pointsAvailable: available - takenPoints,
    },
    ...lines,
  ];
}

/** Not started, left, or absent for long enough: the sentence for the ledger; null when the hours stand. */
function whyAllHoursAreGone(
  model: WorkloadModel,
  officer: OfficerHours & { readonly absences: readonly Absence[] },
  onDate: IsoDate,
): { label: string; until: IsoDate | null } | null {
  if (officer.startDate !== null && onDate < officer.startDate)
    return { label: 'Not started yet', until: addDays(officer.startDate, -1) };
  if (officer.leavingDate !== null && onDate >= officer.leavingDate)
    return { label: 'Left the service', until: null };
  const stretch = stretchOn(officer.absences, onDate);
  return stretch !== null && takesAllHours(stretch, onDate, model)
    ? { label: stretchLabel(stretch), until: stretch.endDate }
    : null;
}
