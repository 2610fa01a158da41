import 'server-only';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { UnitAbove } from './capacity-page';
import type { CountShare } from '../../domain/metrics/counts/count-share';
import type { DataQuality } from '../../domain/metrics/cases/data-quality';
import type { Downgrades } from '../../domain/metrics/cases/downgrades';
import type { Unit } from '../../domain/metrics/units/units';

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
