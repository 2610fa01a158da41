import type { IsoDate } from '../../../kernel/dates';
import type { Crn, StaffCode } from '../../../kernel/ids';
import type { BandingFacts } from '../bands/band-case';
import type { GradeStep } from './grade-step';

/** What a band and a minimum grade are worked out from. */
export type BandInputs = Pick<
  BandingFacts,
  'rsr' | 'ogrs' | 'rosh' | 'flags' | 'flagsKnown' | 'setting' | 'importedBand'
>;

/** Who brought a change: somebody by form, a source system by file, or a new version of the model. */
export type BandChangeSource = 'person' | 'import' | 'model';

/**
 * Recorded and in force at once; or waiting for a second manager, while the higher band stands; or settled. Of a change that was
 * drawn for review, and was in force all the time, `approved` says that the reviewer agreed and `turned_down` that they did not.
 */
export type BandChangeState = 'recorded' | 'waiting' | 'approved' | 'turned_down';

/** A change of a case's band or of what it is worked out from, as it is kept. */
export interface BandChangeRecord {
  readonly id: string;
  readonly crn: Crn;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly byId: string;
  readonly byName: string;
  readonly source: BandChangeSource;
  readonly oldBand: string;
  readonly newBand: string;
  /** The steps of the lowest grade; null on records of before they were kept. */
  readonly oldGrade: GradeStep | null;
  readonly newGrade: GradeStep | null;
  /** Only the inputs that changed. */
  readonly oldInputs: Partial<BandInputs>;
  readonly newInputs: Partial<BandInputs>;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly modelVersion: string;
  readonly state: BandChangeState;
  /** Why a second manager is asked, as rule and sentence; empty where none is. */
  readonly asks: readonly { readonly rule: string; readonly text: string }[];
  readonly sampled: boolean;
  /** While it waits: the case has the new inputs already, since they ask for more, and only the confirmation is waited for. */
  readonly inForce: boolean;
  /** Falls of more than a few cases for one cause in one file, decided as one; null where it is decided by itself. */
  readonly batchId: string | null;
  /** When its source said something else, after it was turned down; null while it says the same. */
  readonly sourceMovedAt: string | null;
  readonly holderStaffCode: StaffCode | null;
  /** Whether the holder was over 100% when the band went down; null where nobody held the case or it did not. */
  readonly holderOver: boolean | null;
  readonly settledAt: string | null;
  readonly settledById: string | null;
  readonly settledByName: string | null;
  readonly settledWhy: string | null;
  readonly version: number;
}

/** Something that a rise asks of the manager, as it is kept. */
export interface GradeItemRecord {
  readonly id: string;
  readonly crn: Crn;
  readonly staffCode: StaffCode;
  readonly bandChangeId: string | null;
  readonly why: string;
  readonly raisedAt: string;
  readonly dueOn: IsoDate;
  readonly doneAt: string | null;
  readonly doneByName: string | null;
  readonly outcome: string | null;
}

/** Whether a change was in force: at once, by approval, or as one that was only drawn for review. */
export function wasInForce({ state, sampled }: Pick<BandChangeRecord, 'state' | 'sampled'>): boolean {
  return state === 'recorded' || state === 'approved' || sampled;
}

/** Whether a change was drawn for review and nobody has reviewed it yet. */
export function awaitsReview({ state, sampled }: Pick<BandChangeRecord, 'state' | 'sampled'>): boolean {
  return sampled && state === 'recorded';
}

/** How much changes of band ask of a manager. */
export interface BandWorkCount {
  /** Changes, each counted by itself, those of one file and cause too. */
  readonly waiting: number;
  /** Of the waiting ones, those that are decided together, and in how many decisions. */
  readonly together: { readonly changes: number; readonly decisions: number };
  /** Of the waiting ones, those that came up from outside the reader’s own part of the estate. */
  readonly cameUp: number;
  /** Of the waiting ones, those that they asked for themselves: a second manager decides. */
  readonly own: number;
  readonly drawn: number;
  readonly items: number;
  /** The earliest day by which an item is due; null where there is none. */
  readonly firstDueOn: IsoDate | null;
  /** Items past their day. */
  readonly overdue: number;
}
