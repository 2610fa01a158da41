import 'server-only';
import type { IsoDate } from '../../kernel/dates';
import type { ListPart } from '../../kernel/list-part';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { DecisionQuery, DecisionRow } from '../../domain/allocation/decisions/decision-list';
import type { OverrideAnalytics } from '../../domain/allocation/decisions/override-analytics';

export interface DecisionListPage extends FigureSource, ListPart {
  readonly query: DecisionQuery;
  readonly since: IsoDate;
  readonly rows: readonly DecisionRow[];
  /** Whether any decision of the reader's part of the estate falls in the period: tells "none exist" from "none match". */
  readonly any: boolean;
  /** Set where there are more than were read. */
  readonly mostRead: number | null;
  readonly teams: readonly { readonly code: string; readonly name: string }[];
  /** The reader allocates: they have a basket, and something to key. */
  readonly allocates: boolean;
}

export interface OverridePage extends FigureSource {
  readonly since: IsoDate;
  readonly query: DecisionQuery;
  readonly analytics: OverrideAnalytics;
  /** Set where there may be more decisions than were counted: the newest were. */
  readonly mostRead: number | null;
  readonly teams: DecisionListPage['teams'];
  readonly allocates: boolean;
}
