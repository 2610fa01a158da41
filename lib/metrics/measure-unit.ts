import type { Setting } from '../banding/vocabulary';
import { measureGroup } from '../workload/measure-group';
import type { CapacityFacts } from './capacity-facts';
import { capacityGapFteByGrade } from './capacity-gap';
import {
  countCasesBySetting,
  countUnallocated,
  countUncovered,
  type Supervised,
  supervisedOf,
  type Unallocated,
} from './count-cases';
import {
  countExcessive,
  countOfficersHoldingCases,
  countOfficersOver100,
  countOfficersOver110,
  countOver50Cases,
  countOver75Cases,
} from './count-officers';
import {
  countBeyondGrade,
  countInputsComplete,
  countNotTrained,
  countOversightMissing,
  countSameOfficer,
} from './count-quality';
import type { CountShare } from './count-share';
import type { AverageCaseload } from './average-caseload';
import { averageCaseloadByGrade, type GradeFte, fteByGrade } from './measure-grades';

/** The figures of a unit, named as the interface names them; each is defined where it is counted. */
export interface UnitFigures {
  readonly workloadPercent: number | null;
  readonly pointsUsed: number;
  readonly pointsAvailable: number;
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
  readonly averageCaseloadByGrade: Readonly<Record<string, AverageCaseload>>;
  readonly fteByGrade: Readonly<Record<string, GradeFte>>;
  readonly uncovered: { readonly count: number };
  readonly unallocated: Unallocated;
  readonly capacityGapFteByGrade: Readonly<Record<string, number>>;
}

/** Every metric of a unit from its facts. A team's, an LDU's or a region's workload is a ratio of sums, never a mean. */
export function measureUnit(facts: CapacityFacts): UnitFigures {
  const workload = measureGroup(
    facts.model,
    facts.officers.map((entry) => entry.workload),
  );
  const casesBySetting = countCasesBySetting(facts);
  return {
    workloadPercent: workload.workloadPercent,
    pointsUsed: workload.pointsUsedHundredths / 100,
    pointsAvailable: workload.pointsAvailable,
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
    averageCaseloadByGrade: averageCaseloadByGrade(facts),
    fteByGrade: fteByGrade(facts),
    uncovered: { count: countUncovered(facts).count },
    unallocated: countUnallocated(facts),
    capacityGapFteByGrade: capacityGapFteByGrade(facts),
  };
}
