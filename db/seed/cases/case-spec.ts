import type { CaseState, Setting } from '../../../lib/domain/banding/case-vocabulary';
import { bandPoints } from '../../../lib/domain/workload/model/model';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';

export const BANDS = ['1', '2', '3', '4'] as const;
export type Band = (typeof BANDS)[number];

/** What a case must come out as; the scores and flags are made to fit it. */
export interface CaseSpec {
  band: Band;
  setting: Setting;
  state: CaseState;
  /** A rule needs a senior case manager. */
  senior: boolean;
  missing: 'rsr' | 'ogrs' | 'rosh' | null;
  /** `register` only where it fires no senior rule, or the case is senior. */
  abuse: 'none' | 'flag' | 'register';
  safeguarding: boolean;
}

/** Points of a spec as it counts today, in hundredths. */
export function specPoints(spec: Pick<CaseSpec, 'band' | 'setting' | 'state'>): number {
  return (bandPoints(IBAT_4, spec.band, spec.setting, 'standard') ?? 0) * IBAT_4.stateShares[spec.state];
}

/** A plain case of this band and setting. */
export function plainSpec(band: Band, setting: Setting, state: CaseState = 'active'): CaseSpec {
  return { band, setting, state, senior: false, missing: null, abuse: 'none', safeguarding: false };
}
