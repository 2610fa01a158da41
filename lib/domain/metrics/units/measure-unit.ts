import type { Setting } from '../../banding/case-vocabulary';
import type { GroupWorkload } from '../../workload/measure/measure-group';
import { percentRoundedHalfUp } from '../../../kernel/ratio';
import { measureUnitWork } from '../../workload/measure/unit-part';
import type { CapacityFacts } from '../capacity/capacity-facts';
import { capacityGapByGrade, capacityGapFteByGrade, type GapFigures } from '../capacity/capacity-gap';
import { type CoWorkersFigures, measureCoWorkers } from '../cases/co-workers';
import { factsByKind, type TeamKind } from './team-kinds';
import {
  countCasesBySetting,
  countUnallocated,
  countUncovered,
  type Supervised,
  supervisedOf,
  type Unallocated,
} from '../counts/count-cases';
import {
  countExcessive,
  countOfficersHoldingCases,
  countOfficersOver100,
  countOfficersOver110,
  countOver50Cases,
  countOver75Cases,
} from '../counts/count-officers';
import {
  countBeyondGrade,
  countInputsComplete,
  countNotTrained,
  countOversightMissing,
  countSameOfficer,
} from '../counts/count-quality';
import { type ContactFigures, measureContact } from '../counts/count-contact';
import type { CountShare } from '../counts/count-share';
import type { AverageCaseload } from '../cases/average-caseload';
import { countStarts, type Starts } from '../cases/starts';
import { averageCaseloadByGrade, type GradeFte, fteByGrade } from './measure-grades';

/** The lowest and the highest workload over the bands still possible, half up to 3 decimals; null without points available. */
interface PercentRange {
  readonly low: number | null;
  readonly high: number | null;
}

/** Figures of the teams of one kind in a unit that has several. */
interface KindFigures {
  readonly kind: TeamKind;
  readonly workloadPercent: number | null;
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
  readonly liveCases: number;
  readonly averageCaseloadByGrade: Readonly<Record<string, AverageCaseload>>;
  readonly capacityGap: Readonly<Record<string, GapFigures>>;
}

/** The figures of a unit, named as the interface names them; each is defined where it is counted. */
export interface UnitFigures extends ContactFigures {
  readonly workloadPercent: number | null;
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
  /** Live cases held whose band is provisional, and where the workload lies over the bands still possible; null where none is. */
  readonly provisionalBands: number;
  readonly range: PercentRange | null;
  /** Measured by themselves: in no figure of the unit. */
  readonly coWorkers: CoWorkersFigures;
  /** The kinds of team apart, where the unit has several. */
  readonly kinds: readonly KindFigures[];
  readonly liveCases: number;
  readonly casesBySetting: Readonly<Record<Setting, number>>;
  readonly supervised: Supervised;
  readonly officersHoldingCases: CountShare;
  readonly officersOver100: CountShare;
  readonly officersOver110: CountShare;
  readonly excessive: CountShare;
  readonly over50Cases: CountShare;
  readonly over75Cases: CountShare;
  readonly beyondGrade: CountShare;
  readonly oversightMissing: CountShare;
  readonly notTrained: CountShare;
  readonly sameOfficer: CountShare;
  readonly inputsComplete: CountShare;
  /** Null where the starts were not loaded. */
  readonly starts: Starts | null;
  readonly averageCaseloadByGrade: Readonly<Record<string, AverageCaseload>>;
  readonly fteByGrade: Readonly<Record<string, GradeFte>>;
  readonly uncovered: { readonly count: number };
  readonly unallocated: Unallocated;
  readonly capacityGapFteByGrade: Readonly<Record<string, number>>;
  readonly capacityGap: Readonly<Record<string, GapFigures>>;
}

/** Every metric of a unit from its facts. A team's, an LDU's or a region's workload is a ratio of sums, never a mean. */
export function measureUnit(facts: CapacityFacts): UnitFigures {
  const workload = measureUnitWork(facts.model, facts.officers);
  const casesBySetting = countCasesBySetting(facts);
  return {
    workloadPercent: workload.workloadPercent,
    pointsUsed: workload.pointsUsedHundredths / 100,
    pointsAvailable: workload.pointsAvailable,
    provisionalBands: workload.provisionalCount,
    range: rangeOf(workload),
    coWorkers: measureCoWorkers(facts.model, facts.officers),
    kinds: factsByKind(facts).map((entry) => measureKind(entry.kind, entry.facts)),
    liveCases: workload.caseCount + facts.waiting.length,
    casesBySetting,
    supervised: supervisedOf(casesBySetting),
    officersHoldingCases: countOfficersHoldingCases(facts),
    officersOver100: countOfficersOver100(facts),
    officersOver110: countOfficersOver110(facts),
    excessive: countExcessive(facts),
    over50Cases: countOver50Cases(facts),
    over75Cases: countOver75Cases(facts),
    beyondGrade: countBeyondGrade(facts),
    oversightMissing: countOversightMissing(facts),
    notTrained: countNotTrained(facts),
    sameOfficer: countSameOfficer(facts),
    inputsComplete: countInputsComplete(facts),
    ...measureContact(facts),
    starts: facts.starts === undefined ? null : countStarts(facts.starts, facts.onDate),
    averageCaseloadByGrade: averageCaseloadByGrade(facts),
    fteByGrade: fteByGrade(facts),
    uncovered: { count: countUncovered(facts).count },
    unallocated: countUnallocated(facts),
    capacityGapFteByGrade: capacityGapFteByGrade(facts),
    capacityGap: capacityGapByGrade(facts),
  };
}

function measureKind(kind: TeamKind, facts: CapacityFacts): KindFigures {
  const workload = measureUnitWork(facts.model, facts.officers);
  return {
    kind,
    workloadPercent: workload.workloadPercent,
    pointsUsed: workload.pointsUsedHundredths / 100,
    pointsAvailable: workload.pointsAvailable,
    liveCases: workload.caseCount + facts.waiting.length,
    averageCaseloadByGrade: averageCaseloadByGrade(facts),
    capacityGap: capacityGapByGrade(facts),
  };
}

/** Where a workload lies over the bands still possible; null where no band is provisional. */
function rangeOf({
  usedRangeHundredths,
  pointsAvailable,
}: Pick<GroupWorkload, 'usedRangeHundredths' | 'pointsAvailable'>): PercentRange | null {
  if (usedRangeHundredths === null) return null;
  const [low, high] = usedRangeHundredths;
  const percent = (used: number): number | null => percentRoundedHalfUp(used, pointsAvailable * 100, 3);
  return { low: percent(low), high: percent(high) };
}
