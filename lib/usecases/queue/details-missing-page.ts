import 'server-only';
import type { CaseFormOptions } from '../../domain/allocation/cases/case-form-options';
import type { Fillable } from '../../domain/allocation/cases/missing-fields';
import type { FirstAppointment } from '../../domain/allocation/queue/first-appointment';
import type { Banding } from '../../domain/banding/bands/band-case';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import type { BandChangeContext } from '../../domain/banding/changes/judge-band-change';
import type { WaitingChange } from '../../domain/banding/changes/plan-band-change';
import type { Crn } from '../../kernel/ids';
import type { CaseListPage } from '../cases/case-list-page';

export interface DetailsMissingPage extends CaseListPage {
  /** Whether the reader may mend what is missing anywhere. */
  readonly mayMend: boolean;
  /** First appointments of those that wait, as the reader may know them, by CRN. */
  readonly appointments: ReadonlyMap<string, FirstAppointment>;
  /** The case whose gaps are being filled. */
  readonly filling: FillingCase | null;
  /** The case that was filled just now. */
  readonly done: FilledCase | null;
}

/** A case of the list, with what fills its gaps. */
export interface FillingCase {
  readonly crn: Crn;
  readonly name: string;
  /** What it lacks, in the order of its form. */
  readonly fields: readonly Fillable[];
  readonly facts: CaseFacts;
  readonly before: Banding;
  readonly options: CaseFormOptions;
  readonly judging: BandChangeContext;
  readonly waiting: readonly WaitingChange[];
  /** The case after it in the list; null where it is the last. */
  readonly next: Crn | null;
}

/** A case as it stands after its gaps were filled. */
export interface FilledCase {
  readonly crn: Crn;
  readonly name: string;
  readonly banding: Banding;
}
