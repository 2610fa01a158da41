import 'server-only';
import type { TeamType } from '../../domain/banding/case-vocabulary';
import type { Unit } from '../../domain/metrics/units/units';
import type { RankedTeam, RankOrder } from '../../domain/metrics/ranking/rank-teams';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { IsoDate } from '../../kernel/dates';
import type { UnitAbove } from './capacity-page';

/** How the teams of a unit are to be ranked. */
export interface RankingAsked extends RankOrder {
  /** Null: the kind that most teams are of. */
  readonly type: TeamType | null;
  /** Words in the name of the team, its LDU or its region; empty for all. */
  readonly words: string;
}

/** What the ranking of a unit's teams draws. */
export interface RankingPage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly UnitAbove[];
  /** The kinds that there are; the ranking is of one of them. */
  readonly kinds: readonly { readonly type: TeamType; readonly count: number }[];
  readonly type: TeamType | null;
  /** In order; narrowed by the words. */
  readonly teams: readonly RankedTeam[];
  /** How many there are of this kind, whatever the words. */
  readonly total: number;
  /** The stored day that the change is counted from; null where none is stored. */
  readonly monthAgo: IsoDate | null;
}
