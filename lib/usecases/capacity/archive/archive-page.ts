import 'server-only';
import type { ArchiveKind } from '../../../domain/metrics/archive/archive-rows';
import type { Unit } from '../../../domain/metrics/units/units';
import type { FigureSource } from '../../../domain/workload/ledger/figure-source';
import type { IsoDate } from '../../../kernel/dates';
import type { FieldProblem } from '../../problem';

/** What an address asks of the archive, as it was typed. */
export interface ArchiveQuery {
  readonly of: ArchiveKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly format: 'csv' | 'xlsx';
}

/** Where daily figures are asked for. */
export interface ArchivePage extends FigureSource {
  readonly unit: Unit;
  readonly above: readonly (Unit & { readonly mayView: boolean })[];
  /** The first day that is stored; null while none is. */
  readonly firstDay: IsoDate | null;
  /** Whether officers may be named to the reader. */
  readonly mayName: boolean;
  /** What is wrong with what was asked. */
  readonly problems: readonly FieldProblem[];
}
