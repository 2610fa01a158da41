import type { WorkloadState } from '../../workload/measure/states';
import type { RulesOfDay } from '../../workload/model/rules-version';

/** An officer at the end of a day, as it was stored. */
export interface OfficerDay extends RulesOfDay {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly caseCount: number;
  readonly state: WorkloadState;
}

/** A team at the end of a day, as it was stored: sums over the officers who belonged to it that day. */
export interface TeamDay extends RulesOfDay {
  readonly pointsUsedHundredths: number;
  readonly pointsAvailable: number;
  readonly caseCount: number;
  /** Responsible officers who held at least one case, and those of them over 100%. */
  readonly officersHolding: number;
  readonly officersOver: number;
}
