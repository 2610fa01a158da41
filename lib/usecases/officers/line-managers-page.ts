import 'server-only';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { UnitAbove } from '../capacity/capacity-page';
import type { OfficerMay } from '../../domain/access/officer-may';
import type { LineManagement } from '../../domain/metrics/officers/line-management';
import type { Unit } from '../../domain/metrics/units/units';

/** What the page of a unit's line managers draws. */
export interface LineManagersPage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  readonly management: LineManagement;
  /** Whether the reader manages all those listed, and may sort them by a figure; others have them by team, then surname. */
  readonly mayRank: boolean;
  /** Staff codes of those whose own page the reader may open. */
  readonly mayOpen: ReadonlySet<string>;
  /** What the reader may do about each of those listed. */
  readonly may: ReadonlyMap<string, OfficerMay>;
}
