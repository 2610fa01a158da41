import 'server-only';
import type { BandChangeLine } from '../../domain/allocation/cases/waiting-changes';
import type { CaseName } from '../../domain/access/case-name';
import type { GradeItemRecord } from '../../domain/banding/changes/band-change';
import type { Banding } from '../../domain/banding/bands/band-case';
import type { Crn } from '../../kernel/ids';
import type { FigureSource } from '../../domain/workload/ledger/figure-source';

/** What somebody may do about a change: decide, not because it is their own, or not at all. */
export type MayDecide = 'yes' | 'own' | 'no';

/** A change that waits, with what an approval would do to the case as it stands. */
export interface WaitingBlock extends BandChangeLine {
  readonly now: Banding;
  readonly after: Banding;
  /** What changed on the case since it was asked for. */
  readonly since: readonly BandChangeLine[];
  readonly mayDecide: MayDecide;
}

/** An item for the manager, open. */
export interface GradeItemLine {
  readonly item: GradeItemRecord;
  readonly mayClose: boolean;
}

/** The changes of band of one case. */
export interface CaseBandChanges {
  readonly caseVersion: number;
  readonly lines: readonly BandChangeLine[];
  readonly waiting: readonly WaitingBlock[];
  /** Drawn for review, and not reviewed yet. */
  readonly drawn: readonly (BandChangeLine & { readonly mayDecide: MayDecide })[];
  readonly items: readonly GradeItemLine[];
}

/** The case and the officer of an entry in a manager's list. */
export interface ListedChangeCase {
  readonly crn: Crn;
  readonly name: CaseName;
  readonly band: string;
  readonly holder: { readonly staffCode: string; readonly name: string } | null;
}

/** A change that waits, in a manager's list. */
export interface WaitingEntry extends ListedChangeCase, BandChangeLine {
  /** They made it themselves: somebody else decides. */
  readonly own: boolean;
  /** The version of the case that the list shows. */
  readonly caseVersion: number;
  /** It is no case of theirs: it came up to them, since nobody nearer may decide or it has waited long. */
  readonly cameUp: boolean;
}

/** Many falls of one cause in one file: approved or refused as one. */
export interface WaitingBatch {
  readonly id: string;
  readonly cause: string;
  readonly own: boolean;
  readonly entries: readonly WaitingEntry[];
  /** A tenth of them, at least five, to look at. */
  readonly drawn: readonly WaitingEntry[];
}

/** What asks for a manager in their part of the estate. */
export interface BandWorkPage extends FigureSource {
  /** What waits, one by one. */
  readonly waiting: readonly WaitingEntry[];
  /** What waits as one: falls of many cases for one cause in one file. */
  readonly batches: readonly WaitingBatch[];
  readonly drawn: readonly (ListedChangeCase & BandChangeLine)[];
  readonly items: readonly (ListedChangeCase & { readonly item: GradeItemRecord })[];
}
