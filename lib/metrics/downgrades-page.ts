import type { FigureSource } from '../workload/figure-source';
import type { UnitAbove } from './capacity-page';
import type { Downgrades } from './downgrades';
import type { Unit } from './units';

/** The downgrades of a unit and of those below it. */
export interface DowngradesPage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  readonly downgrades: Downgrades;
  readonly below: readonly (Unit & { readonly downgrades: Downgrades })[];
}
