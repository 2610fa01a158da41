import type { FigureSource } from '../../workload/ledger/figure-source';
import type { UnitAbove } from '../capacity/capacity-page';
import type { CountShare } from '../counts/count-share';
import type { DataQuality } from './data-quality';
import type { Downgrades } from './downgrades';
import type { Unit } from '../units/units';

/** The downgrades of a unit and of those below it. */
export interface DowngradesPage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  readonly downgrades: Downgrades;
  readonly quality: DataQuality;
  /** Live cases with an input that is not recorded. */
  readonly blankInputs: CountShare;
  readonly below: readonly (Unit & { readonly downgrades: Downgrades })[];
}
