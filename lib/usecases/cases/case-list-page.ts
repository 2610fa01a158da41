import 'server-only';
import type { PartHeld } from '../../domain/workload/sharing/case-split';
import type { CaseName } from '../../domain/access/case-name';
import type { Banding } from '../../domain/banding/bands/band-case';
import type { CaseFacts } from '../../domain/banding/bands/case-facts';
import type { GradeJudgement } from '../../domain/banding/bands/judge-grade';
import type { IsoDate } from '../../kernel/dates';
import type { Crn, StaffCode } from '../../kernel/ids';
import type { ListPart } from '../../kernel/list-part';
import type { BandPlace } from '../../domain/workload/measure/band-place';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';

/** A case of the list. */
export interface CaseListRow {
  readonly crn: Crn;
  readonly name: CaseName;
  readonly facts: CaseFacts;
  readonly endedOn: IsoDate | null;
  readonly banding: Banding;
  readonly bandPlace: BandPlace;
  readonly holder: {
    readonly staffCode: StaffCode;
    readonly name: string;
    readonly teamName: string;
    readonly mayView: boolean;
  } | null;
  /** While the case is covered: the worse of its officer's and the cover's. */
  readonly judgement: GradeJudgement | null;
  /** Whose it is; null while nobody holds the case. */
  readonly held: PartHeld | null;
}

/** The cases that match, one page of them. */
export interface CaseListPage extends FigureSource, ListPart {
  readonly rows: readonly CaseListRow[];
  /** Whether the reader has any live case at all: tells "none exist" from "none match". */
  readonly any: boolean;
  readonly mayLog: boolean;
  /** Officers whom the same search finds, by surname; empty where nothing was searched for. */
  readonly officersFound: readonly {
    readonly staffCode: StaffCode;
    readonly name: string;
    readonly teamName: string;
  }[];
  /** Cases that ended and that the same search finds, where it finds no live one. */
  readonly endedFound: number;
}
