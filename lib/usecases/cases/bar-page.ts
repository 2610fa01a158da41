import 'server-only';
import type { CaseName } from '../../domain/access/case-name';
import type { Crn, StaffCode } from '../../kernel/ids';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';
import type { BarReason } from '../../domain/allocation/cases/bar';

/** A bar as the case's page shows it. */
export interface BarLine {
  readonly id: string;
  /** "Surname, Forename" */
  readonly officerName: string;
  /** Staff code for a link; null where the reader may not see this officer. */
  readonly officerHref: StaffCode | null;
  /** Null where why is not the reader's to know: it is for managers. */
  readonly reason: BarReason | null;
  readonly detail: string | null;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly recordedByName: string;
  readonly lifted: { readonly at: string; readonly byName: string; readonly why: string } | null;
  /** The officer holds the case all the same: it needs another. */
  readonly holdsItNow: boolean;
}

/** What the forms that record and lift a bar show. */
export interface BarForm extends Pick<FigureSource, 'model' | 'dataAsOf'> {
  readonly crn: Crn;
  readonly name: CaseName;
  readonly holderStaffCode: StaffCode | null;
  /** Who may be chosen, by surname. */
  readonly officers: readonly {
    readonly staffCode: StaffCode;
    readonly name: string;
    readonly teamName: string;
  }[];
}
