import type { ModelWords } from '../../workload/model/model-words';
import type { CaseName } from '../../access/case-name';
import { type BandChangeRecord, type GradeItemRecord } from '../../banding/changes/band-change';
import { type RuleSet, scoreNamesOf } from '../../banding/bands/rule-set';
import type { Banding } from '../../banding/bands/band-case';
import { type ChangedFact, describeChange } from '../../banding/changes/case-change';
import type { Crn } from '../../../kernel/ids';
import type { FigureSource } from '../../workload/ledger/figure-source';

/** A change of band with what changed in words. */
export interface BandChangeLine {
  readonly change: BandChangeRecord;
  readonly inputs: readonly ChangedFact[];
  /** "In force", "Waits for a second manager", "Approved by Rukhsana Mahmood". */
  readonly state: string;
}

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

/** What may be ticked in the list, to be decided with others: what came by file, and what came up from beside the reader's part. */
export function mayTick({ change, cameUp, own }: Pick<WaitingEntry, 'change' | 'cameUp' | 'own'>): boolean {
  return own ? false : change.source === 'import' || cameUp;
}

/** The rules for which something waits, to filter by: id and the first sentence that says it. */
export function asksOffered(waiting: readonly WaitingEntry[]): string[] {
  return [...new Set(waiting.flatMap(({ change }) => change.asks.map((ask) => ask.rule)))].sort();
}

/** The words of a reason to wait, as the filter offers them. */
export function askLabel(rule: string, { over }: ModelWords): string {
  return rule === HOLDER_OVER ? `The officer is over ${over}` : (ASK_LABELS[rule] ?? rule);
}

/** Every fall on a case of somebody over capacity waits. */
export const HOLDER_OVER = 'HOLDER-OVER';

const ASK_LABELS: Readonly<Record<string, string>> = {
  'FALL-GRADE': 'The lowest grade falls',
  'FALL-ROSH': 'ROSH falls',
  'FLAG-REMOVED': 'A flag is removed',
  'DROP-BANDS': 'The band drops by two or more',
  'DROP-SOON': 'The band drops soon after the allocation',
  'CLEARS-BEYOND-GRADE': 'It would clear a case beyond grade',
};

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

/** A change as a line of a list. */
export function toBandChangeLine(
  change: BandChangeRecord,
  ruleSet: Pick<RuleSet, 'scoreNames'>,
): BandChangeLine {
  return {
    change,
    inputs: describeChange({ ...change.oldInputs }, { ...change.newInputs }, true, scoreNamesOf(ruleSet)),
    state: stateWords(change),
  };
}

function stateWords({ state, sampled, settledByName }: BandChangeRecord): string {
  const by = settledByName ?? 'somebody';
  switch (state) {
    case 'recorded':
      return sampled ? 'In force, drawn for review' : 'In force';
    case 'waiting':
      return 'Waits for a second manager';
    case 'approved':
      return sampled ? `In force; ${by} reviewed it and agreed` : `Approved by ${by}`;
    case 'turned_down':
      return sampled ? `In force; ${by} reviewed it and did not agree` : `Turned down by ${by}`;
  }
}
