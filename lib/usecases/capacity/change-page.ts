import 'server-only';
import type { UnitChangeKind } from '../../domain/metrics/change/change-kinds';
import type { ChangeLine } from '../../domain/metrics/change/officer-change';
import type { CountedPoints, UnitChange } from '../../domain/metrics/change/unit-change';
import type { Unit } from '../../domain/metrics/units/units';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { UnitAbove } from './capacity-page';

/** A line of a team's change, and whether the reader may open the case. */
interface ShownLine extends ChangeLine {
  readonly mayOpen: boolean;
}

/** What one step comes to in a unit below. */
type UnitPart = CountedPoints & {
  readonly kind: UnitChangeKind;
  readonly unit: Unit;
};

/** What stands behind a step, or behind all of them: lines of a team, else the units below. */
export type ChangeItems =
  | { readonly kind: 'lines'; readonly lines: readonly ShownLine[] }
  | { readonly kind: 'units'; readonly units: readonly UnitPart[] };

/** What changed in a unit since last month, and the list behind one step. */
export interface ChangePage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  /** Null where too little is stored. */
  readonly change: UnitChange | null;
  /** The step whose list is asked for; null for none. */
  readonly step: UnitChangeKind | null;
  readonly items: ChangeItems | null;
}
